package vn.thidua.achievement.model.scoring;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What one unit brings into the comparison, by the codes of the criteria.
 *
 * @param position place in the cluster's own order, in which equals are listed
 * @param assignments where one is missing the criterion is assigned without a target
 * @param reported where one is missing nothing was entered
 * @param given points that a reviewer gave instead of those of the rule; empty for most
 */
public record UnitFigures(long unitId, String unitName, int position, Map<String, Assignment> assignments, Map<String, Reported> reported,
        Map<String, BigDecimal> given) implements Serializable {

    Assignment assignment(String code) {
        return assignments.getOrDefault(code, Assignment.WITHOUT_TARGET);
    }

    Reported reported(String code) {
        return reported.getOrDefault(code, Reported.NOTHING);
    }
}
