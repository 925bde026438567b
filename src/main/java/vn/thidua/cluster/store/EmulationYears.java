package vn.thidua.cluster.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
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

    /** Of all organisations, with the conference on that day or after it. */
    public List<EmulationYear> open(LocalDate on) {
        return em.createQuery("select y from EmulationYear y where y.conferenceOn >= :day order by y.id", EmulationYear.class)
                .setParameter("day", on).getResultList();
    }
}
