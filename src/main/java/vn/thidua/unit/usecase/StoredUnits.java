package vn.thidua.unit.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thidua.unit.KnownUnit;
import vn.thidua.unit.UnitDirectory;
import vn.thidua.unit.UnitHistory;
import vn.thidua.unit.UnitRef;
import vn.thidua.unit.model.Unit;
import vn.thidua.unit.store.Organisations;
import vn.thidua.unit.store.Reorganisations;
import vn.thidua.unit.store.Units;

/** Answers other features from the database; they have checked the permission. */
@ApplicationScoped
public class StoredUnits implements UnitDirectory {

    @Inject
    private Units units;

    @Inject
    private Organisations organisations;

    @Inject
    private Reorganisations reorganisations;

    @Override
    public UnitRef unit(long unitId, LocalDate on) {
        return units.get(unitId).on(on);
    }

    @Override
    public Map<Long, UnitRef> units(Collection<Long> unitIds, LocalDate on) {
        return units.all(unitIds).stream().map(unit -> unit.on(on)).collect(Collectors.toMap(UnitRef::id, Function.identity()));
    }

    @Override
    public UnitHistory history(Collection<Long> unitIds) {
        return new StoredHistory(units.all(unitIds).stream().collect(Collectors.toMap(Unit::id, Function.identity())));
    }

    @Override
    public List<UnitRef> predecessors(long unitId, LocalDate until) {
        Map<Long, LocalDate> lastDays = new LinkedHashMap<>();
        reorganisations.of(unitId).stream().filter(event -> !event.effectiveOn().isAfter(until) && event.targets().contains(unitId))
                .forEach(event -> event.sources().stream().filter(source -> source != unitId).forEach(source -> lastDays.put(source, event.effectiveOn().minusDays(1))));
        return units.all(lastDays.keySet()).stream().map(unit -> unit.on(lastDays.get(unit.id()))).toList();
    }

    @Override
    public List<UnitRef> existing(long organisationId, LocalDate on) {
        return units.of(organisationId).stream().filter(unit -> unit.existsOn(on)).map(unit -> unit.on(on)).toList();
    }

    @Override
    public List<UnitRef> existingFrom(long organisationId, LocalDate on) {
        return units.of(organisationId).stream().filter(unit -> unit.existsAtOrAfter(on)).map(unit -> unit.on(on)).toList();
    }

    @Override
    public String organisationName(long organisationId) {
        return organisations.get(organisationId).name();
    }

    @Override
    public List<Long> levels(long organisationId) {
        List<Long> levels = new ArrayList<>(List.of(organisationId));
        Long unit = organisations.get(organisationId).representedBy();
        while (unit != null) {
            long upper = units.get(unit).organisationId();
            levels.add(upper);
            unit = organisations.get(upper).representedBy();
        }
        return levels;
    }

    @Override
    public void holdStill(long organisationId) {
        organisations.locked(organisationId);
    }

    @Override
    public boolean sample(long organisationId) {
        return organisations.get(organisationId).sample();
    }

    @Override
    public List<KnownUnit> known(long organisationId) {
        return units.of(organisationId).stream().map(Unit::known).toList();
    }
}
