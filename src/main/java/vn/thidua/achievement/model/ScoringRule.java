package vn.thidua.achievement.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.thidua.shared.RuleBroken;

/**
 * How one criterion is scored for one unit. All points are rounded HALF_UP to the {@code decimals} of the set, each
 * criterion for itself; sums add rounded points, so no order of adding can change a total.
 *
 * @param pointsEach points of one time, for COUNT only
 * @param target the unit's target, for TARGET only
 */
public record ScoringRule(CriterionKind kind, BigDecimal maxPoints, BigDecimal pointsEach, BigDecimal target, int decimals)
        implements Serializable {

    /**
     * Points of what was entered, or null where nothing was: not entered is not zero.
     *
     * @param actual the figure (times for COUNT, points for DIRECT); YES_NO ignores it
     * @param met the answer, for YES_NO only
     * @throws RuleBroken at {@code field} where the figure is out of its bounds
     */
    public BigDecimal points(String field, BigDecimal actual, Boolean met) {
        if (kind == CriterionKind.YES_NO) {
            return met == null ? null : rounded(met ? maxPoints : BigDecimal.ZERO);
        }
        if (kind == CriterionKind.GROUP || actual == null) {
            return null;
        }
        Figures.notNegative(field, actual);
        return switch (kind) {
            case DIRECT -> direct(field, actual);
            case COUNT -> count(field, actual);
            default -> share(field, actual);
        };
    }

    private BigDecimal direct(String field, BigDecimal actual) {
        RuleBroken.unlessAt(field, actual.compareTo(maxPoints) <= 0, "achievement.figure.aboveMax", maxPoints);
        return rounded(actual);
    }

    private BigDecimal count(String field, BigDecimal actual) {
        RuleBroken.unlessAt(field, Figures.decimals(actual) == 0, "achievement.figure.notWhole");
        return rounded(actual.multiply(pointsEach).min(maxPoints));
    }

    private BigDecimal share(String field, BigDecimal actual) {
        RuleBroken.unlessAt(field, target != null && target.signum() > 0, "achievement.figure.noTarget");
        return maxPoints.multiply(actual).divide(target, decimals, RoundingMode.HALF_UP).min(rounded(maxPoints));
    }

    private BigDecimal rounded(BigDecimal points) {
        return points.setScale(decimals, RoundingMode.HALF_UP);
    }
}
