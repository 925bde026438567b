package vn.thidua.achievement.model;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** What somebody said, who and when; never changed afterwards. */
@Embeddable
public class Saying {

    /** Longest text, in characters. */
    static final int MAX_TEXT = 2000;

    private Long accountId;

    private String personName;

    private Instant at;

    private String text;

    protected Saying() {
    }

    Saying(Actor by, Instant at, String text) {
        this.accountId = by.accountId();
        this.personName = by.personName();
        this.at = at;
        this.text = text;
    }

    public Long accountId() {
        return accountId;
    }

    /** As she was called then. */
    public String personName() {
        return personName;
    }

    public Instant at() {
        return at;
    }

    public String text() {
        return text;
    }
}
