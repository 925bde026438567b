package vn.thidua.cluster.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import vn.thidua.cluster.model.Cluster;
import vn.thidua.shared.store.Repository;

@ApplicationScoped
public class Clusters extends Repository<Cluster> {

    public Clusters() {
        super(Cluster.class);
    }

    /** In order of their names; members and terms of all of them come with the first of each that is asked for. */
    public List<Cluster> of(long organisationId) {
        return inBulk(em.createQuery("select c from Cluster c where c.organisationId = :organisation", Cluster.class))
                .setParameter("organisation", organisationId).getResultStream().sorted(Cluster.ORDER).toList();
    }

    /** One query for the members of all clusters found and one for their terms, instead of two for each cluster. */
    private static TypedQuery<Cluster> inBulk(TypedQuery<Cluster> query) {
        return query.setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "c.memberships").setHint("eclipselink.batch", "c.terms");
    }

    /** Writes what has changed so far, where later changes would collide with it. */
    public void settle() {
        em.flush();
    }

    public boolean named(long organisationId, String searchKey) {
        return em.createQuery("select count(c) from Cluster c where c.organisationId = :organisation and c.searchKey = :key", Long.class)
                .setParameter("organisation", organisationId).setParameter("key", searchKey).getSingleResult() > 0;
    }

    /** The clusters in which one of the units ever was a member. */
    public List<Cluster> everWith(Collection<Long> unitIds) {
        return unitIds.isEmpty() ? List.of() : inBulk(em.createQuery(
                "select distinct c from Cluster c join c.memberships m where m.unitId in :units", Cluster.class))
                .setParameter("units", unitIds).getResultList();
    }

    /** Whether the unit is a member of any cluster on a day between the two; {@code to} null means for ever. */
    public boolean anyMembership(long unitId, LocalDate from, LocalDate to) {
        return everWith(List.of(unitId)).stream().flatMap(cluster -> cluster.memberships().stream())
                .anyMatch(membership -> membership.unitId() == unitId && membership.overlaps(from, to));
    }
}
