package vn.thidua.achievement.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.achievement.model.scoring.CriterionKind;
import vn.thidua.achievement.model.scoring.CriterionSpec;
import vn.thidua.achievement.model.scoring.Direction;

/** One line of a made-up tree while it is edited. */
public class TryOutLine implements Serializable {

    private final String edited;
    private String below;
    private String code;
    private String name;
    private CriterionKind kind = CriterionKind.DIRECT;
    private BigDecimal maxPoints;
    private BigDecimal minPoints;
    private BigDecimal pointsEach;
    private BigDecimal deductionEach;
    private Direction direction = Direction.HIGHER;
    private String unitOfMeasure;
    private final List<StepRow> steps = new ArrayList<>();

    private TryOutLine(String edited) {
        this.edited = edited;
    }

    static TryOutLine fresh() {
        return new TryOutLine(null);
    }

    static TryOutLine of(CriterionSpec spec) {
        TryOutLine line = new TryOutLine(spec.code());
        line.code = spec.code();
        line.name = spec.name();
        line.kind = spec.kind();
        line.maxPoints = spec.maxPoints();
        line.minPoints = spec.minPoints();
        line.pointsEach = spec.pointsEach();
        line.deductionEach = spec.deductionEach();
        line.direction = spec.direction();
        line.unitOfMeasure = spec.unitOfMeasure();
        spec.steps().forEach(step -> line.steps.add(StepRow.of(step)));
        return line;
    }

    /** @throws vn.thidua.shared.RuleBroken at the input concerned, where it could not be scored */
    CriterionSpec spec(int decimals) {
        // the points of a group follow its lines
        BigDecimal max = kind == CriterionKind.GROUP && maxPoints == null ? BigDecimal.ONE : maxPoints;
        return new CriterionSpec(code, name, kind, max, minPoints, pointsEach, deductionEach, direction,
                steps.stream().filter(row -> !row.isEmpty()).map(StepRow::step).toList(), unitOfMeasure, false, null).checked(decimals);
    }

    public void addStep() {
        steps.add(new StepRow());
    }

    /** Code of the line that is changed; null for a new one. */
    public String getEdited() {
        return edited;
    }

    public String getBelow() {
        return below;
    }

    public void setBelow(String below) {
        this.below = below;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public CriterionKind getKind() {
        return kind;
    }

    public void setKind(CriterionKind kind) {
        this.kind = kind;
    }

    public BigDecimal getMaxPoints() {
        return maxPoints;
    }

    public void setMaxPoints(BigDecimal maxPoints) {
        this.maxPoints = maxPoints;
    }

    public BigDecimal getMinPoints() {
        return minPoints;
    }

    public void setMinPoints(BigDecimal minPoints) {
        this.minPoints = minPoints;
    }

    public BigDecimal getPointsEach() {
        return pointsEach;
    }

    public void setPointsEach(BigDecimal pointsEach) {
        this.pointsEach = pointsEach;
    }

    public BigDecimal getDeductionEach() {
        return deductionEach;
    }

    public void setDeductionEach(BigDecimal deductionEach) {
        this.deductionEach = deductionEach;
    }

    public Direction getDirection() {
        return direction;
    }

    public void setDirection(Direction direction) {
        this.direction = direction;
    }

    public String getUnitOfMeasure() {
        return unitOfMeasure;
    }

    public void setUnitOfMeasure(String unitOfMeasure) {
        this.unitOfMeasure = unitOfMeasure;
    }

    public List<StepRow> getSteps() {
        return steps;
    }
}
