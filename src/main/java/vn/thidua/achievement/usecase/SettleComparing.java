package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.model.CriteriaSet;
import vn.thidua.achievement.model.scoring.Rounding;
import vn.thidua.shared.UseCase;

/** Says what the drafted set is called, how its points are rounded and how totals are compared: cap, bands, chain for ties. */
@UseCase
@RequiresPermission(Permission.CONFIGURE_YEAR)
public class SettleComparing {

    @Inject
    private CriteriaAccess access;

    public record Command(long setId, long seenVersion, @NotBlank @Size(max = 200) String title, @NotNull Rounding rounding,
            @NotNull CriteriaSet.Comparing comparing) {
    }

    public void execute(@Valid Command command) {
        access.forChange(command.setId(), command.seenVersion()).settle(command.title(), command.rounding(), command.comparing());
    }
}
