package vn.thidua.cluster.store;

import jakarta.enterprise.context.ApplicationScoped;
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

    public List<Cluster> of(long organisationId) {
        return em.createQuery("select c from Cluster c where c.organisationId = :organisation order by c.searchKey", Cluster.class)
                .setParameter("organisation", organisationId).getResultList();
    }

    /** The clusters of the organisation with all memberships and terms, in two queries. */
    public List<Cluster> withAllOf(long organisationId) {
        em.createQuery("select distinct c from Cluster c left join fetch c.terms where c.organisationId = :organisation", Cluster.class)
                .setParameter("organisation", organisationId).getResultList();
        return em.createQuery("select distinct c from Cluster c left join fetch c.memberships where c.organisationId = :organisation order by c.searchKey", Cluster.class)
                .setParameter("organisation", organisationId).getResultList();
    }

    public boolean named(long organisationId, String searchKey) {
        return em.createQuery("select count(c) from Cluster c where c.organisationId = :organisation and c.searchKey = :key", Long.class)
                .setParameter("organisation", organisationId).setParameter("key", searchKey).getSingleResult() > 0;
    }

    /** The clusters in which one of the units ever was a member. */
    public List<Cluster> everWith(Collection<Long> unitIds) {
        return unitIds.isEmpty() ? List.of() : em.createQuery(
                "select distinct c from Cluster c join c.memberships m where m.unitId in :units", Cluster.class)
                .setParameter("units", unitIds).getResultList();
    }

    /** Whether the unit is a member of any cluster on a day between the two; {@code to} null means for ever. */
    public boolean anyMembership(long unitId, LocalDate from, LocalDate to) {
        return everWith(List.of(unitId)).stream().flatMap(cluster -> cluster.memberships().stream())
                .anyMatch(membership -> membership.unitId() == unitId && membership.overlaps(from, to));
    }
}
