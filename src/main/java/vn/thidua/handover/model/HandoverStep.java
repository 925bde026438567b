package vn.thidua.handover.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.thidua.handover.HandoverState;
import vn.thidua.shared.Step;

/** Who moved the handover from which state to which, when, and why; the step into a state is also the signature for it. */
@Entity
@Table(name = "handover_step")
public class HandoverStep extends Step {

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private HandoverState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private HandoverState to;

    protected HandoverStep() {
    }

    HandoverStep(HandoverState from, HandoverState to, Signer signer, Instant takenAt, String reason) {
        super(signer.accountId(), signer.name(), takenAt, reason);
        this.from = from;
        this.to = to;
    }

    /** Null for the first step. */
    public HandoverState from() {
        return from;
    }

    public HandoverState to() {
        return to;
    }
}
