package vn.thidua.cluster.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.cluster.model.Cluster;
import vn.thidua.cluster.store.Clusters;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;
import vn.thidua.unit.UnitDirectory;
import vn.thidua.unit.UnitRef;

/** Units become members of a cluster from a day on; a unit is in one cluster at a time, and for no longer than it exists. */
@UseCase
@RequiresPermission(Permission.CONFIGURE_YEAR)
public class AdmitMembers {

    public record Command(long clusterId, long seenVersion, @NotEmpty List<Long> unitIds, @NotNull LocalDate from, LocalDate to) {
    }

    @Inject
    private Clusters clusters;

    @Inject
    private UnitDirectory units;

    @Inject
    private CurrentUser user;

    public void execute(@Valid Command command) {
        Cluster cluster = clusters.get(command.clusterId(), command.seenVersion());
        user.must(Permission.CONFIGURE_YEAR, cluster.ref().place());
        units.holdStill(cluster.organisationId());
        List<UnitRef> existing = units.existing(cluster.organisationId(), command.from());
        var history = units.history(command.unitIds());
        for (Long unitId : command.unitIds()) {
            UnitRef unit = existing.stream().filter(one -> one.id() == unitId).findFirst()
                    .orElseThrow(() -> RuleBroken.at("unitIds", "cluster.membership.unitNotExisting"));
            LocalDate last = history.lastDay(unitId).orElse(null);
            RuleBroken.unlessAt("to", last == null || command.to() != null && !command.to().isAfter(last), "cluster.membership.unitEnds", unit.name(), last);
            RuleBroken.unlessAt("unitIds", !clusters.anyMembership(unitId, command.from(), command.to()), "cluster.membership.elsewhere", unit.name());
            clusters.admit(cluster, unitId, command.from(), command.to());
        }
    }
}
