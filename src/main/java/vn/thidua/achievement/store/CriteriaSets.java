package vn.thidua.achievement.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import vn.thidua.achievement.model.CriteriaSet;
import vn.thidua.shared.store.Repository;

@ApplicationScoped
public class CriteriaSets extends Repository<CriteriaSet> {

    public CriteriaSets() {
        super(CriteriaSet.class);
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
