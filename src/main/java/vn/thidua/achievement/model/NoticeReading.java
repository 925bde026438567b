package vn.thidua.achievement.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.thidua.shared.Root;

/** An account has read a notice. */
@Entity
@Table(name = "notice_reading")
public class NoticeReading extends Root {

    @Column(name = "notice_id")
    private long noticeId;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "read_at")
    private Instant readAt;

    protected NoticeReading() {
    }

    public NoticeReading(long noticeId, long accountId, Instant readAt) {
        this.noticeId = noticeId;
        this.accountId = accountId;
        this.readAt = readAt;
    }

    public long noticeId() {
        return noticeId;
    }
}
