package vn.thidua.achievement.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** One line of a unit's text, as the unit wrote it: a paragraph, a bullet or a numbered item. */
public record NarrativePiece(long unitId, NarrativeSection section, String text) {

    /** More lines than this of one text stay together as its last piece, so that nothing is lost. */
    static final int MAX_LINES = 300;

    /** The lines of a text; those with nothing to read, such as a row of dashes, are none. */
    public static List<NarrativePiece> of(long unitId, NarrativeSection section, String text) {
        List<String> lines = new ArrayList<>();
        if (text != null) {
            for (String line : Normalizer.normalize(text, Normalizer.Form.NFC).split("\\R|\\u000b")) {
                if (!Wording.of(line).empty()) {
                    lines.add(line.strip());
                }
            }
        }
        if (lines.size() > MAX_LINES) {
            String rest = String.join("\n", lines.subList(MAX_LINES - 1, lines.size()));
            lines = new ArrayList<>(lines.subList(0, MAX_LINES - 1));
            lines.add(rest);
        }
        return lines.stream().map(line -> new NarrativePiece(unitId, section, line)).toList();
    }

    public Wording wording() {
        return Wording.of(text);
    }
}
