package vn.thidua.shared;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** What every kept step of a workflow says besides its two states: who took it, when, and why. Never changed afterwards. */
@MappedSuperclass
public abstract class Step {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "person_name")
    private String personName;

    @Column(name = "taken_at")
    private Instant takenAt;

    @Column(name = "reason")
    private String reason;

    protected Step() {
    }

    /** @param accountId null for steps of the sample case, which nobody took */
    protected Step(Long accountId, String personName, Instant takenAt, String reason) {
        this.accountId = accountId;
        this.personName = personName;
        this.takenAt = takenAt;
        this.reason = reason;
    }

    public Long accountId() {
        return accountId;
    }

    /** As she was called then. */
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
