package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.model.CriteriaSet;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.shared.UseCase;
import vn.thidua.unit.UnitRef;

/** Locks the set: from now on the members' reports are scored by it. */
@UseCase
@RequiresPermission(Permission.CONFIGURE_YEAR)
public class PublishCriteriaSet {

    @Inject
    private CriteriaAccess access;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private Clock clock;

    public record Command(long setId, long seenVersion) {
    }

    public void execute(@Valid Command command) {
        CriteriaSet set = access.forChange(command.setId(), command.seenVersion());
        List<Long> members = clusters.members(set.clusterId(), set.yearId()).stream().map(UnitRef::id).toList();
        set.publish(members, access.actor(), clock.instant());
    }
}
