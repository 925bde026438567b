package vn.thidua.unit.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.shared.UseCase;
import vn.thidua.unit.model.Unit;
import vn.thidua.unit.store.Units;

/** A unit ends, such as the districts on 30/06/2025; it stays in the years it took part in. */
@UseCase
@RequiresPermission(Permission.MANAGE_UNITS)
public class EndUnit {

    public record Command(long unitId, long seenVersion, @NotNull LocalDate lastDay) {
    }

    @Inject
    private Units units;

    @Inject
    private CurrentUser user;

    public void execute(@Valid Command command) {
        Unit unit = units.get(command.unitId(), command.seenVersion());
        user.must(Permission.MANAGE_UNITS, Place.organisation(unit.organisationId()));
        unit.end(command.lastDay());
    }
}
