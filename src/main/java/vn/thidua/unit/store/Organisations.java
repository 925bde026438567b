package vn.thidua.unit.store;

import jakarta.enterprise.context.ApplicationScoped;
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
}
