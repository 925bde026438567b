package vn.thidua.cluster.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.cluster.ChosenBy;
import vn.thidua.cluster.LeadershipRole;
import vn.thidua.cluster.model.Cluster;
import vn.thidua.cluster.store.Clusters;
import vn.thidua.shared.UseCase;

/** The province names a cluster's leader or deputy unit from a day on; from one leader to the next it goes by handover. */
@UseCase
@RequiresPermission(Permission.CONFIGURE_YEAR)
public class NameLeader {

    public record Command(long clusterId, long seenVersion, @NotNull LeadershipRole role, @NotNull Long unitId, @NotNull LocalDate from,
            @NotNull Integer yearNumber, @NotNull ChosenBy chosenBy, @Size(max = 200) String reference) {
    }

    @Inject
    private Clusters clusters;

    @Inject
    private CurrentUser user;

    public void execute(@Valid Command command) {
        Cluster cluster = clusters.get(command.clusterId(), command.seenVersion());
        user.must(Permission.CONFIGURE_YEAR, cluster.ref().place());
        cluster.entrust(command.role(), command.unitId(), command.from(), command.yearNumber(), command.chosenBy(), command.reference());
    }
}
