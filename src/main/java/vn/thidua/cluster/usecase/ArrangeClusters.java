package vn.thidua.cluster.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.cluster.model.Arrangement;
import vn.thidua.cluster.model.Cluster;
import vn.thidua.cluster.store.Clusters;
import vn.thidua.shared.StaleVersion;
import vn.thidua.shared.UseCase;
import vn.thidua.unit.UnitDirectory;
import vn.thidua.unit.UnitRef;

/** Puts all units into the clusters of the organisation from a day on, all or nothing. */
@UseCase
@RequiresPermission(Permission.CONFIGURE_YEAR)
public class ArrangeClusters {

    /** Every cluster and every unit that exists on the day is named once; {@code without} are the units of no cluster. */
    public record Command(long organisationId, @NotNull LocalDate day, @NotNull List<Group> clusters, @NotNull List<Long> without) {
    }

    /** @param unitIds the members, in the cluster's order */
    public record Group(long clusterId, long seenVersion, List<Long> unitIds) {
    }

    @Inject
    private Clusters clusters;

    @Inject
    private UnitDirectory units;

    @Inject
    private CurrentUser user;

    public void execute(@Valid Command command) {
        user.must(Permission.CONFIGURE_YEAR, Place.organisation(command.organisationId()));
        Set<Long> all = clusters.of(command.organisationId()).stream().map(Cluster::id).collect(Collectors.toSet());
        Map<Cluster, List<Long>> members = new LinkedHashMap<>();
        for (Group group : command.clusters()) {
            // a cluster of another organisation, or one named twice, is none of those that are arranged here
            if (!all.remove(group.clusterId())) {
                throw new StaleVersion();
            }
            members.put(clusters.get(group.clusterId(), group.seenVersion()), group.unitIds());
        }
        if (!all.isEmpty()) {
            throw new StaleVersion();
        }
        Arrangement arrangement = new Arrangement(command.day(), members, command.without(),
                units.existing(command.organisationId(), command.day()).stream().map(UnitRef::id).toList());
        clusters.rearrange(members.keySet(), command.day(), arrangement::endOld, arrangement::beginNew);
    }
}
