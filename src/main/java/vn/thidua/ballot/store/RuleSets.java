package vn.thidua.ballot.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.thidua.ballot.model.RuleSet;
import vn.thidua.shared.store.Repository;

@ApplicationScoped
public class RuleSets extends Repository<RuleSet> {

    public RuleSets() {
        super(RuleSet.class);
    }

    /** Those offered, by name. */
    public List<RuleSet> offered(long organisationId) {
        return em.createQuery("select s from RuleSet s where s.organisationId = :organisation and s.retired = false order by s.name", RuleSet.class)
                .setParameter("organisation", organisationId).getResultList();
    }
}
