package vn.thidua.ballot.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.thidua.ballot.PollState;

/** Who led the poll from one state to the next, when and why. */
@Entity
@Table(name = "poll_step")
public class PollStep {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private PollState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private PollState to;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "person_name")
    private String personName;

    @Column(name = "taken_at")
    private Instant takenAt;

    @Column(name = "reason")
    private String reason;

    protected PollStep() {
    }

    /** Who takes a step, and when. */
    public record By(long accountId, String personName, Instant when) {
    }

    PollStep(PollState from, PollState to, By by, String reason) {
        this.from = from;
        this.to = to;
        this.accountId = by.accountId();
        this.personName = by.personName();
        this.takenAt = by.when();
        this.reason = reason;
    }

    public PollState from() {
        return from;
    }

    public PollState to() {
        return to;
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
