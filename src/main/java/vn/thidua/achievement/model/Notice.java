package vn.thidua.achievement.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thidua.shared.Root;

/**
 * Something a unit, with everybody in it, or one account was told. It is written once and never changes; whether it was
 * read is a {@link NoticeReading} of each account. The same kind of notice is written once a day and occurrence, which the
 * database holds too, so that two instances or a restart tell nobody twice.
 */
@Entity
@Table(name = "notice")
public class Notice extends Root {

    /** Of notices of which there is at most one a day. */
    public static final String DAILY = "";

    @Column(name = "organisation_id")
    private long organisationId;

    @Column(name = "year_id")
    private long yearId;

    @Column(name = "unit_id")
    private Long unitId;

    @Column(name = "account_id")
    private Long accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private NoticeKind kind;

    @Column(name = "on_day")
    private LocalDate day;

    @Column(name = "occurrence")
    private String occurrence;

    @Column(name = "arguments")
    private String arguments;

    @Column(name = "link")
    private String link;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private Long createdBy;

    protected Notice() {
    }

    /** What is told and when; {@code by} is the account that sent it, or null where the product did. */
    public record Content(NoticeKind kind, LocalDate day, String occurrence, List<String> arguments, String link, Long by, Instant when) {
    }

    public static Notice toUnit(long organisationId, long yearId, long unitId, Content content) {
        Notice notice = new Notice(organisationId, yearId, content);
        notice.unitId = unitId;
        return notice;
    }

    public static Notice toAccount(long organisationId, long yearId, long accountId, Content content) {
        Notice notice = new Notice(organisationId, yearId, content);
        notice.accountId = accountId;
        return notice;
    }

    private Notice(long organisationId, long yearId, Content content) {
        this.organisationId = organisationId;
        this.yearId = yearId;
        this.kind = content.kind();
        this.day = content.day();
        this.occurrence = content.occurrence();
        // one argument a line, as names hold no line breaks
        this.arguments = String.join("\n", content.arguments().stream().map(argument -> argument.replaceAll("\\R", " ")).toList());
        this.link = content.link();
        this.createdAt = content.when();
        this.createdBy = content.by();
    }

    public List<String> arguments() {
        return List.of(arguments.split("\n", -1));
    }

    public long organisationId() {
        return organisationId;
    }

    public long yearId() {
        return yearId;
    }

    public Long unitId() {
        return unitId;
    }

    public Long accountId() {
        return accountId;
    }

    public NoticeKind kind() {
        return kind;
    }

    public LocalDate day() {
        return day;
    }

    public String link() {
        return link;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Long createdBy() {
        return createdBy;
    }
}
