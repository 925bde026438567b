package vn.thidua.conference.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Objects;
import vn.thidua.shared.Root;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.text.Vietnamese;

/**
 * Somebody convened for a member unit, or as a member of the council for none. Marked present at the door, without a time. A
 * root of its own, so that two people at the door do not wait for each other.
 */
@Entity
@Table(name = "delegate")
public class Delegate extends Root {

    @Column(name = "conference_id")
    private long conferenceId;

    @Column(name = "unit_id")
    private Long unitId;

    @Column(name = "person_name")
    private String personName;

    @Column(name = "capacity")
    private String capacity;

    @Column(name = "search_key")
    private String searchKey;

    @Column(name = "present")
    private boolean present;

    protected Delegate() {
    }

    /** @param unitId null for a member of the council */
    public static Delegate convene(long conferenceId, Long unitId, String personName, String capacity) {
        RuleBroken.unlessAt("personName", personName != null && !personName.isBlank(), "conference.delegate.nameMissing");
        RuleBroken.unlessAt("capacity", capacity != null && !capacity.isBlank(), "conference.delegate.capacityMissing");
        Delegate delegate = new Delegate();
        delegate.conferenceId = conferenceId;
        delegate.unitId = unitId;
        delegate.personName = personName.strip();
        delegate.capacity = capacity.strip();
        delegate.searchKey = Vietnamese.searchKey(delegate.personName + " " + delegate.capacity);
        return delegate;
    }

    public void attend(boolean isPresent) {
        present = isPresent;
    }

    public boolean sameAs(Delegate other) {
        return Objects.equals(unitId, other.unitId) && searchKey.equals(other.searchKey);
    }

    public long conferenceId() {
        return conferenceId;
    }

    /** Null for a member of the council. */
    public Long unitId() {
        return unitId;
    }

    public String personName() {
        return personName;
    }

    public String capacity() {
        return capacity;
    }

    public String searchKey() {
        return searchKey;
    }

    public boolean present() {
        return present;
    }
}
