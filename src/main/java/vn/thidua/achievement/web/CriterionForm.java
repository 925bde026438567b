package vn.thidua.achievement.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.achievement.model.scoring.CriterionKind;
import vn.thidua.achievement.model.scoring.CriterionSpec;
import vn.thidua.achievement.model.scoring.Direction;

/** What is typed about one line of a tree, of a stored set or of one that is only tried out. */
public class CriterionForm implements Serializable {

    private String code;
    private String name;
    private CriterionKind kind = CriterionKind.DIRECT;
    private BigDecimal maxPoints;
    private BigDecimal minPoints;
    private BigDecimal pointsEach;
    private BigDecimal deductionEach;
    private Direction direction = Direction.HIGHER;
    private final List<StepRow> steps = new ArrayList<>();
    private String unitOfMeasure;
    private boolean evidenceRequired;
    private String guidance;

    void show(CriterionSpec spec) {
        code = spec.code();
        name = spec.name();
        kind = spec.kind();
        maxPoints = spec.maxPoints();
        minPoints = spec.minPoints();
        pointsEach = spec.pointsEach();
        deductionEach = spec.deductionEach();
        direction = spec.direction();
        steps.clear();
        spec.steps().forEach(step -> steps.add(StepRow.of(step)));
        unitOfMeasure = spec.unitOfMeasure();
        evidenceRequired = spec.evidenceRequired();
        guidance = spec.guidance();
    }

    /** As typed; the model checks it. */
    CriterionSpec spec() {
        return new CriterionSpec(code, name, kind, maxPoints, minPoints, pointsEach, deductionEach, direction,
                steps.stream().filter(row -> !row.isEmpty()).map(StepRow::step).toList(), unitOfMeasure, evidenceRequired, guidance);
    }

    public void addStep() {
        steps.add(new StepRow());
    }

    public CriterionKind[] getKinds() {
        return CriterionKind.values();
    }

    public Direction[] getDirections() {
        return Direction.values();
    }

    public List<StepRow> getSteps() {
        return steps;
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

    public boolean getEvidenceRequired() {
        return evidenceRequired;
    }

    public void setEvidenceRequired(boolean evidenceRequired) {
        this.evidenceRequired = evidenceRequired;
    }

    public String getGuidance() {
        return guidance;
    }

    public void setGuidance(String guidance) {
        this.guidance = guidance;
    }
}
