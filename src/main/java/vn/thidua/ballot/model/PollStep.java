package vn.thidua.ballot.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.thidua.ballot.PollState;
import vn.thidua.shared.Step;

/** Who led the poll from one state to the next, when and why. */
@Entity
@Table(name = "poll_step")
public class PollStep extends Step {

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private PollState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private PollState to;

    protected PollStep() {
    }

    /** Who takes a step, and when. */
    public record By(long accountId, String personName, Instant when) {
    }

    PollStep(PollState from, PollState to, By by, String reason) {
        super(by.accountId(), by.personName(), by.when(), reason);
        this.from = from;
        this.to = to;
    }

    public PollState from() {
        return from;
    }

    public PollState to() {
        return to;
    }
}
