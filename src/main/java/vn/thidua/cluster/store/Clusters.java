package vn.thidua.cluster.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import vn.thidua.cluster.model.Cluster;
import vn.thidua.cluster.model.Membership;
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

    /** With their memberships in the same query. */
    public List<Cluster> withMembers(long organisationId) {
        return em.createQuery("select distinct c from Cluster c left join fetch c.memberships m where c.organisationId = :organisation order by c.searchKey, c.id, m.listOrder", Cluster.class)
                .setParameter("organisation", organisationId).getResultList();
    }

    /** The clusters of the organisation with all memberships and terms, in two queries. */
    public List<Cluster> withAllOf(long organisationId) {
        em.createQuery("select distinct c from Cluster c left join fetch c.terms t where c.organisationId = :organisation order by c.id, t.validFrom", Cluster.class)
                .setParameter("organisation", organisationId).getResultList();
        return em.createQuery("select distinct c from Cluster c left join fetch c.memberships m where c.organisationId = :organisation order by c.searchKey, c.id, m.listOrder", Cluster.class)
                .setParameter("organisation", organisationId).getResultList();
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

    /**
     * Stores a membership between those the unit has before and after it. Behind it the chain is taken apart from its end
     * and put together again, because the database keeps every link of it at every moment.
     */
    public void admit(Cluster cluster, long unitId, LocalDate from, LocalDate to) {
        List<Stay> stays = stays(List.of(unitId));
        List<Stay> later = stays.stream().filter(stay -> stay.membership().validFrom().isAfter(from)).toList();
        takeOut(later);
        cluster.admit(unitId, from, to, stays.stream().filter(stay -> !later.contains(stay)).map(stay -> stay.membership().validTo())
                .filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null));
        em.flush();
        LocalDate previous = to;
        for (Stay stay : later) {
            stay.cluster().putBack(stay.membership(), previous);
            em.flush();
            previous = stay.membership().validTo();
        }
    }

    /**
     * Lets memberships end and begin on a day. What begins after it is taken out of the chain meanwhile and put back behind
     * what is there then, because the database keeps every link of it at every moment.
     */
    public void rearrange(Collection<Cluster> arranged, LocalDate day, Runnable endOld, Runnable beginNew) {
        List<Stay> later = arranged.stream().flatMap(cluster -> cluster.memberships().stream().map(membership -> new Stay(cluster, membership)))
                .filter(stay -> stay.membership().validFrom().isAfter(day)).sorted(Comparator.comparing(stay -> stay.membership().validFrom())).toList();
        takeOut(later);
        endOld.run();
        em.flush();
        beginNew.run();
        em.flush();
        for (Stay stay : later) {
            stay.cluster().putBack(stay.membership(), lastBefore(arranged, stay.membership()));
            em.flush();
        }
    }

    private static LocalDate lastBefore(Collection<Cluster> arranged, Membership later) {
        return arranged.stream().flatMap(cluster -> cluster.memberships().stream())
                .filter(membership -> membership.unitId() == later.unitId() && membership.validFrom().isBefore(later.validFrom()))
                .map(Membership::validTo).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
    }

    /** Members that exist for the last time on {@code lastDay}: what they are in ends, and what was planned never begins. */
    public void end(Collection<Long> unitIds, LocalDate lastDay) {
        List<Stay> open = stays(unitIds).stream().filter(stay -> stay.membership().validTo() == null || stay.membership().validTo().isAfter(lastDay)).toList();
        open.stream().map(Stay::cluster).distinct().forEach(cluster -> get(cluster.id(), cluster.version()));
        takeOut(open.stream().filter(stay -> stay.membership().validFrom().isAfter(lastDay)).toList());
        open.stream().map(Stay::cluster).distinct().forEach(cluster -> cluster.endMembershipsOf(unitIds, lastDay));
        em.flush();
    }

    private void takeOut(List<Stay> stays) {
        for (int i = stays.size() - 1; i >= 0; i--) {
            stays.get(i).cluster().takeOut(stays.get(i).membership());
            em.flush();
        }
    }

    private record Stay(Cluster cluster, Membership membership) {
    }

    /** The memberships of the units in all clusters, in the order of time. */
    private List<Stay> stays(Collection<Long> unitIds) {
        return everWith(unitIds).stream().flatMap(cluster -> cluster.memberships().stream().map(membership -> new Stay(cluster, membership)))
                .filter(stay -> unitIds.contains(stay.membership().unitId()))
                .sorted(Comparator.comparing(stay -> stay.membership().validFrom())).toList();
    }
}
