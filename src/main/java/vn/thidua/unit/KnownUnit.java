package vn.thidua.unit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * A unit by all it can be known by in a file.
 *
 * @param code the official one, null where it has none
 * @param names all names it ever had, the present one last
 * @param validTo null while it goes on
 */
public record KnownUnit(long id, String code, List<String> names, LocalDate validFrom, LocalDate validTo) implements Serializable {

    public String name() {
        return names.get(names.size() - 1);
    }

    /** Whether it exists on a day between the two; null is open. */
    boolean existsWithin(LocalDate from, LocalDate to) {
        return (to == null || !validFrom.isAfter(to)) && (from == null || validTo == null || !validTo.isBefore(from));
    }
}
