package vn.thidua.cluster.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.thidua.cluster.model.EmulationYear;
import vn.thidua.shared.store.Repository;

@ApplicationScoped
public class EmulationYears extends Repository<EmulationYear> {

    public EmulationYears() {
        super(EmulationYear.class);
    }

    /** Newest first. */
    public List<EmulationYear> of(long organisationId) {
        return em.createQuery("select y from EmulationYear y where y.organisationId = :organisation order by y.number desc", EmulationYear.class)
                .setParameter("organisation", organisationId).getResultList();
    }
}
