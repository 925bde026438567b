package vn.thidua.unit.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
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
}
