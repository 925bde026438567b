package vn.thidua.achievement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.achievement.ReportStatus;

/** The years of one unit, whichever clusters it was in, in one query each. */
@ApplicationScoped
public class UnitYears {

    @PersistenceContext
    private EntityManager em;

    public record Reported(long clusterId, long yearId, ReportStatus status) {
    }

    /** @param base null in rankings that are older than bases */
    public record Frozen(BigDecimal score, BigDecimal base) {
    }

    /** Every report of the unit. */
    public List<Reported> reported(long unitId) {
        return em.createQuery("select r.clusterId, r.yearId, r.status from AchievementReport r where r.unitId = :unit", Object[].class)
                .setParameter("unit", unitId).getResultList().stream().map(row -> new Reported((Long) row[0], (Long) row[1], (ReportStatus) row[2])).toList();
    }

    /** What the unit had when the rankings of its years were frozen, by year; the later freeze of a year counts. */
    public Map<Long, Frozen> frozen(long unitId) {
        Map<Long, Frozen> years = new HashMap<>();
        em.createQuery("select f.yearId, r.score, r.base from FrozenRanking f join f.ranks r where r.unitId = :unit order by f.frozenAt", Object[].class)
                .setParameter("unit", unitId).getResultList().forEach(row -> years.put((Long) row[0], new Frozen((BigDecimal) row[1], (BigDecimal) row[2])));
        return years;
    }
}
