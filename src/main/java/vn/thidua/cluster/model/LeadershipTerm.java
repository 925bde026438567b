package vn.thidua.cluster.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.thidua.cluster.ChosenBy;
import vn.thidua.cluster.LeadershipRole;

/** A unit's role in its cluster from a day on, until the next term of that role begins. */
@Entity
@Table(name = "leadership_term")
public class LeadershipTerm {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "unit_id")
    private long unitId;

    @Enumerated(EnumType.STRING)
    @Column(name = "role_name")
    private LeadershipRole role;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "year_number")
    private int yearNumber;

    @Enumerated(EnumType.STRING)
    @Column(name = "chosen_by")
    private ChosenBy chosenBy;

    @Column(name = "reference_text")
    private String reference;

    protected LeadershipTerm() {
    }

    LeadershipTerm(LeadershipRole role, long unitId, LocalDate validFrom, int yearNumber, ChosenBy chosenBy, String reference) {
        this.role = role;
        this.unitId = unitId;
        this.validFrom = validFrom;
        this.yearNumber = yearNumber;
        this.chosenBy = chosenBy;
        this.reference = reference;
    }

    public long unitId() {
        return unitId;
    }

    public LeadershipRole role() {
        return role;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** The emulation year the term is for, which is not the calendar year it begins in. */
    public int yearNumber() {
        return yearNumber;
    }

    public ChosenBy chosenBy() {
        return chosenBy;
    }

    public String reference() {
        return reference;
    }
}
