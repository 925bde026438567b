package vn.thidua.cluster.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.cluster.model.Cluster;
import vn.thidua.cluster.store.Clusters;
import vn.thidua.shared.UseCase;

/** A unit's membership ends on a day. */
@UseCase
@RequiresPermission(Permission.CONFIGURE_YEAR)
public class ReleaseMember {

    public record Command(long clusterId, long seenVersion, long unitId, @NotNull LocalDate lastDay) {
    }

    @Inject
    private Clusters clusters;

    @Inject
    private CurrentUser user;

    public void execute(@Valid Command command) {
        Cluster cluster = clusters.get(command.clusterId(), command.seenVersion());
        user.must(Permission.CONFIGURE_YEAR, cluster.ref().place());
        cluster.release(command.unitId(), command.lastDay());
    }
}
