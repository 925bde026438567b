package vn.thidua.achievement.model.scoring;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import vn.thidua.shared.RuleBroken;

/**
 * How points are rounded: each criterion once, for itself, to {@code decimals} places (0 to 4). Sums add rounded points, so
 * no order of adding can change a total.
 */
public record Rounding(int decimals, RoundingMode mode) implements Serializable {

    /** The modes that a regulation can mean: half up, half to even, cut off, up. */
    public static final List<RoundingMode> MODES = List.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.DOWN, RoundingMode.UP);

    public Rounding {
        RuleBroken.unlessAt("decimals", decimals >= 0 && decimals <= 4, "achievement.criteriaSet.badDecimals");
        RuleBroken.unlessAt("rounding", MODES.contains(mode), "achievement.criteriaSet.badRounding");
    }

    /** Half up, as numbers are rounded at school. */
    public static Rounding halfUp(int decimals) {
        return new Rounding(decimals, RoundingMode.HALF_UP);
    }

    BigDecimal of(BigDecimal points) {
        return points.setScale(decimals, mode);
    }
}
