package vn.thidua.conference.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.thidua.conference.model.Delegate;
import vn.thidua.shared.store.Repository;

@ApplicationScoped
public class Delegates extends Repository<Delegate> {

    public Delegates() {
        super(Delegate.class);
    }

    public List<Delegate> of(long conferenceId) {
        return em.createQuery("select d from Delegate d where d.conferenceId = :conference order by d.id", Delegate.class)
                .setParameter("conference", conferenceId).getResultList();
    }

    public void remove(Delegate delegate) {
        em.remove(delegate);
    }
}
