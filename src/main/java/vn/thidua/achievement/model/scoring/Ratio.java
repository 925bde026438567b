package vn.thidua.achievement.model.scoring;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An exact fraction of two decimals; compared by cross-multiplication and divided only once, when points are rounded.
 *
 * @param denominator above zero
 */
record Ratio(BigDecimal numerator, BigDecimal denominator) implements Comparable<Ratio>, Serializable {

    static final Ratio ZERO = new Ratio(BigDecimal.ZERO, BigDecimal.ONE);
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    Ratio {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("denominator " + denominator);
        }
    }

    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** {@code points} times this fraction, rounded. */
    BigDecimal of(BigDecimal points, Rounding rounding) {
        return points.multiply(numerator).divide(denominator, rounding.decimals(), rounding.mode());
    }

    /** This fraction in percent with that many decimals, for showing. */
    BigDecimal percent(int decimals) {
        return numerator.multiply(HUNDRED).divide(denominator, decimals, RoundingMode.HALF_UP);
    }

    /** The quotient to 16 digits, for showing. */
    BigDecimal shown() {
        return numerator.divide(denominator, MathContext.DECIMAL64).setScale(4, RoundingMode.HALF_UP);
    }
}
