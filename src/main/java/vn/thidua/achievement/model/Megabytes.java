package vn.thidua.achievement.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Sizes as people read them: in MB of 1024 times 1024 bytes, with at most one decimal. */
public final class Megabytes {

    private static final BigDecimal BYTES = BigDecimal.valueOf(1024L * 1024);

    private Megabytes() {
    }

    /** For what is used: never less than it is. */
    public static BigDecimal up(long bytes) {
        return BigDecimal.valueOf(bytes).divide(BYTES, 1, RoundingMode.UP);
    }

    /** For what is left: never more than there is. */
    public static BigDecimal down(long bytes) {
        return BigDecimal.valueOf(bytes).divide(BYTES, 1, RoundingMode.DOWN);
    }
}
