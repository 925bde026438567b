package vn.thidua.commendation.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.thidua.commendation.model.AwardRule;
import vn.thidua.shared.StaleVersion;
import vn.thidua.shared.store.Repository;

@ApplicationScoped
public class AwardRules extends Repository<AwardRule> {

    public AwardRules() {
        super(AwardRule.class);
    }

    public List<AwardRule> of(long clusterId, long yearId) {
        return em.createQuery("select r from AwardRule r where r.clusterId = :cluster and r.yearId = :year", AwardRule.class)
                .setParameter("cluster", clusterId).setParameter("year", yearId).getResultList();
    }

    /** Those of several clusters. */
    public List<AwardRule> of(Collection<Long> clusterIds, long yearId) {
        return clusterIds.isEmpty() ? List.of() : em.createQuery("select r from AwardRule r where r.clusterId in :clusters and r.yearId = :year order by r.id", AwardRule.class)
                .setParameter("clusters", clusterIds).setParameter("year", yearId).getResultList();
    }

    public Optional<AwardRule> of(long awardTypeId, long clusterId, long yearId) {
        return of(clusterId, yearId).stream().filter(rule -> rule.awardTypeId() == awardTypeId).findFirst();
    }

    /** @throws StaleVersion where somebody else set the rule of the same award type at the same moment */
    public void addFirst(AwardRule rule) {
        try {
            add(rule);
        } catch (PersistenceException alreadyThere) {
            throw new StaleVersion();
        }
    }
}
