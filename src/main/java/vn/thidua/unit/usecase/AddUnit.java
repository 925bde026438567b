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
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;
import vn.thidua.shared.text.Vietnamese;
import vn.thidua.unit.UnitKind;
import vn.thidua.unit.model.Unit;
import vn.thidua.unit.store.Units;

/** Provincial staff enter a member unit with the day it begins; two units of one name at a time are refused. */
@UseCase
@RequiresPermission(Permission.MANAGE_UNITS)
public class AddUnit {

    public record Command(long organisationId, @NotNull UnitKind kind, @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 80) String shortName, @NotNull LocalDate validFrom) {
    }

    @Inject
    private Units units;

    @Inject
    private CurrentUser user;

    public long execute(@Valid Command command) {
        user.must(Permission.MANAGE_UNITS, Place.organisation(command.organisationId()));
        String key = Vietnamese.searchKey(command.name());
        boolean taken = units.of(command.organisationId()).stream().filter(unit -> unit.existsOn(command.validFrom()))
                .anyMatch(unit -> Vietnamese.searchKey(unit.on(command.validFrom()).name()).equals(key));
        RuleBroken.unlessAt("name", !taken, "unit.unit.nameTaken", command.name());
        return units.add(Unit.founded(command.organisationId(), command.kind(), command.name(), command.shortName(), command.validFrom(),
                units.nextListOrder(command.organisationId()))).id();
    }
}
