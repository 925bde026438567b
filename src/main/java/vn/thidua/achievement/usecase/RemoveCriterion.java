package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.shared.UseCase;

/** Takes a line out of the drafted tree, with all below it. */
@UseCase
@RequiresPermission(Permission.CONFIGURE_YEAR)
public class RemoveCriterion {

    @Inject
    private CriteriaAccess access;

    public record Command(long setId, long seenVersion, long criterionId) {
    }

    public void execute(@Valid Command command) {
        access.forChange(command.setId(), command.seenVersion()).remove(command.criterionId());
    }
}
