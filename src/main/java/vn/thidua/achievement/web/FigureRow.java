package vn.thidua.achievement.web;

import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.thidua.achievement.model.Fields;
import vn.thidua.achievement.usecase.ReportQueries;

/** One line of the officers' form: what she types, and the points it gives. */
public class FigureRow implements Serializable {

    private final ReportQueries.LineView line;
    private final List<FigureRow> below = new ArrayList<>();
    private BigDecimal actual;
    private Boolean met;
    private String note;
    private BigDecimal points;
    private final List<EvidenceRow> evidence;
    private transient List<Part> parts;

    FigureRow(ReportQueries.LineView line) {
        this.line = line;
        this.actual = line.actual();
        this.met = line.met();
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
        points = line.rule().points(getField(), actual, met);
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
