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
import vn.thidua.achievement.model.scoring.Reported;
import vn.thidua.achievement.model.scoring.ScoringRule;
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

    @Column(name = "deductions")
    private BigDecimal deductions;

    @Column(name = "met")
    private Boolean met;

    @Column(name = "note")
    private String note;

    @Column(name = "self_points")
    private BigDecimal selfPoints;

    @Embedded
    @AttributeOverride(name = "points", column = @Column(name = "peer_points"))
    @AttributeOverride(name = "figure", column = @Column(name = "peer_figure"))
    @AttributeOverride(name = "comment", column = @Column(name = "peer_comment"))
    private Verdict peer;

    @Embedded
    @AttributeOverride(name = "points", column = @Column(name = "province_points"))
    @AttributeOverride(name = "figure", column = @Column(name = "province_figure"))
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
        Reported entered = figure.reported();
        BigDecimal points = rule.score(field, entered).points();
        if (!entered.same(reported())) {
            peer = verdict(ReviewStage.PEER).lapsed();
            province = verdict(ReviewStage.PROVINCE).lapsed();
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

    /** Gives points, a comment or both for a stage; what is null stays as it was. */
    void judge(ReviewStage stage, BigDecimal points, String comment) {
        Verdict held = verdict(stage);
        hold(stage, new Verdict(points == null ? held.points() : points, held.figure(), comment == null ? held.comment() : comment));
    }

    /** Puts another figure in the place of the unit's, where points come from comparing figures; null leaves it as it was. */
    void correct(ReviewStage stage, BigDecimal figure, String comment) {
        Verdict held = verdict(stage);
        hold(stage, new Verdict(held.points(), figure == null ? held.figure() : figure, comment == null ? held.comment() : comment));
    }

    private void hold(ReviewStage stage, Verdict verdict) {
        if (stage == ReviewStage.PEER) {
            peer = verdict;
        } else {
            province = verdict;
        }
    }

    /** What the stage said so far; empty where it said nothing. */
    public Verdict verdict(ReviewStage stage) {
        Verdict held = stage == ReviewStage.PEER ? peer : province;
        return held == null ? new Verdict(null, null, null) : held;
    }

    /** Whether something was entered; 0 and "not met" are something. */
    public boolean entered() {
        return !reported().empty();
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

    /** The figure as it stands for this stage: corrected by it, or by the peer before it, else as the unit reported it. */
    public BigDecimal figure(ReviewStage stage) {
        BigDecimal own = verdict(stage).figure();
        return own != null ? own : stage == ReviewStage.PROVINCE ? figure(ReviewStage.PEER) : actual;
    }

    /** Whether a reviewer gave points to this line, in any stage. */
    public boolean judged() {
        return verdict(ReviewStage.PEER).points() != null || verdict(ReviewStage.PROVINCE).points() != null;
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
}
