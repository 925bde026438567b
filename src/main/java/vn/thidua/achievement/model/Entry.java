package vn.thidua.achievement.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import vn.thidua.achievement.model.scoring.Reported;
import vn.thidua.achievement.model.scoring.ScoringRule;
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

    @Column(name = "deductions")
    private BigDecimal deductions;

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
        Reported entered = figure.reported();
        BigDecimal points = rule.score(field, entered).points();
        if (!entered.same(reported())) {
            reviewedPoints = null;
        }
        actual = entered.figure();
        deductions = entered.deductions();
        met = entered.met();
        note = figure.note();
        selfPoints = points;
    }

    void rescore(ScoringRule rule) {
        selfPoints = rule.score(Fields.figure(criterionId), reported()).points();
    }

    void review(BigDecimal points) {
        reviewedPoints = points;
    }

    /** Whether something was entered; 0 and "not met" are something. */
    public boolean entered() {
        return !reported().empty();
    }

    /** The points that count: the reviewer's, else the unit's own; null where nothing was entered. */
    public BigDecimal points() {
        return reviewedPoints != null ? reviewedPoints : selfPoints;
    }

    public long criterionId() {
        return criterionId;
    }

    public Reported reported() {
        return new Reported(actual, deductions, met);
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
