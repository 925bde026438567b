package vn.thidua.achievement.web;

import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thidua.achievement.model.Fields;
import vn.thidua.achievement.model.scoring.CriterionKind;
import vn.thidua.achievement.model.scoring.Reported;
import vn.thidua.achievement.usecase.ReportQueries;
import vn.thidua.shared.text.VnNumber;

/** One line of the officers' form: what she types, and the points it gives. */
public class FigureRow implements Serializable {

    private final ReportQueries.LineView line;
    private final List<FigureRow> below = new ArrayList<>();
    private BigDecimal actual;
    private BigDecimal deductions;
    private Boolean met;
    private String note;
    private BigDecimal points;
    private final List<EvidenceRow> evidence;
    private transient List<Part> parts;

    FigureRow(ReportQueries.LineView line) {
        this.line = line;
        this.actual = line.reported().figure();
        this.deductions = line.reported().deductions();
        this.met = line.reported().met();
        this.note = line.note();
        this.points = line.selfPoints();
        this.evidence = line.files().stream().map(EvidenceRow::new).collect(Collectors.toCollection(ArrayList::new));
    }

    void holds(FigureRow row) {
        below.add(row);
    }

    /** Computes the points of what stands in the form now; nothing is stored. */
    public void score() {
        points = null;
        points = line.rule().score(getField(), reported()).points();
    }

    /** What stands in the form now, as far as the kind of the criterion asks for it. */
    Reported reported() {
        boolean asked = line.kind() == CriterionKind.YES_NO;
        return new Reported(asked ? null : actual, line.kind() == CriterionKind.BONUS ? deductions : null, asked ? met : null);
    }

    /** Points of the line; of a group the sum of the scored lines below it. */
    public BigDecimal getPoints() {
        if (!line.group()) {
            return points;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (FigureRow row : below) {
            sum = row.points == null ? sum : sum.add(row.points);
        }
        return sum;
    }

    public String getField() {
        return Fields.figure(line.criterionId());
    }

    public String getEvidenceField() {
        return Fields.evidence(line.criterionId());
    }

    public String getNoteField() {
        return Fields.note(line.criterionId());
    }

    public ReportQueries.LineView getLine() {
        return line;
    }

    public BigDecimal getActual() {
        return actual;
    }

    public void setActual(BigDecimal actual) {
        this.actual = actual;
    }

    public BigDecimal getDeductions() {
        return deductions;
    }

    public void setDeductions(BigDecimal deductions) {
        this.deductions = deductions;
    }

    /** Step tables that are chosen from, not read by a figure. */
    public boolean isChoosing() {
        return line.kind() == CriterionKind.STEPS && !line.rule().spec().stepsByFigure();
    }

    /** The conditions to choose from, by their numbers. */
    public Map<String, Integer> getChoices() {
        Map<String, Integer> choices = new LinkedHashMap<>();
        for (int i = 0; i < line.steps().size(); i++) {
            choices.put(line.steps().get(i).condition() + " (" + VnNumber.format(line.steps().get(i).points()) + ")", i + 1);
        }
        return choices;
    }

    /** The number of the chosen step, from 1, as the page's choice has it. */
    public Integer getStep() {
        return actual == null ? null : actual.intValue();
    }

    public void setStep(Integer step) {
        actual = step == null ? null : BigDecimal.valueOf(step);
    }

    /** Whether a figure is typed. */
    public boolean isTyping() {
        return line.assigned() && line.kind() != CriterionKind.YES_NO && !isChoosing();
    }

    public Boolean getMet() {
        return met;
    }

    public void setMet(Boolean met) {
        this.met = met;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public List<EvidenceRow> getEvidence() {
        return evidence;
    }

    public List<Part> getParts() {
        return parts;
    }

    public void setParts(List<Part> parts) {
        this.parts = parts;
    }
}
