package vn.thidua.achievement.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Objects;
import vn.thidua.shared.RuleBroken;

/** What the unit reports for one criterion, its points by the rule, and the reviewer's points where she changed them. */
@Entity
@Table(name = "report_entry")
public class Entry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "criterion_id")
    private long criterionId;

    @Column(name = "actual")
    private BigDecimal actual;

    @Column(name = "met")
    private Boolean met;

    @Column(name = "note")
    private String note;

    @Column(name = "self_points")
    private BigDecimal selfPoints;

    @Column(name = "reviewed_points")
    private BigDecimal reviewedPoints;

    protected Entry() {
    }

    Entry(long criterionId) {
        this.criterionId = criterionId;
    }

    /** Where the figure changes, points given by a reviewer to the figure before no longer count. */
    void enter(ScoringRule rule, ReportContent.Figure figure) {
        String field = Fields.figure(criterionId);
        RuleBroken.unlessAt(Fields.note(criterionId), figure.note() == null || figure.note().length() <= 2000, "achievement.entry.noteTooLong");
        boolean asked = rule.kind() == CriterionKind.YES_NO;
        BigDecimal newActual = asked ? null : figure.actual();
        Boolean newMet = asked ? figure.met() : null;
        BigDecimal points = rule.points(field, newActual, newMet);
        if (!Figures.equal(actual, newActual) || !Objects.equals(met, newMet)) {
            reviewedPoints = null;
        }
        actual = newActual;
        met = newMet;
        note = figure.note();
        selfPoints = points;
    }

    void review(BigDecimal points) {
        reviewedPoints = points;
    }

    /** Whether something was entered; 0 and "not met" are something. */
    public boolean entered() {
        return actual != null || met != null;
    }

    /** The points that count: the reviewer's, else the unit's own; null where nothing was entered. */
    public BigDecimal points() {
        return reviewedPoints != null ? reviewedPoints : selfPoints;
    }

    public long criterionId() {
        return criterionId;
    }

    public BigDecimal actual() {
        return actual;
    }

    public Boolean met() {
        return met;
    }

    public String note() {
        return note;
    }

    public BigDecimal selfPoints() {
        return selfPoints;
    }

    public BigDecimal reviewedPoints() {
        return reviewedPoints;
    }
}
