package vn.thidua.unit.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.access.ScopeKind;
import vn.thidua.access.ScopeNames;
import vn.thidua.unit.UnitDirectory;
import vn.thidua.unit.store.Organisations;

@ApplicationScoped
public class UnitScopes implements ScopeNames {

    @Inject
    private UnitDirectory units;

    @Inject
    private Organisations organisations;

    @Inject
    private Clock clock;

    @Override
    public List<Option> options(long organisationId) {
        List<Option> options = new ArrayList<>();
        options.add(new Option(ScopeKind.ORGANISATION, organisationId, units.organisationName(organisationId)));
        units.existing(organisationId, LocalDate.now(clock)).forEach(unit -> options.add(new Option(ScopeKind.UNIT, unit.id(), unit.name())));
        // Who leads for the organisation one level up is named by its own administrator.
        organisations.representing(List.of(organisationId)).forEach(unit -> options.add(new Option(ScopeKind.UNIT, unit, represented(unit))));
        return options;
    }

    private String represented(long unitId) {
        var unit = units.unit(unitId, LocalDate.now(clock));
        return unit.name() + " · " + units.organisationName(unit.organisationId());
    }
}
