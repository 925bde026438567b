package vn.thidua.achievement.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;

/** What one unit wrote, word for word, and the line it went into. It never leaves that line; it is only marked as gone. */
@Entity
@Table(name = "cluster_report_source")
public class NarrativeSource {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "line_id")
    private NarrativeLine line;

    @Column(name = "unit_id")
    private long unitId;

    @Enumerated(EnumType.STRING)
    @Column(name = "section")
    private NarrativeSection section;

    @Column(name = "source_text")
    private String text;

    @Column(name = "collected_at")
    private Instant collectedAt;

    @Column(name = "gone_at")
    private Instant goneAt;

    @Transient
    private String key;

    protected NarrativeSource() {
    }

    NarrativeSource(NarrativeLine line, NarrativePiece piece, Instant when) {
        this.line = line;
        this.unitId = piece.unitId();
        this.section = piece.section();
        this.text = piece.text();
        this.collectedAt = when;
    }

    void markGone(Instant when) {
        goneAt = when;
    }

    void markThere() {
        goneAt = null;
    }

    public NarrativeLine line() {
        return line;
    }

    public long unitId() {
        return unitId;
    }

    /** The section of the unit's own text. */
    public NarrativeSection section() {
        return section;
    }

    public String text() {
        return text;
    }

    public Instant collectedAt() {
        return collectedAt;
    }

    /** Whether the unit's text no longer had this line when it was collected last. */
    public boolean gone() {
        return goneAt != null;
    }

    String key() {
        if (key == null) {
            key = Wording.of(text).key();
        }
        return key;
    }
}
