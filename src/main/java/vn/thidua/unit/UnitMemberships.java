package vn.thidua.unit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** The clusters a unit was in; provided by the feature that keeps them, for the page of the unit. */
public interface UnitMemberships {

    /** In the order of time. */
    List<Stay> of(long unitId);

    /** {@code to} is the last day, null while it lasts. */
    record Stay(String clusterName, LocalDate from, LocalDate to) implements Serializable {
    }
}
