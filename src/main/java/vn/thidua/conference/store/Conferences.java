package vn.thidua.conference.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.thidua.conference.model.Conference;
import vn.thidua.shared.store.Repository;

@ApplicationScoped
public class Conferences extends Repository<Conference> {

    public Conferences() {
        super(Conference.class);
    }

    /** All meetings of the organisation's council in that year, earliest first. */
    public List<Conference> ofCouncil(long organisationId, long yearId) {
        return em.createQuery("select c from Conference c where c.organisationId = :organisation and c.clusterId is null and c.yearId = :year order by c.startsAt, c.id",
                Conference.class).setParameter("organisation", organisationId).setParameter("year", yearId).getResultList();
    }

    /** All of the cluster-year, earliest first. */
    public List<Conference> of(long clusterId, long yearId) {
        return em.createQuery("select c from Conference c where c.clusterId = :cluster and c.yearId = :year order by c.startsAt, c.id",
                Conference.class).setParameter("cluster", clusterId).setParameter("year", yearId).getResultList();
    }
}
