package vn.thidua.achievement.model.scoring;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything a cluster is scored by, and nothing about its units: stored sets and the try-out are scored through this.
 *
 * @param cap a total above it counts as it (such as min(total, 100)); null for none
 * @param bands highest first
 * @param ties in the order in which they are asked
 */
public record ScoringPlan(List<Line> lines, Rounding rounding, BigDecimal cap, List<Band> bands, List<TieRule> ties) implements Serializable {

    /** One line of the tree in reading order; it belongs to the nearest line above it that is one less deep. */
    public record Line(int depth, CriterionSpec spec) implements Serializable {

        public String code() {
            return spec.code();
        }
    }

    public ScoringPlan {
        lines = List.copyOf(lines);
        bands = List.copyOf(bands);
        ties = List.copyOf(ties);
    }

    /** The indexes of the scored lines at or below the line at {@code index}. */
    List<Integer> scoredWithin(int index) {
        List<Integer> within = new ArrayList<>();
        for (int i = index; i < lines.size() && (i == index || lines.get(i).depth() > lines.get(index).depth()); i++) {
            if (lines.get(i).spec().kind().scored()) {
                within.add(i);
            }
        }
        return within;
    }

    /** The index of the line with this code, -1 where there is none. */
    int indexOf(String code) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).code().equalsIgnoreCase(code)) {
                return i;
            }
        }
        return -1;
    }

    /** The most points a unit can reach to which everything is assigned, BONUS lines left out. */
    public BigDecimal total() {
        return lines.stream().filter(line -> line.spec().kind().scored() && line.spec().kind().inBase()).map(line -> line.spec().maxPoints())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
