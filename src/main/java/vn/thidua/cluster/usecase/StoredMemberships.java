package vn.thidua.cluster.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import vn.thidua.cluster.store.Clusters;
import vn.thidua.unit.UnitMemberships;

/** Tells the page of a unit which clusters it was in. */
@ApplicationScoped
public class StoredMemberships implements UnitMemberships {

    @Inject
    private Clusters clusters;

    @Override
    public List<Stay> of(long unitId) {
        return clusters.everWith(List.of(unitId)).stream().flatMap(cluster -> cluster.memberships().stream().filter(membership -> membership.unitId() == unitId)
                .map(membership -> new Stay(cluster.name(), membership.validFrom(), membership.validTo()))).sorted(Comparator.comparing(Stay::from)).toList();
    }
}
