package vn.thidua.achievement.model.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Scores one RELATIVE criterion for all units of a cluster at once, after the rule "Điều 6" of the police's emulation
 * regulation (domain notes, E3). With M the maximum, T the target, A the result and e = (A - T) / T:
 * below the target M/2 * A/T, at the target M/2, beyond it M/2 + M/2 * e/e(best), so that the best has M. Units without a
 * target are a group of their own: M * A/A(best). Where less is better, A/T and A/A(best) are turned over and e is
 * (T - A) / T. What the regulation leaves open is settled in ADR 022.
 */
final class Comparison {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** @param target null where the unit has none */
    record Standing(long unitId, String unitName, BigDecimal target, BigDecimal figure) {
    }

    private final CriterionSpec spec;
    private final Rounding rounding;
    private final boolean lower;

    private Comparison(CriterionSpec spec, Rounding rounding) {
        this.spec = spec;
        this.rounding = rounding;
        this.lower = spec.direction() == Direction.LOWER;
    }

    /** Points of every unit by its id; the units are those that have a figure and are assigned the criterion. */
    static Map<Long, Scored> score(CriterionSpec spec, Rounding rounding, Collection<Standing> units) {
        return new Comparison(spec, rounding).score(units);
    }

    private Map<Long, Scored> score(Collection<Standing> units) {
        List<Standing> withTarget = new ArrayList<>();
        List<Standing> without = new ArrayList<>();
        units.forEach(unit -> (comparable(unit.target()) ? withTarget : without).add(unit));
        Map<Long, Scored> scored = new LinkedHashMap<>();
        Standing best = bestBeyond(withTarget);
        withTarget.forEach(unit -> scored.put(unit.unitId(), againstTarget(unit, best)));
        Standing first = bestOf(without);
        without.forEach(unit -> scored.put(unit.unitId(), withoutTarget(unit, first, without.size() == 1)));
        return scored;
    }

    /** Beyond a target of zero nothing can be measured: where more is better it is no target at all. */
    private boolean comparable(BigDecimal target) {
        return target != null && (target.signum() > 0 || lower);
    }

    /** How far beyond the target, as a share of it; zero or less where it is not beyond. */
    private Ratio beyond(Standing unit) {
        BigDecimal more = lower ? unit.target().subtract(unit.figure()) : unit.figure().subtract(unit.target());
        return unit.target().signum() == 0 ? Ratio.ZERO : new Ratio(more, unit.target());
    }

    /** The unit furthest beyond its target, the first by id among equals; null where none is beyond. */
    private Standing bestBeyond(List<Standing> units) {
        Standing best = null;
        for (Standing unit : units) {
            Ratio e = beyond(unit);
            int better = best == null ? e.compareTo(Ratio.ZERO) : e.compareTo(beyond(best));
            if (better > 0 || better == 0 && best != null && unit.unitId() < best.unitId()) {
                best = unit;
            }
        }
        return best;
    }

    private Scored againstTarget(Standing unit, Standing best) {
        BigDecimal max = spec.maxPoints();
        int reached = lower ? unit.target().compareTo(unit.figure()) : unit.figure().compareTo(unit.target());
        if (reached < 0) {
            Ratio share = lower ? new Ratio(unit.target(), unit.figure().multiply(TWO)) : new Ratio(unit.figure(), unit.target().multiply(TWO));
            BigDecimal upper = lower ? unit.target() : unit.figure();
            BigDecimal under = lower ? unit.figure() : unit.target();
            return new Scored(share.of(max, rounding), Working.of("relative.below", max, upper, under));
        }
        if (reached == 0) {
            return new Scored(new Ratio(BigDecimal.ONE, TWO).of(max, rounding), Working.of(best == null ? "relative.atNoneBeyond" : "relative.at", max, unit.target()));
        }
        Ratio own = beyond(unit);
        Ratio most = beyond(best);
        BigDecimal share = own.numerator().multiply(most.denominator());
        BigDecimal whole = own.denominator().multiply(most.numerator());
        BigDecimal points = new Ratio(whole.add(share), whole.multiply(TWO)).of(max, rounding);
        return own.compareTo(most) == 0
                ? new Scored(points, Working.of("relative.best", max, unit.figure(), unit.target(), own.percent(2)))
                : new Scored(points, Working.of("relative.beyond", max, unit.figure(), unit.target(), own.percent(2), most.percent(2), best.unitName()));
    }

    private Standing bestOf(List<Standing> units) {
        Standing best = null;
        for (Standing unit : units) {
            int better = best == null ? 1 : lower ? best.figure().compareTo(unit.figure()) : unit.figure().compareTo(best.figure());
            if (better > 0 || better == 0 && unit.unitId() < best.unitId()) {
                best = unit;
            }
        }
        return best;
    }

    private Scored withoutTarget(Standing unit, Standing best, boolean alone) {
        BigDecimal max = spec.maxPoints();
        boolean equal = unit.figure().compareTo(best.figure()) == 0;
        if (equal && (lower || unit.figure().signum() > 0)) {
            return new Scored(rounding.of(max), Working.of(alone ? "relative.alone" : "relative.first", max, unit.figure()));
        }
        BigDecimal upper = lower ? best.figure() : unit.figure();
        BigDecimal under = lower ? unit.figure() : best.figure();
        if (under.signum() == 0) {
            return new Scored(rounding.of(BigDecimal.ZERO), Working.of("relative.nothing"));
        }
        return new Scored(new Ratio(upper, under).of(max, rounding), Working.of("relative.withoutTarget", max, upper, under, best.unitName()));
    }
}
