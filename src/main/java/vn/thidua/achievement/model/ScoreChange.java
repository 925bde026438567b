package vn.thidua.achievement.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;

/** A score changed by a reviewer, with her reason; kept also when it is changed again. */
@Entity
@Table(name = "score_change")
public class ScoreChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "criterion_id")
    private long criterionId;

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

    ScoreChange(long criterionId, BigDecimal from, BigDecimal to, Actor by, Instant when, String reason) {
        this.criterionId = criterionId;
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

    public String reason() {
        return reason;
    }
}
