package vn.thidua.unit;

import java.time.LocalDate;
import java.util.Optional;

/** Units through time, so that a page can show each of them as it was on a day of its own. */
public interface UnitHistory {

    /** @throws vn.thidua.shared.NotFound where the unit was not asked for */
    UnitRef on(long unitId, LocalDate day);

    /** The unit's last day, empty while it has none. */
    Optional<LocalDate> lastDay(long unitId);
}
