package vn.thidua.achievement.model.scoring;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A unit's place in the cluster.
 *
 * @param tied whether another unit has the same rank
 * @param decidedBy the tie rule that told it apart from a unit with the same rate; null where none was needed
 * @param sum points of all lines
 * @param total the sum, cut at the plan's cap; what counts
 * @param base the most points that what is assigned to the unit can give
 * @param percent the rate total/base in percent with two decimals, for showing; ranks compare the exact rates
 * @param band null where the plan has none, or none that low
 */
public record UnitScore(long unitId, String unitName, int rank, boolean tied, TieRule decidedBy, BigDecimal sum, BigDecimal total, BigDecimal base,
        BigDecimal percent, Band band) implements Serializable {
}
