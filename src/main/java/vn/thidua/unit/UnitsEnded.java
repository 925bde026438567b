package vn.thidua.unit;

import java.time.LocalDate;
import java.util.Collection;

/** Units exist for the last time on {@code lastDay}; fired in the transaction that ends them. */
public record UnitsEnded(Collection<Long> unitIds, LocalDate lastDay) {
}
