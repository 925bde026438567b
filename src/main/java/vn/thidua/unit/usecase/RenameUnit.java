package vn.thidua.unit.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.shared.UseCase;
import vn.thidua.unit.UnitKind;
import vn.thidua.unit.model.Reorganisation.Basis;
import vn.thidua.unit.model.ReorganisationKind;
import vn.thidua.unit.model.Unit;

/** A unit is called otherwise, or is of another kind, from a day on; kept as an event of its history. */
@UseCase
@RequiresPermission(Permission.MANAGE_UNITS)
public class RenameUnit {

    public record Command(long unitId, long seenVersion, @NotNull UnitKind kind, @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 80) String shortName, @NotNull LocalDate from, @NotBlank @Size(max = 300) String legalBasis) {
    }

    @Inject
    private CurrentUser user;

    @Inject
    private Reorganising reorganising;

    public void execute(@Valid Command command) {
        var roster = reorganising.roster(user.organisationId());
        Unit unit = Reorganising.own(roster, command.unitId());
        roster.nameMustBeFree(command.name(), command.from(), unit, "name");
        reorganising.carryOut(new Reorganising.Request(unit.organisationId(), ReorganisationKind.RENAME, new Basis(command.from(), command.legalBasis(), null),
                List.of(new Reorganising.Source(command.unitId(), command.seenVersion())), Set.of(command.unitId()), List.of(), List.of(),
                renamed -> renamed.rename(command.kind(), command.name(), command.shortName(), command.from())));
    }
}
