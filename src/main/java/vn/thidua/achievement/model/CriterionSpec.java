package vn.thidua.achievement.model;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What is said about one line of the tree.
 *
 * @param maxPoints most points it can give; of a group the sum of its lines
 * @param pointsEach points of one time, for COUNT only
 * @param guidance conditions of scoring, as shown to the officers; may be null
 */
public record CriterionSpec(String code, String name, CriterionKind kind, BigDecimal maxPoints, BigDecimal pointsEach,
        String unitOfMeasure, boolean evidenceRequired, String guidance) implements Serializable {
}
