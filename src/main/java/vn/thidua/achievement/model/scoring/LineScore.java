package vn.thidua.achievement.model.scoring;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * One line of a unit's worksheet.
 *
 * @param maxPoints the most this unit can get here; of a group the sum over what is assigned to it
 * @param points null where there is nothing; of a group the sum
 * @param ruled what the rule gives, where a reviewer gave other points; else null
 * @param place the unit's place in the cluster by this line, 1 for the most points; null without points
 * @param rankWithout the rank the unit would have if this line did not exist; null for lines that move nothing
 */
public record LineScore(int depth, CriterionSpec spec, Assignment assignment, Reported reported, BigDecimal maxPoints, BigDecimal points,
        BigDecimal ruled, Working working, Integer place, Integer rankWithout) implements Serializable {

    public boolean group() {
        return !spec.kind().scored();
    }
}
