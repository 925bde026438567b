package vn.thidua.unit.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.shared.UseCase;
import vn.thidua.unit.UnitKind;
import vn.thidua.unit.model.Roster;
import vn.thidua.unit.model.Unit;
import vn.thidua.unit.store.Units;

/** Provincial staff enter a member unit with the day it begins; two units of one name or code at a time are refused. */
@UseCase
@RequiresPermission(Permission.MANAGE_UNITS)
public class AddUnit {

    public record Command(long organisationId, @NotNull UnitKind kind, @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 80) String shortName, String code, Long parentId, @NotNull LocalDate validFrom) {
    }

    @Inject
    private Units units;

    @Inject
    private Reorganising reorganising;

    public long execute(@Valid Command command) {
        Roster roster = reorganising.roster(command.organisationId());
        Unit.Charter charter = new Unit.Charter(command.kind(), command.name(), command.shortName(), command.code(), command.parentId());
        roster.mustHaveRoomFor(charter, command.validFrom(), "name");
        return units.add(Unit.founded(command.organisationId(), charter, command.validFrom(), units.nextListOrder(command.organisationId()))).id();
    }
}
