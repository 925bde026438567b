package vn.thidua.unit.usecase;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vn.thidua.shared.NotFound;
import vn.thidua.unit.UnitHistory;
import vn.thidua.unit.UnitRef;
import vn.thidua.unit.model.Unit;

/** Answers from units that were read at once. */
record StoredHistory(Map<Long, Unit> units) implements UnitHistory {

    @Override
    public UnitRef on(long unitId, LocalDate day) {
        return unit(unitId).on(day);
    }

    @Override
    public Optional<LocalDate> lastDay(long unitId) {
        return Optional.ofNullable(unit(unitId).validTo());
    }

    private Unit unit(long unitId) {
        return Optional.ofNullable(units.get(unitId)).orElseThrow(NotFound::new);
    }
}
