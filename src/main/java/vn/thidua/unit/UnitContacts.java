package vn.thidua.unit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Whom to write to in a unit. */
public interface UnitContacts {

    /** The people of the units on that day, in order of units and names; e-mail and phone may be null. */
    List<Contact> of(Collection<Long> unitIds, LocalDate on);

    record Contact(long unitId, String personName, String position, String email, String phone) implements Serializable {
    }
}
