package vn.thidua.achievement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.thidua.achievement.ReportStatus;
import vn.thidua.achievement.model.CriteriaStatus;
import vn.thidua.achievement.model.Entry;

/**
 * Points of reports for comparisons, in one query for a whole cluster and one for all years of a unit. The points are those
 * of {@link Entry#points()}: what counts of an entry is decided there alone.
 */
@ApplicationScoped
public class UnitFigures {

    @PersistenceContext
    private EntityManager em;

    /** One unit's report with the points of each criterion; a criterion without points is in it with none. */
    public record Figures(long unitId, ReportStatus status, Map<Long, BigDecimal> byCriterion) {

        /** Their sum; what has no points adds nothing. */
        public BigDecimal points(Collection<Long> criteria) {
            return criteria.stream().map(byCriterion::get).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** @param max the most the criteria of that year gave */
    public record YearFigures(long yearId, ReportStatus status, BigDecimal points, BigDecimal max) {
    }

    /** The verified reports of the cluster-year, and that of {@code unitId} whatever its state, by unit. */
    public Map<Long, Figures> ofCluster(long clusterId, long yearId, long unitId) {
        Map<Long, Figures> figures = new HashMap<>();
        em.createQuery("select r.unitId, r.status, e from AchievementReport r left join r.entries e where r.clusterId = :cluster and r.yearId = :year "
                + "and (r.status = :verified or r.unitId = :unit)", Object[].class).setParameter("cluster", clusterId).setParameter("year", yearId)
                .setParameter("verified", ReportStatus.VERIFIED).setParameter("unit", unitId).getResultList().forEach(row -> {
                    Figures its = figures.computeIfAbsent((Long) row[0], id -> new Figures(id, (ReportStatus) row[1], new HashMap<>()));
                    if (row[2] instanceof Entry entry) {
                        its.byCriterion().put(entry.criterionId(), entry.points());
                    }
                });
        return figures;
    }

    /** Every report of the unit, in whichever cluster it was. */
    public List<YearFigures> ofYears(long unitId) {
        Map<String, BigDecimal> max = new HashMap<>();
        em.createQuery("select s.clusterId, s.yearId, sum(c.maxPoints) from CriteriaSet s join s.criteria c, AchievementReport r where c.depth = 0 "
                + "and s.status = :published and r.clusterId = s.clusterId and r.yearId = s.yearId and r.unitId = :unit group by s.clusterId, s.yearId", Object[].class)
                .setParameter("published", CriteriaStatus.PUBLISHED).setParameter("unit", unitId).getResultList()
                .forEach(row -> max.put(row[0] + " " + row[1], (BigDecimal) row[2]));
        Map<Long, YearFigures> years = new LinkedHashMap<>();
        em.createQuery("select r.clusterId, r.yearId, r.status, e from AchievementReport r left join r.entries e where r.unitId = :unit", Object[].class)
                .setParameter("unit", unitId).getResultList().forEach(row -> {
                    YearFigures before = years.computeIfAbsent((Long) row[1], id -> new YearFigures(id, (ReportStatus) row[2], BigDecimal.ZERO, max.get(row[0] + " " + row[1])));
                    BigDecimal points = row[3] instanceof Entry entry && entry.points() != null ? entry.points() : BigDecimal.ZERO;
                    years.put((Long) row[1], new YearFigures(before.yearId(), before.status(), before.points().add(points), before.max()));
                });
        return new ArrayList<>(years.values());
    }
}
