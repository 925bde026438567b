package vn.thidua.handover.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import vn.thidua.handover.HandoverState;
import vn.thidua.handover.model.Handover;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.store.Repository;

@ApplicationScoped
public class Handovers extends Repository<Handover> {

    public Handovers() {
        super(Handover.class);
    }

    /** The handover of the cluster-year that is not cancelled. */
    public Optional<Handover> standing(long clusterId, long yearId) {
        return ofYear(clusterId, yearId).stream().filter(handover -> handover.state() != HandoverState.CANCELLED).findFirst();
    }

    /** All of the cluster-year, newest first. */
    public List<Handover> ofYear(long clusterId, long yearId) {
        return em.createQuery("select h from Handover h where h.clusterId = :cluster and h.yearId = :year order by h.id desc", Handover.class)
                .setParameter("cluster", clusterId).setParameter("year", yearId).getResultList();
    }

    /** @throws RuleBroken where the cluster has an open one, or this year's stands already; the database holds that */
    public Handover start(Handover handover) {
        try {
            return add(handover);
        } catch (PersistenceException alreadyThere) {
            throw new RuleBroken("handover.oneAtATime");
        }
    }
}
