package vn.thidua.cluster.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.access.DerivedGrants;
import vn.thidua.access.Grant;
import vn.thidua.access.Role;
import vn.thidua.access.ScopeKind;
import vn.thidua.cluster.model.Cluster;
import vn.thidua.cluster.store.Clusters;

/**
 * Who belongs to a member unit sees its clusters, also those it once was in; who exercises the leader's role for a unit
 * leads the clusters which that unit leads today. So the rights move with the leadership term, on its day and not before.
 */
@ApplicationScoped
public class ClusterGrants implements DerivedGrants {

    @Inject
    private Clusters clusters;

    @Override
    public Collection<Grant> derivedFrom(Collection<Grant> direct, LocalDate day) {
        Set<Long> unitIds = unitsOf(direct, null);
        Set<Long> leadingUnits = unitsOf(direct, Role.CLUSTER_LEADER);
        List<Grant> derived = new ArrayList<>();
        for (Cluster cluster : clusters.everWith(unitIds)) {
            derived.add(new Grant(Role.MEMBER, ScopeKind.CLUSTER, cluster.id()));
            if (cluster.leaderOn(day).filter(leadingUnits::contains).isPresent()) {
                derived.add(new Grant(Role.LEADING, ScopeKind.CLUSTER, cluster.id()));
            }
        }
        return derived;
    }

    private static Set<Long> unitsOf(Collection<Grant> grants, Role role) {
        return grants.stream().filter(grant -> grant.kind() == ScopeKind.UNIT && (role == null || grant.role() == role))
                .map(Grant::scopeId).collect(Collectors.toSet());
    }
}
