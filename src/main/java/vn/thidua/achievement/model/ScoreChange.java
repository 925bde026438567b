package vn.thidua.achievement.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import vn.thidua.achievement.model.scoring.Figures;

/** A verdict of a reviewer on one line: points changed with a reason, points agreed to, or a remark. Kept also when another follows. */
@Entity
@Table(name = "score_change")
public class ScoreChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "criterion_id")
    private long criterionId;

    @Enumerated(EnumType.STRING)
    @Column(name = "stage")
    private ReviewStage stage;

    @Column(name = "from_points")
    private BigDecimal from;

    @Column(name = "to_points")
    private BigDecimal to;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "person_name")
    private String personName;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "reason")
    private String reason;

    protected ScoreChange() {
    }

    ScoreChange(long criterionId, ReviewStage stage, BigDecimal from, BigDecimal to, Actor by, Instant when, String reason) {
        this.criterionId = criterionId;
        this.stage = stage;
        this.from = from;
        this.to = to;
        this.accountId = by.accountId();
        this.personName = by.personName();
        this.changedAt = when;
        this.reason = reason;
    }

    public long criterionId() {
        return criterionId;
    }

    public ReviewStage stage() {
        return stage;
    }

    /** Whether the points became others. */
    public boolean changed() {
        return !Figures.equal(from, to);
    }

    public BigDecimal from() {
        return from;
    }

    public BigDecimal to() {
        return to;
    }

    public Long accountId() {
        return accountId;
    }

    public String personName() {
        return personName;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** The reason of a change, or a remark; null for an agreement without a word. */
    public String reason() {
        return reason;
    }
}
