package vn.thidua.achievement.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Objects;
import vn.thidua.shared.RuleBroken;

/** What the unit reports for one criterion, its points by the rule, and what the peer unit and the province say of them. */
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

    @Embedded
    @AttributeOverride(name = "points", column = @Column(name = "peer_points"))
    @AttributeOverride(name = "comment", column = @Column(name = "peer_comment"))
    private Verdict peer;

    @Embedded
    @AttributeOverride(name = "points", column = @Column(name = "province_points"))
    @AttributeOverride(name = "comment", column = @Column(name = "province_comment"))
    private Verdict province;

    protected Entry() {
    }

    Entry(long criterionId) {
        this.criterionId = criterionId;
    }

    /** Where the figure changes, points given by reviewers to the figure before no longer count; their comments stay. */
    void enter(ScoringRule rule, ReportContent.Figure figure) {
        String field = Fields.figure(criterionId);
        RuleBroken.unlessAt(Fields.note(criterionId), figure.note() == null || figure.note().length() <= 2000, "achievement.entry.noteTooLong");
        boolean asked = rule.kind() == CriterionKind.YES_NO;
        BigDecimal newActual = asked ? null : figure.actual();
        Boolean newMet = asked ? figure.met() : null;
        BigDecimal points = rule.points(field, newActual, newMet);
        if (!Figures.equal(actual, newActual) || !Objects.equals(met, newMet)) {
            peer = verdict(ReviewStage.PEER).lapsed();
            province = verdict(ReviewStage.PROVINCE).lapsed();
        }
        actual = newActual;
        met = newMet;
        note = figure.note();
        selfPoints = points;
    }

    /** Gives points, a comment or both for a stage; what is null stays as it was. */
    void judge(ReviewStage stage, BigDecimal points, String comment) {
        Verdict held = verdict(stage);
        Verdict given = new Verdict(points == null ? held.points() : points, comment == null ? held.comment() : comment);
        if (stage == ReviewStage.PEER) {
            peer = given;
        } else {
            province = given;
        }
    }

    /** What the stage said so far; empty where it said nothing. */
    public Verdict verdict(ReviewStage stage) {
        Verdict held = stage == ReviewStage.PEER ? peer : province;
        return held == null ? new Verdict(null, null) : held;
    }

    /** Whether something was entered; 0 and "not met" are something. */
    public boolean entered() {
        return actual != null || met != null;
    }

    /** The points that count: the province's, else the peer unit's, else the unit's own; null where nothing was entered. */
    public BigDecimal points() {
        return points(ReviewStage.PROVINCE);
    }

    /** The points as they stand for this stage, which does not look at a later one. */
    public BigDecimal points(ReviewStage stage) {
        for (ReviewStage each = stage; each != null; each = each == ReviewStage.PROVINCE ? ReviewStage.PEER : null) {
            if (verdict(each).points() != null) {
                return verdict(each).points();
            }
        }
        return selfPoints;
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
}
