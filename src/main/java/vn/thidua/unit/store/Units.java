package vn.thidua.unit.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import vn.thidua.shared.store.Repository;
import vn.thidua.unit.model.Unit;

@ApplicationScoped
public class Units extends Repository<Unit> {

    public Units() {
        super(Unit.class);
    }

    /** All units the organisation has or had, in manual order, with their profiles in the same query. */
    public List<Unit> of(long organisationId) {
        return em.createQuery("select distinct u from Unit u join fetch u.profiles p where u.organisationId = :organisation order by u.listOrder, u.id, p.validFrom", Unit.class)
                .setParameter("organisation", organisationId).getResultList();
    }

    public List<Unit> all(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select distinct u from Unit u join fetch u.profiles p where u.id in :ids order by u.listOrder, u.id, p.validFrom", Unit.class)
                .setParameter("ids", ids).getResultList();
    }

    public int nextListOrder(long organisationId) {
        Integer last = em.createQuery("select max(u.listOrder) from Unit u where u.organisationId = :organisation", Integer.class)
                .setParameter("organisation", organisationId).getSingleResult();
        return last == null ? 1 : last + 1;
    }

    /** What has ended must be stored before something of the same code begins. */
    public void flush() {
        em.flush();
    }
}
