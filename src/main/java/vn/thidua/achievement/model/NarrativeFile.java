package vn.thidua.achievement.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.thidua.shared.Root;
import vn.thidua.shared.RuleBroken;

/**
 * What a unit's report says that came as a Word file: the paragraphs somebody took over after she had seen how they were
 * read. There is one for a unit and year; a later file replaces it. The file itself is not kept.
 */
@Entity
@Table(name = "narrative_file")
public class NarrativeFile extends Root {

    public static final int MAX_PARAGRAPHS = 600;

    @Column(name = "organisation_id")
    private long organisationId;

    @Column(name = "cluster_id")
    private long clusterId;

    @Column(name = "year_id")
    private long yearId;

    @Column(name = "unit_id")
    private long unitId;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "for_unit")
    private boolean forUnit;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "person_name")
    private String personName;

    @Column(name = "brought_at")
    private Instant broughtAt;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "file_id", nullable = false)
    private List<NarrativeParagraph> paragraphs = new ArrayList<>();

    protected NarrativeFile() {
    }

    /** A paragraph and the section it goes to. */
    public record Taken(NarrativeSection section, String text) implements Serializable {
    }

    public static NarrativeFile of(long organisationId, long clusterId, long yearId, long unitId) {
        NarrativeFile file = new NarrativeFile();
        file.organisationId = organisationId;
        file.clusterId = clusterId;
        file.yearId = yearId;
        file.unitId = unitId;
        return file;
    }

    /** @param forUnit brought by those who write the cluster's report; what an officer brings waits for her unit's report */
    public void take(String name, List<Taken> taken, boolean forUnit, Actor by, Instant when) {
        RuleBroken.unlessAt("file", !taken.isEmpty(), "achievement.narrativeFile.nothingTaken");
        RuleBroken.unlessAt("file", taken.size() <= MAX_PARAGRAPHS, "achievement.narrativeFile.tooManyParagraphs", MAX_PARAGRAPHS);
        for (Taken paragraph : taken) {
            RuleBroken.unlessAt("file", paragraph.section() != null && paragraph.text() != null && !paragraph.text().isBlank(), "achievement.narrativeFile.nothingTaken");
            RuleBroken.unlessAt("file", paragraph.text().length() <= ClusterReport.MAX_LINE, "achievement.narrativeFile.paragraphTooLong", ClusterReport.MAX_LINE);
        }
        String plain = name == null || name.isBlank() ? "-" : name.strip();
        this.fileName = plain.length() > 200 ? plain.substring(0, 200) : plain;
        this.forUnit = forUnit;
        this.accountId = by.accountId();
        this.personName = by.personName();
        this.broughtAt = when;
        List.copyOf(paragraphs).forEach(paragraphs::remove);
        for (Taken paragraph : taken) {
            paragraphs.add(new NarrativeParagraph(paragraphs.size() + 1, paragraph));
        }
    }

    public List<NarrativePiece> pieces() {
        return paragraphs.stream().sorted(Comparator.comparingInt(NarrativeParagraph::listOrder)).map(NarrativeParagraph::taken)
                .flatMap(taken -> NarrativePiece.of(unitId, taken.section(), taken.text()).stream()).toList();
    }

    public long unitId() {
        return unitId;
    }

    public String fileName() {
        return fileName;
    }

    /** Whether it counts without the unit handing in a report of its own. */
    public boolean forUnit() {
        return forUnit;
    }

    public String personName() {
        return personName;
    }

    public Instant broughtAt() {
        return broughtAt;
    }
}
