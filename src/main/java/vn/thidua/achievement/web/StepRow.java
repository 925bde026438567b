package vn.thidua.achievement.web;

import java.io.Serializable;
import java.math.BigDecimal;
import vn.thidua.achievement.model.scoring.StepSpec;

/** A line of the step table being edited; an empty one is not kept. */
public class StepRow implements Serializable {

    private String condition;
    private BigDecimal from;
    private BigDecimal points;

    static StepRow of(StepSpec step) {
        StepRow row = new StepRow();
        row.condition = step.condition();
        row.from = step.from();
        row.points = step.points();
        return row;
    }

    StepSpec step() {
        return new StepSpec(condition, from, points);
    }

    boolean isEmpty() {
        return condition == null && from == null && points == null;
    }

    public String getCondition() {
        return condition;
    }

    public void setCondition(String condition) {
        this.condition = condition;
    }

    public BigDecimal getFrom() {
        return from;
    }

    public void setFrom(BigDecimal from) {
        this.from = from;
    }

    public BigDecimal getPoints() {
        return points;
    }

    public void setPoints(BigDecimal points) {
        this.points = points;
    }
}
