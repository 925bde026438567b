package vn.thidua.unit.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.shared.UseCase;
import vn.thidua.unit.model.Unit;
import vn.thidua.unit.store.Units;

/** The official code of a unit's area; one code belongs to one unit at a time. */
@UseCase
@RequiresPermission(Permission.MANAGE_UNITS)
public class ChangeUnitCode {

    /** {@code code} of five digits, empty for none. */
    public record Command(long unitId, long seenVersion, String code) {
    }

    @Inject
    private Units units;

    @Inject
    private CurrentUser user;

    @Inject
    private Reorganising reorganising;

    public void execute(@Valid Command command) {
        var roster = reorganising.roster(user.organisationId());
        Reorganising.own(roster, command.unitId());
        Unit unit = units.get(command.unitId(), command.seenVersion());
        roster.codeMustBeFree(command.code(), unit.validFrom(), unit);
        unit.carry(command.code());
    }
}
