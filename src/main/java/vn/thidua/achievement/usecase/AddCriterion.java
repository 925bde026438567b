package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.model.scoring.CriterionSpec;
import vn.thidua.shared.UseCase;

/** Puts a line into the drafted tree, last below its parent. */
@UseCase
@RequiresPermission(Permission.CONFIGURE_YEAR)
public class AddCriterion {

    @Inject
    private CriteriaAccess access;

    /** @param parentId the group it stands below, null at the top */
    public record Command(long setId, long seenVersion, Long parentId, @NotNull CriterionSpec spec) {
    }

    public void execute(@Valid Command command) {
        access.forChange(command.setId(), command.seenVersion()).add(command.parentId(), command.spec());
    }
}
