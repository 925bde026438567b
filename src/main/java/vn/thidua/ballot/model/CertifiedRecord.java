package vn.thidua.ballot.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The record of a poll as its file was when the last teller signed it; nothing later changes it. */
@Entity
@Table(name = "poll_record")
public class CertifiedRecord {

    @Id
    @Column(name = "poll_id")
    private long pollId;

    @Column(name = "content")
    private String content;

    protected CertifiedRecord() {
    }

    public static CertifiedRecord keep(long pollId, String content) {
        CertifiedRecord kept = new CertifiedRecord();
        kept.pollId = pollId;
        kept.content = content;
        return kept;
    }

    public String content() {
        return content;
    }
}
