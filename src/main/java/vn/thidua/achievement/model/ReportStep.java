package vn.thidua.achievement.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.thidua.achievement.ReportStatus;

/** One step of a report's life: who, when, from, to, why. */
@Entity
@Table(name = "report_step")
public class ReportStep {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_status")
    private ReportStatus from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_status")
    private ReportStatus to;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "person_name")
    private String personName;

    @Column(name = "taken_at")
    private Instant takenAt;

    @Column(name = "reason")
    private String reason;

    protected ReportStep() {
    }

    ReportStep(ReportStatus from, ReportStatus to, Actor by, Instant when, String reason) {
        this.from = from;
        this.to = to;
        this.accountId = by.accountId();
        this.personName = by.personName();
        this.takenAt = when;
        this.reason = reason;
    }

    public ReportStatus from() {
        return from;
    }

    public ReportStatus to() {
        return to;
    }

    public Long accountId() {
        return accountId;
    }

    public String personName() {
        return personName;
    }

    public Instant takenAt() {
        return takenAt;
    }

    public String reason() {
        return reason;
    }
}
