package vn.thidua.unit.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.store.Repository;
import vn.thidua.unit.model.Organisation;

@ApplicationScoped
public class Organisations extends Repository<Organisation> {

    public Organisations() {
        super(Organisation.class);
    }

    public boolean none() {
        return em.createQuery("select count(o) from Organisation o", Long.class).getSingleResult() == 0;
    }

    /**
     * The organisation, locked to the end of the transaction: what follows is true of all its units together, and nobody
     * else changes them meanwhile. To be asked before the units are read.
     */
    public Organisation locked(long id) {
        return Optional.ofNullable(em.find(Organisation.class, id, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(NotFound::new);
    }

    public boolean named(String name) {
        return em.createQuery("select count(o) from Organisation o where o.name = :name", Long.class).setParameter("name", name).getSingleResult() > 0;
    }

    /** The units of upper organisations that stand for these organisations. */
    public List<Long> representing(Collection<Long> organisationIds) {
        return organisationIds.isEmpty() ? List.of()
                : em.createQuery("select o.representedBy from Organisation o where o.id in :ids and o.representedBy is not null", Long.class)
                        .setParameter("ids", organisationIds).getResultList();
    }

    public Optional<Organisation> representedBy(long unitId) {
        return em.createQuery("select o from Organisation o where o.representedBy = :unit", Organisation.class).setParameter("unit", unitId)
                .getResultStream().findFirst();
    }
}
