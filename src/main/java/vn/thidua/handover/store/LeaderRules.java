package vn.thidua.handover.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.thidua.handover.model.LeaderRule;
import vn.thidua.shared.StaleVersion;
import vn.thidua.shared.store.Repository;

@ApplicationScoped
public class LeaderRules extends Repository<LeaderRule> {

    public LeaderRules() {
        super(LeaderRule.class);
    }

    public Optional<LeaderRule> of(long clusterId, long yearId) {
        return of(List.of(clusterId), yearId).stream().findFirst();
    }

    /** Those of several clusters. */
    public List<LeaderRule> of(Collection<Long> clusterIds, long yearId) {
        return clusterIds.isEmpty() ? List.of() : em.createQuery("select r from LeaderRule r where r.clusterId in :clusters and r.yearId = :year order by r.id", LeaderRule.class)
                .setParameter("clusters", clusterIds).setParameter("year", yearId).getResultList();
    }

    /** @throws StaleVersion where somebody else set it at the same moment */
    public void addFirst(LeaderRule rule) {
        try {
            add(rule);
        } catch (PersistenceException alreadyThere) {
            throw new StaleVersion();
        }
    }
}
