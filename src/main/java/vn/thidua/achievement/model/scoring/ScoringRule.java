package vn.thidua.achievement.model.scoring;

import java.io.Serializable;
import java.math.BigDecimal;
import vn.thidua.shared.RuleBroken;

/**
 * How one criterion is scored for one unit, as far as that needs no other unit: a RELATIVE criterion has no points before
 * the cluster is compared ({@link ClusterScore}).
 */
public record ScoringRule(CriterionSpec spec, Assignment assignment, Rounding rounding) implements Serializable {

    /**
     * Points of what was entered; none where nothing was, where the criterion is not assigned, and for GROUP and RELATIVE.
     *
     * @throws RuleBroken at {@code field} where a figure is out of its bounds
     */
    public Scored score(String field, Reported reported) {
        if (!assignment.assigned()) {
            return new Scored(null, Working.of("notAssigned"));
        }
        check(field, reported);
        return switch (spec.kind()) {
            case GROUP -> Scored.nothing();
            case YES_NO -> reported.met() == null ? Scored.nothing() : answer(reported.met());
            case BONUS -> reported.figure() == null && reported.deductions() == null ? Scored.nothing() : bonus(reported);
            case RELATIVE -> reported.figure() == null ? Scored.nothing() : new Scored(null, Working.of("withTheCluster"));
            case DIRECT -> reported.figure() == null ? Scored.nothing() : scored(reported.figure(), "direct", reported.figure(), spec.maxPoints());
            case STEPS -> reported.figure() == null ? Scored.nothing() : step(reported.figure());
            case COUNT -> reported.figure() == null ? Scored.nothing() : count(reported.figure());
            case TARGET -> reported.figure() == null ? Scored.nothing() : share(field, reported.figure());
        };
    }

    private void check(String field, Reported reported) {
        if (reported.figure() != null && spec.kind() != CriterionKind.YES_NO && spec.kind() != CriterionKind.GROUP) {
            Figures.notNegative(field, reported.figure());
            boolean whole = spec.kind() == CriterionKind.COUNT || spec.kind() == CriterionKind.BONUS || spec.kind() == CriterionKind.STEPS && !spec.stepsByFigure();
            RuleBroken.unlessAt(field, !whole || Figures.decimals(reported.figure()) == 0, "achievement.figure.notWhole");
            RuleBroken.unlessAt(field, spec.kind() != CriterionKind.DIRECT || reported.figure().compareTo(spec.maxPoints()) <= 0,
                    "achievement.figure.aboveMax", spec.maxPoints());
            RuleBroken.unlessAt(field, spec.kind() != CriterionKind.STEPS || spec.stepsByFigure()
                    || reported.figure().signum() > 0 && reported.figure().compareTo(BigDecimal.valueOf(spec.steps().size())) <= 0, "achievement.figure.noSuchStep");
        }
        if (spec.kind() == CriterionKind.BONUS && reported.deductions() != null) {
            Figures.notNegative(field, reported.deductions());
            RuleBroken.unlessAt(field, Figures.decimals(reported.deductions()) == 0, "achievement.figure.notWhole");
        }
    }

    private Scored answer(boolean met) {
        return met ? scored(spec.maxPoints(), "met", spec.maxPoints()) : scored(BigDecimal.ZERO, "notMet");
    }

    private Scored step(BigDecimal figure) {
        if (!spec.stepsByFigure()) {
            StepSpec chosen = spec.steps().get(figure.intValueExact() - 1);
            return scored(chosen.points(), "step", chosen.condition(), chosen.points());
        }
        StepSpec holding = spec.steps().get(0);
        for (StepSpec step : spec.steps()) {
            if (step.from().compareTo(figure) <= 0) {
                holding = step;
            }
        }
        return scored(holding.points(), "stepOfFigure", figure, holding.condition(), holding.points());
    }

    private Scored count(BigDecimal times) {
        BigDecimal all = times.multiply(spec.pointsEach());
        return all.compareTo(spec.maxPoints()) > 0 ? scored(spec.maxPoints(), "countCut", times, spec.pointsEach(), all, spec.maxPoints())
                : scored(all, "count", times, spec.pointsEach());
    }

    private Scored bonus(Reported reported) {
        BigDecimal rewards = reported.figure() == null ? BigDecimal.ZERO : reported.figure();
        BigDecimal deductions = reported.deductions() == null ? BigDecimal.ZERO : reported.deductions();
        BigDecimal each = spec.pointsEach() == null ? BigDecimal.ZERO : spec.pointsEach();
        BigDecimal less = spec.deductionEach() == null ? BigDecimal.ZERO : spec.deductionEach();
        BigDecimal all = rewards.multiply(each).subtract(deductions.multiply(less));
        BigDecimal within = all.min(spec.maxPoints()).max(spec.minPoints());
        return within.compareTo(all) == 0 ? scored(all, "bonus", rewards, each, deductions, less)
                : scored(within, "bonusCut", rewards, each, deductions, less, all, spec.minPoints(), spec.maxPoints());
    }

    /** The share of the target; a target of zero is possible where less is better, and is reached by nothing but zero. */
    private Scored share(String field, BigDecimal figure) {
        BigDecimal target = assignment.target();
        boolean lower = spec.direction() == Direction.LOWER;
        RuleBroken.unlessAt(field, target != null && (target.signum() > 0 || lower), "achievement.figure.noTarget");
        boolean reached = lower ? figure.compareTo(target) <= 0 : figure.compareTo(target) >= 0;
        if (reached) {
            return scored(spec.maxPoints(), lower ? "targetKept" : "targetReached", figure, target, spec.maxPoints());
        }
        Ratio share = lower ? new Ratio(target, figure) : new Ratio(figure, target);
        return new Scored(share.of(spec.maxPoints(), rounding), Working.of("target", spec.maxPoints(), share.numerator(), share.denominator()));
    }

    private Scored scored(BigDecimal points, String key, Object... args) {
        return new Scored(rounding.of(points), Working.of(key, args));
    }
}
