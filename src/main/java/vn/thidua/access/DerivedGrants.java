package vn.thidua.access;

import java.time.LocalDate;
import java.util.Collection;

/** Grants that follow from the state of the field, such as leading a cluster; provided by the feature that knows it. */
public interface DerivedGrants {

    /** What follows on {@code day} for a person with the grants {@code direct}. */
    Collection<Grant> derivedFrom(Collection<Grant> direct, LocalDate day);
}
