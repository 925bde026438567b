package vn.thidua.ballot.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A teller's signature under exactly one text of the record; void where the text has changed since. */
@Entity
@Table(name = "poll_signature")
public class PollSignature {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "person_name")
    private String personName;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Column(name = "record_hash")
    private String recordHash;

    protected PollSignature() {
    }

    PollSignature(PollStep.By by, String recordHash) {
        accountId = by.accountId();
        personName = by.personName();
        signedAt = by.when();
        this.recordHash = recordHash;
    }

    boolean under(String hash) {
        return recordHash.equals(hash);
    }

    public long accountId() {
        return accountId;
    }

    public String personName() {
        return personName;
    }

    public Instant signedAt() {
        return signedAt;
    }
}
