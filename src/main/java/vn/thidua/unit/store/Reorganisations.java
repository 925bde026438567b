package vn.thidua.unit.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import vn.thidua.shared.store.Repository;
import vn.thidua.unit.model.Reorganisation;

@ApplicationScoped
public class Reorganisations extends Repository<Reorganisation> {

    public Reorganisations() {
        super(Reorganisation.class);
    }

    /** The events of one unit in the order of time, with all their parts in the same query. */
    public List<Reorganisation> of(long unitId) {
        return em.createQuery("select distinct e from Reorganisation e join fetch e.parts p where e.id in "
                + "(select own.id from Reorganisation own join own.parts part where part.unitId = :unit) order by e.effectiveOn, e.id, p.listOrder", Reorganisation.class)
                .setParameter("unit", unitId).getResultList();
    }

    /** Those of the units something happened to after the day. */
    public List<Long> touchedAfter(Collection<Long> unitIds, LocalDate day) {
        return unitIds.isEmpty() ? List.of() : em.createQuery(
                "select distinct part.unitId from Reorganisation e join e.parts part where part.unitId in :units and e.effectiveOn > :day", Long.class)
                .setParameter("units", unitIds).setParameter("day", day).getResultList();
    }
}
