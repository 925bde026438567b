package vn.thidua.achievement.model.scoring;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What a unit reports for one criterion. Nothing entered is null and never zero.
 *
 * @param figure result, points, times, times to reward; of a step table without figures the number of the step, from 1
 * @param deductions times to deduct for, for BONUS only
 * @param met the answer, for YES_NO only
 */
public record Reported(BigDecimal figure, BigDecimal deductions, Boolean met) implements Serializable {

    public static final Reported NOTHING = new Reported(null, null, null);

    public static Reported figure(BigDecimal figure) {
        return new Reported(figure, null, null);
    }

    public static Reported answer(Boolean met) {
        return new Reported(null, null, met);
    }

    public boolean empty() {
        return figure == null && deductions == null && met == null;
    }

    /** The same, to the number: 1 and 1.00 are one figure. */
    public boolean same(Reported other) {
        return Figures.equal(figure, other.figure) && Figures.equal(deductions, other.deductions) && java.util.Objects.equals(met, other.met);
    }
}
