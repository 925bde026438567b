package vn.thidua.commendation.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.List;
import vn.thidua.commendation.model.CouncilRule;
import vn.thidua.shared.StaleVersion;
import vn.thidua.shared.store.Repository;

@ApplicationScoped
public class CouncilRules extends Repository<CouncilRule> {

    public CouncilRules() {
        super(CouncilRule.class);
    }

    public List<CouncilRule> of(long yearId) {
        return em.createQuery("select r from CouncilRule r where r.yearId = :year order by r.id", CouncilRule.class)
                .setParameter("year", yearId).getResultList();
    }

    /** @throws StaleVersion where somebody else set the rule of the same award type at the same moment */
    public void addFirst(CouncilRule rule) {
        try {
            add(rule);
        } catch (PersistenceException alreadyThere) {
            throw new StaleVersion();
        }
    }
}
