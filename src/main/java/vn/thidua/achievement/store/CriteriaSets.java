package vn.thidua.achievement.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thidua.achievement.model.CriteriaSet;
import vn.thidua.shared.store.Repository;

@ApplicationScoped
public class CriteriaSets extends Repository<CriteriaSet> {

    public CriteriaSets() {
        super(CriteriaSet.class);
    }

    /** Those of several clusters with all lines and targets, in a number of queries that does not grow with them. */
    public List<CriteriaSet> of(Collection<Long> clusterIds, long yearId) {
        return clusterIds.isEmpty() ? List.of() : em.createQuery("select s from CriteriaSet s where s.clusterId in :clusters and s.yearId = :year", CriteriaSet.class)
                .setParameter("clusters", clusterIds).setParameter("year", yearId).setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "s.criteria").setHint("eclipselink.batch", "s.criteria.targets").getResultList();
    }

    /** How many lines the sets of these clusters have, by cluster; clusters without a set are left out. */
    public Map<Long, Integer> lines(Collection<Long> clusterIds, long yearId) {
        return clusterIds.isEmpty() ? Map.of() : em.createQuery("select s.clusterId, count(c) from CriteriaSet s left join s.criteria c "
                + "where s.clusterId in :clusters and s.yearId = :year group by s.clusterId", Object[].class)
                .setParameter("clusters", clusterIds).setParameter("year", yearId).getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> ((Long) row[1]).intValue()));
    }

    public Optional<CriteriaSet> of(long clusterId, long yearId) {
        return em.createQuery("select s from CriteriaSet s where s.clusterId = :cluster and s.yearId = :year", CriteriaSet.class)
                .setParameter("cluster", clusterId).setParameter("year", yearId).getResultStream().findFirst();
    }

    public List<CriteriaSet> all(long organisationId) {
        return em.createQuery("select s from CriteriaSet s where s.organisationId = :organisation", CriteriaSet.class)
                .setParameter("organisation", organisationId).getResultList();
    }
}
