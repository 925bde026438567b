package vn.thidua.achievement.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import vn.thidua.achievement.model.CrossCheckPlan;
import vn.thidua.shared.store.Repository;

@ApplicationScoped
public class CrossCheckPlans extends Repository<CrossCheckPlan> {

    public CrossCheckPlans() {
        super(CrossCheckPlan.class);
    }

    public Optional<CrossCheckPlan> of(long clusterId, long yearId) {
        return em.createQuery("select p from CrossCheckPlan p where p.clusterId = :cluster and p.yearId = :year", CrossCheckPlan.class)
                .setParameter("cluster", clusterId).setParameter("year", yearId).getResultStream().findFirst();
    }

    /** The plans of all years of the cluster, with their pairs. */
    public List<CrossCheckPlan> all(long clusterId) {
        return em.createQuery("select distinct p from CrossCheckPlan p left join fetch p.pairs where p.clusterId = :cluster", CrossCheckPlan.class)
                .setParameter("cluster", clusterId).getResultList();
    }
}
