package vn.thidua.achievement.model.scoring;

import java.math.BigDecimal;
import vn.thidua.shared.RuleBroken;

/** Bounds of every number that can be entered, so that it is stored as it was typed. */
public final class Figures {

    /** Decimal places of the columns. */
    public static final int MAX_DECIMALS = 6;
    private static final BigDecimal LIMIT = new BigDecimal("1000000000000");

    private Figures() {
    }

    public static BigDecimal notNegative(String field, BigDecimal figure) {
        RuleBroken.unlessAt(field, figure.signum() >= 0, "achievement.figure.negative");
        RuleBroken.unlessAt(field, figure.compareTo(LIMIT) < 0, "achievement.figure.tooLarge");
        RuleBroken.unlessAt(field, decimals(figure) <= MAX_DECIMALS, "achievement.figure.tooManyDecimals", MAX_DECIMALS);
        return figure;
    }

    public static int decimals(BigDecimal figure) {
        return Math.max(0, figure.stripTrailingZeros().scale());
    }

    public static boolean equal(BigDecimal one, BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }
}
