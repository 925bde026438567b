package vn.thidua.achievement.model.scoring;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.text.Vietnamese;

/**
 * What is said about one line of the tree.
 *
 * @param maxPoints most points it can give; of a group the sum of its lines (BONUS lines left out)
 * @param minPoints for BONUS only: the least it can give, 0 or below (as many points as can be taken away)
 * @param pointsEach points of one time, for COUNT and BONUS
 * @param deductionEach points taken away for one time, above 0, for BONUS only
 * @param direction which figures are better, for TARGET and RELATIVE
 * @param steps for STEPS only, in the order of the table
 * @param guidance conditions of scoring, as shown to the officers; may be null
 */
public record CriterionSpec(String code, String name, CriterionKind kind, BigDecimal maxPoints, BigDecimal minPoints, BigDecimal pointsEach,
        BigDecimal deductionEach, Direction direction, List<StepSpec> steps, String unitOfMeasure, boolean evidenceRequired, String guidance)
        implements Serializable {

    public static final int MAX_STEPS = 20;
    private static final BigDecimal MAX_POINTS = new BigDecimal("10000");

    public CriterionSpec {
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    /** A line of one of the kinds that need nothing but points, and points of one time for COUNT. */
    public CriterionSpec(String code, String name, CriterionKind kind, BigDecimal maxPoints, BigDecimal pointsEach, String unitOfMeasure,
            boolean evidenceRequired, String guidance) {
        this(code, name, kind, maxPoints, null, pointsEach, null, null, null, unitOfMeasure, evidenceRequired, guidance);
    }

    /**
     * The spec in the form in which it is kept: trimmed, with nothing that its kind does not use.
     *
     * @throws RuleBroken at the input concerned, where it could not be scored
     */
    public CriterionSpec checked(int decimals) {
        RuleBroken.unlessAt("code", code != null && !code.isBlank() && code.length() <= 30, "achievement.criterion.badCode");
        RuleBroken.unlessAt("name", name != null && !name.isBlank() && name.length() <= 500, "achievement.criterion.badName");
        RuleBroken.unlessAt("kind", kind != null, "achievement.criterion.kindMissing");
        RuleBroken.unlessAt("unitOfMeasure", unitOfMeasure == null || unitOfMeasure.length() <= 80, "achievement.criterion.unitTooLong");
        RuleBroken.unlessAt("guidance", guidance == null || guidance.length() <= 2000, "achievement.criterion.guidanceTooLong");
        checkPoints(decimals);
        boolean counts = kind == CriterionKind.COUNT || kind == CriterionKind.BONUS && pointsEach != null;
        boolean deducts = kind == CriterionKind.BONUS && deductionEach != null;
        return new CriterionSpec(code.strip(), name.strip(), kind, maxPoints, kind == CriterionKind.BONUS ? lowest() : null,
                counts ? pointsEach : null, deducts ? deductionEach : null,
                kind.takesTargets() ? direction() : null, kind == CriterionKind.STEPS ? checkedSteps(decimals) : List.of(),
                unitOfMeasure, kind.scored() && evidenceRequired, guidance);
    }

    private void checkPoints(int decimals) {
        RuleBroken.unlessAt("maxPoints", maxPoints != null, "achievement.criterion.maxMissing");
        RuleBroken.unlessAt("maxPoints", maxPoints.signum() > 0 || kind == CriterionKind.BONUS && maxPoints.signum() == 0, "achievement.criterion.maxNotPositive");
        RuleBroken.unlessAt("maxPoints", maxPoints.compareTo(MAX_POINTS) <= 0, "achievement.criterion.maxTooLarge", MAX_POINTS);
        fits("maxPoints", maxPoints, decimals);
        if (kind == CriterionKind.COUNT) {
            mustBeEach("pointsEach", pointsEach, decimals);
            RuleBroken.unlessAt("pointsEach", pointsEach.compareTo(maxPoints) <= 0, "achievement.criterion.pointsEachAboveMax", maxPoints);
        }
        if (kind == CriterionKind.BONUS) {
            checkBonus(decimals);
        }
    }

    private void checkBonus(int decimals) {
        RuleBroken.unlessAt("minPoints", lowest().signum() <= 0, "achievement.criterion.minAboveZero");
        RuleBroken.unlessAt("minPoints", lowest().abs().compareTo(MAX_POINTS) <= 0, "achievement.criterion.maxTooLarge", MAX_POINTS);
        fits("minPoints", lowest(), decimals);
        RuleBroken.unlessAt("maxPoints", maxPoints.signum() > 0 || lowest().signum() < 0, "achievement.criterion.bonusWithoutPoints");
        if (maxPoints.signum() > 0) {
            mustBeEach("pointsEach", pointsEach, decimals);
        }
        if (lowest().signum() < 0) {
            mustBeEach("deductionEach", deductionEach, decimals);
        }
    }

    private static void mustBeEach(String field, BigDecimal each, int decimals) {
        RuleBroken.unlessAt(field, each != null && each.signum() > 0, "achievement.criterion.pointsEachMissing");
        fits(field, each, decimals);
    }

    private static void fits(String field, BigDecimal points, int decimals) {
        RuleBroken.unlessAt(field, Figures.decimals(points) <= decimals, "achievement.criterion.tooManyDecimals", decimals);
    }

    private List<StepSpec> checkedSteps(int decimals) {
        RuleBroken.unlessAt("steps", steps.size() >= 2, "achievement.criterion.stepsMissing");
        RuleBroken.unlessAt("steps", steps.size() <= MAX_STEPS, "achievement.criterion.tooManySteps", MAX_STEPS);
        List<StepSpec> kept = new ArrayList<>();
        boolean byFigure = steps.get(0).from() != null;
        BigDecimal best = BigDecimal.ZERO;
        for (StepSpec step : steps) {
            RuleBroken.unlessAt("steps", step.condition() != null && !step.condition().isBlank() && step.condition().length() <= 300, "achievement.criterion.stepCondition");
            RuleBroken.unlessAt("steps", step.points() != null && step.points().signum() >= 0 && step.points().compareTo(maxPoints) <= 0,
                    "achievement.criterion.stepPoints", maxPoints);
            fits("steps", step.points(), decimals);
            RuleBroken.unlessAt("steps", (step.from() != null) == byFigure, "achievement.criterion.stepsMixed");
            if (byFigure) {
                Figures.notNegative("steps", step.from());
                boolean rising = kept.isEmpty() ? step.from().signum() == 0 : step.from().compareTo(kept.get(kept.size() - 1).from()) > 0;
                RuleBroken.unlessAt("steps", rising, "achievement.criterion.stepsNotRising");
            }
            best = best.max(step.points());
            kept.add(new StepSpec(Vietnamese.nfc(step.condition()).strip(), step.from(), step.points()));
        }
        RuleBroken.unlessAt("steps", best.compareTo(maxPoints) == 0, "achievement.criterion.stepsBelowMax", maxPoints, best);
        return kept;
    }

    /** Whether the step is found from a figure; otherwise the officer chooses the condition. */
    public boolean stepsByFigure() {
        return !steps.isEmpty() && steps.get(0).from() != null;
    }

    @Override
    public Direction direction() {
        return direction == null ? Direction.HIGHER : direction;
    }

    /** The least a BONUS can give. */
    private BigDecimal lowest() {
        return minPoints == null ? BigDecimal.ZERO : minPoints;
    }
}
