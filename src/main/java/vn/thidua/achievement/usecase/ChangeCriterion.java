package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.model.scoring.CriterionSpec;
import vn.thidua.shared.UseCase;

/** Says something else about a line of the drafted tree. */
@UseCase
@RequiresPermission(Permission.CONFIGURE_YEAR)
public class ChangeCriterion {

    @Inject
    private CriteriaAccess access;

    public record Command(long setId, long seenVersion, long criterionId, @NotNull CriterionSpec spec) {
    }

    public void execute(@Valid Command command) {
        access.forChange(command.setId(), command.seenVersion()).change(command.criterionId(), command.spec());
    }
}
