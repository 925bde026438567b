package vn.thidua.achievement.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.achievement.model.scoring.Band;
import vn.thidua.achievement.model.scoring.TieRule;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.text.Vietnamese;

/** Bands and tie rules of a set in one column each, a line each, their parts behind tabs; and what is refused among them. */
final class ScoringTexts {

    private static final int MAX_BANDS = 10;
    private static final int MAX_TIES = 10;

    private ScoringTexts() {
    }

    static String bands(List<Band> bands) {
        RuleBroken.unlessAt("bands", bands.size() <= MAX_BANDS, "achievement.band.tooMany", MAX_BANDS);
        Set<String> names = new HashSet<>();
        for (Band band : bands) {
            RuleBroken.unlessAt("bands", band.name() != null && !band.name().isBlank() && band.name().length() <= 60, "achievement.band.badName");
            RuleBroken.unlessAt("bands", band.from() != null && band.from().signum() >= 0 && band.from().scale() <= 6, "achievement.band.badFrom", band.name());
            RuleBroken.unlessAt("bands", names.add(Vietnamese.searchKey(band.name())) && bands.stream().filter(other -> other.from().compareTo(band.from()) == 0).count() == 1,
                    "achievement.band.twice", band.name());
        }
        return bands.isEmpty() ? null : bands.stream().sorted(Comparator.comparing(Band::from).reversed())
                .map(band -> band.from().toPlainString() + "\t" + band.name().strip().replaceAll("\\s+", " ")).collect(Collectors.joining("\n"));
    }

    /** Highest first. */
    static List<Band> bands(String text) {
        List<Band> bands = new ArrayList<>();
        for (String line : text == null ? new String[0] : text.split("\n")) {
            String[] parts = line.split("\t", 2);
            bands.add(new Band(parts[1], new BigDecimal(parts[0])));
        }
        return bands;
    }

    static String ties(List<TieRule> ties) {
        RuleBroken.unlessAt("ties", ties.size() <= MAX_TIES, "achievement.tie.tooMany", MAX_TIES);
        for (TieRule tie : ties) {
            RuleBroken.unlessAt("ties", tie.kind() != TieRule.TieMeasure.LINE || tie.code() != null && !tie.code().isBlank(), "achievement.tie.codeMissing");
        }
        return ties.isEmpty() ? null : ties.stream().map(tie -> tie.kind() + "\t" + (tie.kind() == TieRule.TieMeasure.LINE ? tie.code() : "")).collect(Collectors.joining("\n"));
    }

    static List<TieRule> ties(String text) {
        List<TieRule> ties = new ArrayList<>();
        for (String line : text == null ? new String[0] : text.split("\n")) {
            String[] parts = line.split("\t", 2);
            ties.add(new TieRule(TieRule.TieMeasure.valueOf(parts[0]), parts[1].isEmpty() ? null : parts[1]));
        }
        return ties;
    }
}
