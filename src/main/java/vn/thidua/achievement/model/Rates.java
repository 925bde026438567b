package vn.thidua.achievement.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Points as per cent of what could be reached, exact to one decimal, HALF_UP. */
public final class Rates {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Rates() {
    }

    /** @return null where there are no points, or nothing could be reached */
    public static BigDecimal of(BigDecimal points, BigDecimal max) {
        return points == null || max == null || max.signum() <= 0 ? null : points.multiply(HUNDRED).divide(max, 1, RoundingMode.HALF_UP);
    }

    /**
     * The middle one, or half-way between the two in the middle.
     *
     * @param sorted from the lowest on
     * @return null where there is none
     */
    public static BigDecimal median(List<BigDecimal> sorted) {
        if (sorted.isEmpty()) {
            return null;
        }
        BigDecimal lower = sorted.get((sorted.size() - 1) / 2);
        BigDecimal upper = sorted.get(sorted.size() / 2);
        return lower.add(upper).divide(BigDecimal.valueOf(2), 1, RoundingMode.HALF_UP);
    }
}
