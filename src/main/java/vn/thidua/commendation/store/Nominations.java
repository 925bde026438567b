package vn.thidua.commendation.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.thidua.commendation.model.Nomination;
import vn.thidua.shared.store.Repository;

@ApplicationScoped
public class Nominations extends Repository<Nomination> {

    public Nominations() {
        super(Nomination.class);
    }

    /** Of all clusters in that year. */
    public List<Nomination> ofYear(long yearId) {
        return em.createQuery("select n from Nomination n where n.yearId = :year order by n.awardTypeId, n.clusterId, n.votes desc, n.id", Nomination.class)
                .setParameter("year", yearId).getResultList();
    }

    public List<Nomination> of(long clusterId, long yearId) {
        return em.createQuery("select n from Nomination n where n.clusterId = :cluster and n.yearId = :year order by n.awardTypeId, n.votes desc, n.id", Nomination.class)
                .setParameter("cluster", clusterId).setParameter("year", yearId).getResultList();
    }
}
