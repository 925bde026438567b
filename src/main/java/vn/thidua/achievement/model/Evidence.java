package vn.thidua.achievement.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A file that proves an entry. The bytes lie in the data folder under their hash; they were on disk before this row. */
@Entity
@Table(name = "evidence")
public class Evidence {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "criterion_id")
    private long criterionId;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "size_bytes")
    private long sizeBytes;

    @Column(name = "sha256")
    private String sha256;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "added_by")
    private String addedBy;

    @Column(name = "document_number")
    private String documentNumber;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "issuer")
    private String issuer;

    protected Evidence() {
    }

    Evidence(long criterionId, EvidenceFile file, Actor by, Instant when) {
        this.criterionId = criterionId;
        this.fileName = file.fileName();
        this.mediaType = file.mediaType();
        this.sizeBytes = file.sizeBytes();
        this.sha256 = file.sha256();
        this.addedAt = when;
        this.addedBy = by.personName();
    }

    public Long id() {
        return id;
    }

    public long criterionId() {
        return criterionId;
    }

    public EvidenceFile file() {
        return new EvidenceFile(fileName, mediaType, sizeBytes, sha256);
    }

    /** Says which document the file is. */
    void describe(EvidenceDocument document) {
        this.documentNumber = document.number();
        this.issuedOn = document.issuedOn();
        this.issuer = document.issuer();
    }

    public EvidenceDocument document() {
        return new EvidenceDocument(documentNumber, issuedOn, issuer);
    }

    public Instant addedAt() {
        return addedAt;
    }

    public String addedBy() {
        return addedBy;
    }
}
