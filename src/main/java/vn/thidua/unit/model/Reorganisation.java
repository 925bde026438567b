package vn.thidua.unit.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.shared.Root;

/**
 * One event in the descent of units: which units went into it on the day before, which came out of it on its day, and the
 * decision it rests on. Recorded once and never changed; a unit's events follow one another in time.
 */
@Entity
@Table(name = "reorganisation")
public class Reorganisation extends Root {

    @Column(name = "organisation_id")
    private long organisationId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ReorganisationKind kind;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Column(name = "legal_basis")
    private String legalBasis;

    @Column(name = "note")
    private String note;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "person_name")
    private String personName;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @JoinColumn(name = "reorganisation_id", nullable = false)
    @OrderBy("listOrder")
    private List<ReorganisationPart> parts = new ArrayList<>();

    protected Reorganisation() {
    }

    /** When it takes effect and what it rests on, such as "NQ 1683/NQ-UBTVQH15". */
    public record Basis(LocalDate effectiveOn, String legalBasis, String note) {

        /** The last day of what ends. */
        public LocalDate dayBefore() {
            return effectiveOn.minusDays(1);
        }
    }

    public static Reorganisation recorded(long organisationId, ReorganisationKind kind, Basis basis, List<Long> sources, List<Long> targets,
            long accountId, String personName, Instant when) {
        Reorganisation event = new Reorganisation();
        event.organisationId = organisationId;
        event.kind = kind;
        event.effectiveOn = basis.effectiveOn();
        event.legalBasis = basis.legalBasis().strip();
        event.note = basis.note() == null || basis.note().isBlank() ? null : basis.note().strip();
        event.accountId = accountId;
        event.personName = personName;
        event.recordedAt = when;
        sources.forEach(unit -> event.parts.add(new ReorganisationPart(event.parts.size() + 1, false, unit)));
        targets.forEach(unit -> event.parts.add(new ReorganisationPart(event.parts.size() + 1, true, unit)));
        return event;
    }

    public List<Long> sources() {
        return with(false);
    }

    public List<Long> targets() {
        return with(true);
    }

    private List<Long> with(boolean successor) {
        return parts.stream().filter(part -> part.successor() == successor).map(ReorganisationPart::unitId).toList();
    }

    public long organisationId() {
        return organisationId;
    }

    public ReorganisationKind kind() {
        return kind;
    }

    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    public String legalBasis() {
        return legalBasis;
    }

    public String note() {
        return note;
    }

    public String personName() {
        return personName;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
