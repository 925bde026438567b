package vn.thidua.unit.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import vn.thidua.shared.Root;
import vn.thidua.shared.RuleBroken;

/**
 * The body whose member units compete, such as a provincial Women's Union. It may itself be a member one level up: then a
 * unit of the upper organisation stands for it there.
 */
@Entity
@Table(name = "organisation")
public class Organisation extends Root {

    @Column(name = "name")
    private String name;

    @Column(name = "short_name")
    private String shortName;

    @Column(name = "sample")
    private boolean sample;

    @Column(name = "represented_by")
    private Long representedBy;

    protected Organisation() {
    }

    public static Organisation named(String name, String shortName, boolean sample) {
        RuleBroken.unlessAt("organisation", name != null && !name.isBlank(), "unit.organisation.nameMissing");
        Organisation organisation = new Organisation();
        organisation.name = name.strip();
        organisation.shortName = shortName.strip();
        organisation.sample = sample;
        return organisation;
    }

    /** One level below {@code upper}, where the unit stands for it. */
    public static Organisation below(Organisation upper, long unitId, String name, String shortName) {
        Organisation organisation = named(name, shortName, upper.sample);
        organisation.representedBy = unitId;
        return organisation;
    }

    /** The unit that stands for it in the organisation one level up, null where there is none. */
    public Long representedBy() {
        return representedBy;
    }

    public String name() {
        return name;
    }

    public String shortName() {
        return shortName;
    }

    /** Whether its figures are made up for practice. */
    public boolean sample() {
        return sample;
    }
}
