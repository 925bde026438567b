package vn.thidua.unit.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.shared.UseCase;
import vn.thidua.unit.model.UnitOrder;
import vn.thidua.unit.store.Organisations;
import vn.thidua.unit.store.Units;

/** Units move to the places given for them; the others close up, in the order they had. */
@UseCase
@RequiresPermission(Permission.MANAGE_UNITS)
public class ArrangeUnits {

    /** {@code seenOrder} is the version of the order the user saw; places count from 1. */
    public record Command(long organisationId, long seenOrder, @NotNull Map<Long, Integer> places) {
    }

    @Inject
    private Organisations organisations;

    @Inject
    private Units units;

    @Inject
    private CurrentUser user;

    public void execute(@Valid Command command) {
        user.must(Permission.MANAGE_UNITS, Place.organisation(command.organisationId()));
        organisations.get(command.organisationId(), command.seenOrder());
        UnitOrder.arrange(units.of(command.organisationId()), command.places());
    }
}
