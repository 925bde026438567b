package vn.thidua.achievement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.thidua.achievement.ReportStatus;
import vn.thidua.achievement.model.CriteriaStatus;
import vn.thidua.achievement.model.scoring.CriterionKind;

/**
 * What the board counts, for one emulation year at once: five grouped queries whatever the number of units, and no report
 * is loaded. A year belongs to one organisation, so the year is all they are limited by.
 */
@ApplicationScoped
public class BoardFigures {

    /** Groups are not entered, and nothing entered for a bonus means none. */
    private static final List<CriterionKind> OPTIONAL = List.of(CriterionKind.GROUP, CriterionKind.BONUS);

    @PersistenceContext
    private EntityManager em;

    /**
     * A report in numbers.
     *
     * @param evidenced criteria that ask for evidence and have some
     * @param firstSubmitted null before the first submission
     * @param lastActivity the unit's last save, file or step, null before any
     */
    public record Figures(long reportId, long clusterId, long unitId, ReportStatus status, Long reviewerUnitId, int entered, int evidenced, Instant firstSubmitted,
            Instant lastActivity) {
    }

    /** Criteria of a published set that every unit has to answer, and those of them that ask for evidence. */
    public record Asked(int criteria, int evidence) {

        /** Less what is not assigned to a unit. */
        public Asked without(Asked notAssigned) {
            return notAssigned == null ? this : new Asked(criteria - notAssigned.criteria, evidence - notAssigned.evidence);
        }
    }

    /** What is not assigned to units in the sets of the year, by cluster and unit. */
    public Map<List<Long>, Asked> notAssigned(long yearId) {
        Map<List<Long>, Asked> without = new HashMap<>();
        rows("select s.clusterId, t.unitId, count(c), count(case when c.evidenceRequired = true then c.id else null end) from CriteriaSet s join s.criteria c "
                + "join c.targets t where s.yearId = :year and t.assigned = false and c.kind not in :optional group by s.clusterId, t.unitId",
                Map.of("year", yearId, "optional", OPTIONAL))
                .forEach(row -> without.put(List.of((Long) row[0], (Long) row[1]), new Asked(number(row[2]), number(row[3]))));
        return without;
    }

    /** The published sets of the year, by cluster. */
    public Map<Long, Asked> asked(long yearId) {
        Map<Long, Asked> asked = new HashMap<>();
        rows("select s.clusterId, count(c), count(case when c.evidenceRequired = true then c.id else null end) from CriteriaSet s join s.criteria c "
                + "where s.yearId = :year and s.status <> :draft and c.kind not in :optional group by s.clusterId",
                Map.of("year", yearId, "draft", CriteriaStatus.DRAFT, "optional", OPTIONAL))
                .forEach(row -> asked.put((Long) row[0], new Asked(number(row[1]), number(row[2]))));
        return asked;
    }

    /** The reports of the year, by unit. */
    public Map<Long, Figures> reports(long yearId) {
        Map<String, Object> year = Map.of("year", yearId);
        Map<Long, Integer> entered = new HashMap<>();
        table("SELECT r.id, COUNT(*) FROM achievement_report r JOIN report_entry e ON e.report_id = r.id JOIN criterion c ON c.id = e.criterion_id "
                + "WHERE r.year_id = ? AND (e.actual IS NOT NULL OR e.met IS NOT NULL) AND c.kind <> 'BONUS' GROUP BY r.id", yearId)
                .forEach(row -> entered.put(id(row[0]), number(row[1])));
        Map<Long, Integer> evidenced = new HashMap<>();
        Map<Long, Instant> activity = new HashMap<>();
        table("SELECT r.id, COUNT(DISTINCT CASE WHEN c.evidence_required = TRUE THEN c.id END), MAX(f.added_at) FROM achievement_report r "
                + "JOIN evidence f ON f.report_id = r.id JOIN criterion c ON c.id = f.criterion_id WHERE r.year_id = ? GROUP BY r.id", yearId)
                .forEach(row -> {
                    evidenced.put(id(row[0]), number(row[1]));
                    later(activity, id(row[0]), instant(row[2]));
                });
        Map<Long, Instant> submitted = new HashMap<>();
        table("SELECT r.id, s.to_status, MIN(s.taken_at), MAX(s.taken_at) FROM achievement_report r JOIN report_step s ON s.report_id = r.id "
                + "WHERE r.year_id = ? GROUP BY r.id, s.to_status", yearId).forEach(row -> {
                    later(activity, id(row[0]), instant(row[3]));
                    if (ReportStatus.SUBMITTED.name().equals(row[1])) {
                        submitted.put(id(row[0]), instant(row[2]));
                    }
                });
        Map<Long, Figures> byUnit = new HashMap<>();
        rows("select r.id, r.clusterId, r.unitId, r.status, r.reviewerUnitId, r.lastSavedAt from AchievementReport r where r.yearId = :year", year)
                .forEach(row -> {
                    Long id = (Long) row[0];
                    later(activity, id, (Instant) row[5]);
                    byUnit.put((Long) row[2], new Figures(id, (Long) row[1], (Long) row[2], (ReportStatus) row[3], (Long) row[4],
                            entered.getOrDefault(id, 0), evidenced.getOrDefault(id, 0), submitted.get(id), activity.get(id)));
                });
        return byUnit;
    }

    /** The clusters whose units are still to hand in: with a published set and without a frozen ranking. */
    public Set<Long> openClusters(long yearId) {
        return new HashSet<>(em.createQuery("select s.clusterId from CriteriaSet s where s.yearId = :year and s.status <> :draft and not exists "
                + "(select f from FrozenRanking f where f.clusterId = s.clusterId and f.yearId = s.yearId)", Long.class)
                .setParameter("year", yearId).setParameter("draft", CriteriaStatus.DRAFT).getResultList());
    }

    /** Where the report of each unit stands, by unit; units without one are not in it. */
    public Map<Long, ReportStatus> states(long yearId) {
        Map<Long, ReportStatus> states = new HashMap<>();
        rows("select r.unitId, r.status from AchievementReport r where r.yearId = :year", Map.of("year", yearId))
                .forEach(row -> states.put((Long) row[0], (ReportStatus) row[1]));
        return states;
    }

    private Stream<Object[]> rows(String query, Map<String, Object> parameters) {
        var asked = em.createQuery(query, Object[].class);
        parameters.forEach(asked::setParameter);
        List<Object[]> rows = asked.getResultList();
        return rows.stream();
    }

    /** In SQL, because EclipseLink hands the largest of some times to the converter in another type than single ones. */
    @SuppressWarnings("unchecked")
    private Stream<Object[]> table(String sql, long yearId) {
        return ((List<Object[]>) em.createNativeQuery(sql).setParameter(1, yearId).getResultList()).stream();
    }

    private static long id(Object column) {
        return ((Number) column).longValue();
    }

    /** Times stand in UTC. */
    private static Instant instant(Object column) {
        LocalDateTime time = column instanceof Timestamp timestamp ? timestamp.toLocalDateTime() : (LocalDateTime) column;
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    private static int number(Object count) {
        return count == null ? 0 : ((Number) count).intValue();
    }

    private static void later(Map<Long, Instant> times, Long id, Instant time) {
        if (time != null) {
            times.merge(id, time, (one, other) -> one.isAfter(other) ? one : other);
        }
    }
}
