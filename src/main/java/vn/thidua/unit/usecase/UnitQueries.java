package vn.thidua.unit.usecase;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.shared.UseCase;
import vn.thidua.shared.text.Vietnamese;
import vn.thidua.unit.UnitKind;
import vn.thidua.unit.model.Unit;
import vn.thidua.unit.store.Units;

/** The units of the organisation, for those who keep them. */
@UseCase
@RequiresPermission(Permission.MANAGE_UNITS)
public class UnitQueries {

    public record UnitRow(long id, long version, String name, String shortName, UnitKind kind, LocalDate validFrom, LocalDate validTo,
            boolean existing) implements Serializable {
    }

    @Inject
    private Units units;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * Units whose present or past name contains what was typed, whatever marks or case it was typed with, in manual order.
     */
    public List<UnitRow> search(String typed) {
        user.must(Permission.MANAGE_UNITS, Place.organisation(user.organisationId()));
        String key = Vietnamese.searchKey(typed);
        return units.of(user.organisationId()).stream().filter(unit -> unit.matches(key)).map(this::row).toList();
    }

    public UnitRow unit(long unitId) {
        Unit unit = units.get(unitId);
        user.must(Permission.MANAGE_UNITS, Place.organisation(unit.organisationId()));
        return row(unit);
    }

    private UnitRow row(Unit unit) {
        LocalDate today = LocalDate.now(clock);
        var named = unit.on(today);
        return new UnitRow(unit.id(), unit.version(), named.name(), named.shortName(), unit.kind(), unit.validFrom(), unit.validTo(), unit.existsOn(today));
    }
}
