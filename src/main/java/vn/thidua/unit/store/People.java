package vn.thidua.unit.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import vn.thidua.shared.store.Repository;
import vn.thidua.unit.model.Person;

@ApplicationScoped
public class People extends Repository<Person> {

    public People() {
        super(Person.class);
    }

    /** All people the organisation's units have or had. */
    public List<Person> of(long organisationId) {
        return em.createQuery("select p from Person p where p.organisationId = :organisation order by p.unitId, p.searchKey, p.id", Person.class)
                .setParameter("organisation", organisationId).getResultList();
    }

    public List<Person> ofUnits(Collection<Long> unitIds) {
        return unitIds.isEmpty() ? List.of() : em.createQuery("select p from Person p where p.unitId in :units", Person.class)
                .setParameter("units", unitIds).getResultList();
    }
}
