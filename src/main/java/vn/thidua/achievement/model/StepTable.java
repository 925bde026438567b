package vn.thidua.achievement.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.thidua.achievement.model.scoring.StepSpec;

/** A step table in one column, as it is never asked for by its parts: a line a step, its from, points and condition behind tabs. */
final class StepTable {

    private StepTable() {
    }

    static String text(List<StepSpec> steps) {
        return steps.isEmpty() ? null : steps.stream().map(step -> (step.from() == null ? "" : step.from().toPlainString()) + "\t" + step.points().toPlainString()
                + "\t" + step.condition().replaceAll("\\s+", " ")).collect(Collectors.joining("\n"));
    }

    static List<StepSpec> of(String text) {
        List<StepSpec> steps = new ArrayList<>();
        for (String line : text == null ? new String[0] : text.split("\n")) {
            String[] parts = line.split("\t", 3);
            steps.add(new StepSpec(parts[2], parts[0].isEmpty() ? null : new BigDecimal(parts[0]), new BigDecimal(parts[1])));
        }
        return steps;
    }
}
