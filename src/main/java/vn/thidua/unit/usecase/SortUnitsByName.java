package vn.thidua.unit.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.shared.UseCase;
import vn.thidua.unit.model.UnitOrder;
import vn.thidua.unit.store.Organisations;
import vn.thidua.unit.store.Units;

/** All units of the organisation in Vietnamese alphabetical order of their short names of today, ended ones last. */
@UseCase
@RequiresPermission(Permission.MANAGE_UNITS)
public class SortUnitsByName {

    /** {@code seenOrder} is the version of the order the user saw. */
    public record Command(long organisationId, long seenOrder) {
    }

    @Inject
    private Organisations organisations;

    @Inject
    private Units units;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    public void execute(@Valid Command command) {
        user.must(Permission.MANAGE_UNITS, Place.organisation(command.organisationId()));
        organisations.get(command.organisationId(), command.seenOrder());
        UnitOrder.byName(units.of(command.organisationId()), LocalDate.now(clock));
    }
}
