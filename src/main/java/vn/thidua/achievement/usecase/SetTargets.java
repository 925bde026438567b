package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.model.CriteriaSet;
import vn.thidua.achievement.model.scoring.Assignment;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.UseCase;
import vn.thidua.unit.UnitRef;

/** Says what the lines ask of the members: targets, and what is not assigned to whom; a target left empty is withdrawn. */
@UseCase
@RequiresPermission(Permission.CONFIGURE_YEAR)
public class SetTargets {

    @Inject
    private CriteriaAccess access;

    @Inject
    private ClusterDirectory clusters;

    public record Command(long setId, long seenVersion, @NotNull List<@Valid Cell> cells) {
    }

    public record Cell(long criterionId, long unitId, @NotNull Assignment assignment) {
    }

    public void execute(@Valid Command command) {
        CriteriaSet set = access.forChange(command.setId(), command.seenVersion());
        Set<Long> members = clusters.members(set.clusterId(), set.yearId()).stream().map(UnitRef::id).collect(Collectors.toSet());
        for (Cell cell : command.cells()) {
            if (!members.contains(cell.unitId())) {
                throw new NotFound();
            }
            set.assign(cell.criterionId(), cell.unitId(), cell.assignment());
        }
    }
}
