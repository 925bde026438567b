package vn.thidua.handover.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.thidua.handover.HandoverState;

/** Who moved the handover from which state to which, when, and why; the step into a state is also the signature for it. */
@Entity
@Table(name = "handover_step")
public class HandoverStep {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private HandoverState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private HandoverState to;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "person_name")
    private String personName;

    @Column(name = "taken_at")
    private Instant takenAt;

    @Column(name = "reason")
    private String reason;

    protected HandoverStep() {
    }

    HandoverStep(HandoverState from, HandoverState to, Signer signer, Instant takenAt, String reason) {
        this.from = from;
        this.to = to;
        this.accountId = signer.accountId();
        this.personName = signer.name();
        this.takenAt = takenAt;
        this.reason = reason;
    }

    /** Null for the first step. */
    public HandoverState from() {
        return from;
    }

    public HandoverState to() {
        return to;
    }

    public long accountId() {
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
