package vn.thidua.achievement.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.thidua.shared.Root;
import vn.thidua.shared.mail.MailAddress;

/**
 * A mail about a notice to one person of its unit. Written with the notice (WAITING); a sender claims it for a while, in
 * which no other one does, and afterwards says what became of it: SENT, put off, or GIVEN_UP. A sender that dies says
 * nothing, and the mail is due again when its claim runs out.
 */
@Entity
@Table(name = "outgoing_mail")
public class OutgoingMail extends Root {

    /** Longer than a sender takes for all it claimed at once. */
    static final Duration CLAIM = Duration.ofMinutes(15);

    /** A reminder that is a week late helps nobody. */
    static final Duration PATIENCE = Duration.ofDays(7);

    private static final int MAX_NAME = 120;

    private static final List<Duration> PAUSES = List.of(Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofMinutes(30),
            Duration.ofHours(2), Duration.ofHours(6));

    @Column(name = "notice_id")
    private long noticeId;

    @Column(name = "organisation_id")
    private long organisationId;

    @Column(name = "year_id")
    private long yearId;

    @Column(name = "unit_id")
    private long unitId;

    @Column(name = "unit_name")
    private String unitName;

    @Column(name = "person_name")
    private String personName;

    @Column(name = "address")
    private String address;

    @Column(name = "language")
    private String language;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private MailState state;

    @Column(name = "attempts")
    private int attempts;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "problem")
    private MailProblem problem;

    @Column(name = "error_reference")
    private String errorReference;

    protected OutgoingMail() {
    }

    /** What is no address is kept without it and given up at once, so that somebody sees it. */
    public static OutgoingMail about(Notice notice, String unitName, String personName, String address, String language) {
        OutgoingMail mail = new OutgoingMail();
        mail.noticeId = notice.id();
        mail.organisationId = notice.organisationId();
        mail.yearId = notice.yearId();
        mail.unitId = notice.unitId();
        mail.unitName = unitName;
        String name = personName == null ? "" : personName.strip();
        mail.personName = name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME);
        mail.language = language;
        mail.createdAt = notice.createdAt();
        mail.nextAttemptAt = notice.createdAt();
        boolean usable = MailAddress.valid(address);
        mail.address = usable ? address.strip() : "";
        mail.state = usable ? MailState.WAITING : MailState.GIVEN_UP;
        mail.problem = usable ? null : MailProblem.BAD_ADDRESS;
        return mail;
    }

    /** Whether a sender may take it now. */
    public boolean dueAt(Instant now) {
        return state == MailState.WAITING && !nextAttemptAt.isAfter(now);
    }

    public void claim(Instant now) {
        attempts++;
        nextAttemptAt = now.plus(CLAIM);
    }

    public void sent(Instant now) {
        state = MailState.SENT;
        sentAt = now;
        problem = null;
        errorReference = null;
    }

    /** Not now: it waits longer after each attempt, and is given up a week after it was written. */
    public void putOff(MailProblem why, String reference, Instant now) {
        problem = why;
        errorReference = reference;
        nextAttemptAt = now.plus(PAUSES.get(Math.min(Math.max(attempts, 1), PAUSES.size()) - 1));
        if (nextAttemptAt.isAfter(createdAt.plus(PATIENCE))) {
            state = MailState.GIVEN_UP;
        }
    }

    public void refused(String reference) {
        problem = MailProblem.REFUSED;
        errorReference = reference;
        state = MailState.GIVEN_UP;
    }

    public long noticeId() {
        return noticeId;
    }

    public long organisationId() {
        return organisationId;
    }

    public String unitName() {
        return unitName;
    }

    public String personName() {
        return personName;
    }

    public String address() {
        return address;
    }

    public String language() {
        return language;
    }

    public MailState state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    public MailProblem problem() {
        return problem;
    }

    public String errorReference() {
        return errorReference;
    }
}
