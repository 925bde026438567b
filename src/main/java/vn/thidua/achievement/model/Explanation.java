package vn.thidua.achievement.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.thidua.shared.RuleBroken;

/**
 * A reviewer's question about one line. She asks (REQUESTED), the unit answers (ANSWERED), a reviewer decides with or without
 * other points (DECIDED); or the question is taken back (WITHDRAWN). Without an answer only the province decides, and only
 * once the review's last day has passed: then there is no answer to be read, and that is how it is kept.
 */
@Entity
@Table(name = "explanation")
public class Explanation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "criterion_id")
    private long criterionId;

    @Enumerated(EnumType.STRING)
    @Column(name = "stage")
    private ReviewStage stage;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ExplanationState state;

    @Embedded
    @AttributeOverride(name = "accountId", column = @Column(name = "asked_account_id"))
    @AttributeOverride(name = "personName", column = @Column(name = "asked_by"))
    @AttributeOverride(name = "at", column = @Column(name = "asked_at"))
    @AttributeOverride(name = "text", column = @Column(name = "question"))
    private Saying question;

    @Embedded
    @AttributeOverride(name = "accountId", column = @Column(name = "answered_account_id"))
    @AttributeOverride(name = "personName", column = @Column(name = "answered_by"))
    @AttributeOverride(name = "at", column = @Column(name = "answered_at"))
    @AttributeOverride(name = "text", column = @Column(name = "answer"))
    private Saying answer;

    @Embedded
    @AttributeOverride(name = "accountId", column = @Column(name = "closed_account_id"))
    @AttributeOverride(name = "personName", column = @Column(name = "closed_by"))
    @AttributeOverride(name = "at", column = @Column(name = "closed_at"))
    @AttributeOverride(name = "text", column = @Column(name = "outcome"))
    private Saying outcome;

    protected Explanation() {
    }

    Explanation(long criterionId, ReviewStage stage, Saying question) {
        this.criterionId = criterionId;
        this.stage = stage;
        this.question = question;
        this.state = ExplanationState.REQUESTED;
    }

    void answer(Saying given) {
        RuleBroken.unless(state == ExplanationState.REQUESTED, "achievement.explanation.notAwaited");
        answer = given;
        state = ExplanationState.ANSWERED;
    }

    /** @param unanswered whether it may be decided without an answer */
    void decide(Saying decision, boolean unanswered) {
        RuleBroken.unless(state.open(), "achievement.explanation.closed");
        RuleBroken.unless(state == ExplanationState.ANSWERED || unanswered, "achievement.explanation.notAnswered");
        outcome = decision;
        state = ExplanationState.DECIDED;
    }

    void withdraw(Actor by, Instant when) {
        RuleBroken.unless(state.open(), "achievement.explanation.closed");
        outcome = new Saying(by, when, null);
        state = ExplanationState.WITHDRAWN;
    }

    public Long id() {
        return id;
    }

    public long criterionId() {
        return criterionId;
    }

    /** For whom it was asked. */
    public ReviewStage stage() {
        return stage;
    }

    public ExplanationState state() {
        return state;
    }

    public Saying question() {
        return question;
    }

    /** Null while there is none, and for good where it was decided without one. */
    public Saying answer() {
        return answer;
    }

    /** The decision, or who took the question back, without a text; null while it is open. */
    public Saying outcome() {
        return outcome;
    }
}
