package vn.thidua.unit.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.shared.UseCase;
import vn.thidua.unit.model.Unit;
import vn.thidua.unit.store.Units;

/** A unit is called otherwise from a day on. */
@UseCase
@RequiresPermission(Permission.MANAGE_UNITS)
public class RenameUnit {

    public record Command(long unitId, long seenVersion, @NotBlank @Size(max = 200) String name, @NotBlank @Size(max = 80) String shortName,
            @NotNull LocalDate from) {
    }

    @Inject
    private Units units;

    @Inject
    private CurrentUser user;

    public void execute(@Valid Command command) {
        Unit unit = units.get(command.unitId(), command.seenVersion());
        user.must(Permission.MANAGE_UNITS, Place.organisation(unit.organisationId()));
        unit.rename(command.name(), command.shortName(), command.from());
    }
}
