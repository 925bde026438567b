package vn.thidua.achievement.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.achievement.model.scoring.CriterionKind;
import vn.thidua.achievement.model.scoring.CriterionSpec;
import vn.thidua.achievement.model.scoring.Reported;
import vn.thidua.achievement.model.tryout.TryOutCase;
import vn.thidua.shared.text.VnNumber;

/** What one made-up unit says of one criterion, while it is edited. */
public class TryOutCell implements Serializable {

    private final int unit;
    private final String unitName;
    private final int depth;
    private final CriterionSpec spec;
    private boolean assigned;
    private BigDecimal target;
    private BigDecimal figure;
    private BigDecimal deductions;
    private Boolean met;

    TryOutCell(int unit, TryOutCase.Unit told, TryOutCase.Line line) {
        this.unit = unit;
        this.unitName = told.name();
        this.depth = line.depth();
        this.spec = line.spec();
        this.assigned = !told.notAssigned().contains(spec.code());
        this.target = told.targets().get(spec.code());
        Reported reported = told.figures().getOrDefault(spec.code(), Reported.NOTHING);
        this.figure = reported.figure();
        this.deductions = reported.deductions();
        this.met = reported.met();
    }

    int unit() {
        return unit;
    }

    /** The unit with what stands here now; points that a reviewer gave go where the figure changes. */
    TryOutCase.Unit into(TryOutCase.Unit told) {
        String code = spec.code();
        Map<String, BigDecimal> targets = new LinkedHashMap<>(told.targets());
        Map<String, Reported> figures = new LinkedHashMap<>(told.figures());
        Map<String, BigDecimal> given = new LinkedHashMap<>(told.given());
        List<String> notAssigned = new java.util.ArrayList<>(told.notAssigned());
        Reported before = figures.getOrDefault(code, Reported.NOTHING);
        targets.remove(code);
        figures.remove(code);
        notAssigned.remove(code);
        Reported now = reported();
        if (!assigned || !now.same(before)) {
            given.remove(code);
        }
        if (!assigned) {
            notAssigned.add(code);
        } else {
            if (target != null && isTargeted()) {
                targets.put(code, target);
            }
            if (!now.empty()) {
                figures.put(code, now);
            }
        }
        return new TryOutCase.Unit(told.name(), targets, notAssigned, figures, given);
    }

    private Reported reported() {
        return new Reported(isAsked() ? null : figure, isBonus() ? deductions : null, isAsked() ? met : null);
    }

    public boolean isAsked() {
        return spec.kind() == CriterionKind.YES_NO;
    }

    public boolean isBonus() {
        return spec.kind() == CriterionKind.BONUS;
    }

    public boolean isTargeted() {
        return spec.kind().takesTargets();
    }

    /** A step table that is chosen from, not read by a figure. */
    public boolean isChoosing() {
        return spec.kind() == CriterionKind.STEPS && !spec.stepsByFigure();
    }

    public boolean isTyping() {
        return !isAsked() && !isChoosing();
    }

    /** The conditions to choose from, by their numbers. */
    public Map<String, Integer> getChoices() {
        Map<String, Integer> choices = new LinkedHashMap<>();
        for (int i = 0; i < spec.steps().size(); i++) {
            choices.put(spec.steps().get(i).condition() + " (" + VnNumber.format(spec.steps().get(i).points()) + ")", i + 1);
        }
        return choices;
    }

    public Integer getStep() {
        return figure == null ? null : figure.intValue();
    }

    public void setStep(Integer step) {
        figure = step == null ? null : BigDecimal.valueOf(step);
    }

    public String getUnitName() {
        return unitName;
    }

    public int getDepth() {
        return depth;
    }

    public CriterionSpec getSpec() {
        return spec;
    }

    public boolean isAssigned() {
        return assigned;
    }

    public void setAssigned(boolean assigned) {
        this.assigned = assigned;
    }

    public BigDecimal getTarget() {
        return target;
    }

    public void setTarget(BigDecimal target) {
        this.target = target;
    }

    public BigDecimal getFigure() {
        return figure;
    }

    public void setFigure(BigDecimal figure) {
        this.figure = figure;
    }

    public BigDecimal getDeductions() {
        return deductions;
    }

    public void setDeductions(BigDecimal deductions) {
        this.deductions = deductions;
    }

    public Boolean getMet() {
        return met;
    }

    public void setMet(Boolean met) {
        this.met = met;
    }
}
