package vn.thidua.ballot;

import java.io.Serializable;
import vn.thidua.shared.RuleBroken;

/** A share of whole votes, such as 1/2 or 9/10; compared by multiplication, never as a floating-point number. */
public record Fraction(int numerator, int denominator) implements Serializable {

    public Fraction {
        RuleBroken.unless(denominator > 0 && numerator >= 0 && numerator <= denominator, "ballot.rule.badFraction");
    }

    /** votes / base >= this. */
    public boolean reachedBy(int votes, int base) {
        return (long) votes * denominator >= (long) numerator * base;
    }

    /** votes / base > this. */
    public boolean exceededBy(int votes, int base) {
        return (long) votes * denominator > (long) numerator * base;
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
