package vn.thidua.achievement.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import vn.thidua.achievement.RankingDirectory.RankedUnit;

/**
 * Orders units by score, highest first. Equal scores share a rank and are marked as ties; the next rank counts all before
 * it (1, 2, 2, 4). Within a tie the units keep the order they came in, which is the cluster's own and means nothing.
 */
public final class RankOrder {

    /** A unit with its verified score. */
    public record Scored(long unitId, String unitName, BigDecimal score) {
    }

    private RankOrder() {
    }

    public static List<RankedUnit> of(Collection<Scored> units) {
        List<Scored> sorted = units.stream().sorted(Comparator.comparing(Scored::score).reversed()).toList();
        List<RankedUnit> ranked = new ArrayList<>();
        for (Scored unit : sorted) {
            int better = (int) units.stream().filter(other -> other.score().compareTo(unit.score()) > 0).count();
            boolean tied = units.stream().filter(other -> other.score().compareTo(unit.score()) == 0).count() > 1;
            ranked.add(new RankedUnit(better + 1, tied, unit.unitId(), unit.unitName(), unit.score()));
        }
        return ranked;
    }
}
