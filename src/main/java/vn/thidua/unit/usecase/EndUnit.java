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
import vn.thidua.unit.model.Reorganisation.Basis;
import vn.thidua.unit.model.ReorganisationKind;

/** A unit ends without a successor; it stays in the years it took part in, and its membership ends with it. */
@UseCase
@RequiresPermission(Permission.MANAGE_UNITS)
public class EndUnit {

    public record Command(long unitId, long seenVersion, @NotNull LocalDate lastDay, @NotBlank @Size(max = 300) String legalBasis) {
    }

    @Inject
    private CurrentUser user;

    @Inject
    private Reorganising reorganising;

    public void execute(@Valid Command command) {
        reorganising.carryOut(new Reorganising.Request(user.organisationId(), ReorganisationKind.DISSOLVE,
                new Basis(command.lastDay().plusDays(1), command.legalBasis(), null),
                List.of(new Reorganising.Source(command.unitId(), command.seenVersion())), Set.of(), List.of(), List.of(), ended -> { }));
    }
}
