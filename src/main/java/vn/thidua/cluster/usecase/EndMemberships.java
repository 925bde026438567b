package vn.thidua.cluster.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vn.thidua.cluster.store.Clusters;
import vn.thidua.unit.UnitsEnded;

/** Whoever no longer exists is a member of no cluster, in the transaction that ends the unit: either both stand or neither does. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class EndMemberships {

    @Inject
    private Clusters clusters;

    void when(@Observes UnitsEnded ended) {
        clusters.end(ended.unitIds(), ended.lastDay());
    }
}
