package vn.thidua.achievement.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.achievement.model.scoring.StepSpec;
import vn.thidua.shared.table.FileNumber;

/**
 * A step table as it is written in one cell: "0 -> 8; 1 -> 6; >=3 -> 0" by the figure, with the condition behind an equals
 * sign where there is one, or "8 = complete; 6 = one missing; 0 = none" to choose from.
 */
final class StepText {

    private static final Pattern BY_FIGURE = Pattern.compile("(?:>=|\u2265|t\u1eeb)?\\s*(\\d+(?:[.,]\\d+)?)\\s*(?:->|\u2192|:)\\s*(\\d+(?:[.,]\\d+)?)\\s*(?:=\\s*(.+))?");
    private static final Pattern CHOSEN = Pattern.compile("(\\d+(?:[.,]\\d+)?)\\s*=\\s*(.+)");

    private StepText() {
    }

    /** Empty where the text is no step table of two steps or more. */
    static Optional<List<StepSpec>> read(String text) {
        boolean arrows = text.contains("->") || text.contains("\u2192");
        String[] items = text.split(arrows && !text.contains(";") ? "[,\\n]" : "[;\\n]");
        List<StepSpec> steps = new ArrayList<>();
        for (String item : items) {
            Optional<StepSpec> step = item.isBlank() ? Optional.empty() : step(item.strip());
            if (!item.isBlank() && step.isEmpty()) {
                return Optional.empty();
            }
            step.ifPresent(steps::add);
        }
        return steps.size() < 2 ? Optional.empty() : Optional.of(steps);
    }

    private static Optional<StepSpec> step(String item) {
        Matcher figure = BY_FIGURE.matcher(item);
        if (figure.matches()) {
            String condition = figure.group(3) == null ? item.substring(0, figure.start(2)).replaceAll("(->|\u2192|:)\\s*$", "").strip() : figure.group(3).strip();
            return Optional.of(new StepSpec(condition, number(figure.group(1)), number(figure.group(2))));
        }
        Matcher chosen = CHOSEN.matcher(item);
        return chosen.matches() ? Optional.of(new StepSpec(chosen.group(2).strip(), null, number(chosen.group(1)))) : Optional.empty();
    }

    private static BigDecimal number(String text) {
        return FileNumber.understood(text).orElseThrow();
    }
}
