package vn.thidua.unit.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import vn.thidua.unit.UnitFounder;
import vn.thidua.unit.UnitKind;
import vn.thidua.unit.model.Organisation;
import vn.thidua.unit.model.Unit;
import vn.thidua.unit.store.Organisations;
import vn.thidua.unit.store.Units;

@ApplicationScoped
public class StoredUnitFounder implements UnitFounder {

    @Inject
    private Organisations organisations;

    @Inject
    private Units units;

    @Override
    public long organisation(String name, String shortName, boolean sample) {
        return organisations.add(Organisation.named(name, shortName, sample)).id();
    }

    @Override
    public long unit(long organisationId, UnitKind kind, String name, String shortName, LocalDate from) {
        return units.add(Unit.founded(organisationId, kind, name, shortName, from, units.nextListOrder(organisationId))).id();
    }
}
