package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.shared.UseCase;

/** Moves a line of the drafted tree, with all below it, one place up or down among its siblings. */
@UseCase
@RequiresPermission(Permission.CONFIGURE_YEAR)
public class MoveCriterion {

    @Inject
    private CriteriaAccess access;

    public record Command(long setId, long seenVersion, long criterionId, boolean up) {
    }

    public void execute(@Valid Command command) {
        access.forChange(command.setId(), command.seenVersion()).move(command.criterionId(), command.up());
    }
}
