package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.model.CriteriaSet;
import vn.thidua.shared.UseCase;

/** Opens a published set for a dated correction; until it is issued no report is handed in, reviewed or frozen. */
@UseCase
@RequiresPermission(Permission.CONFIGURE_YEAR)
public class BeginAddendum {

    @Inject
    private CriteriaAccess access;

    @Inject
    private Clock clock;

    public record Command(long setId, long seenVersion, @NotNull LocalDate effectiveOn, @NotBlank @Size(max = 1000) String reason) {
    }

    public void execute(@Valid Command command) {
        CriteriaSet set = access.forChange(command.setId(), command.seenVersion());
        access.mustNotBeFrozen(set);
        set.amend(command.effectiveOn(), command.reason(), access.actor(), clock.instant());
    }
}
