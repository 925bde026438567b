package vn.thidua.achievement.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import vn.thidua.achievement.model.AchievementReport;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.store.Repository;

@ApplicationScoped
public class AchievementReports extends Repository<AchievementReport> {

    public AchievementReports() {
        super(AchievementReport.class);
    }

    public Optional<AchievementReport> of(long clusterId, long yearId, long unitId) {
        return em.createQuery("select r from AchievementReport r where r.clusterId = :cluster and r.yearId = :year and r.unitId = :unit",
                AchievementReport.class).setParameter("cluster", clusterId).setParameter("year", yearId).setParameter("unit", unitId)
                .getResultStream().findFirst();
    }

    /** The reports of the year; what is asked of their parts is read for all of them at once. */
    public List<AchievementReport> all(long clusterId, long yearId) {
        return em.createQuery("select r from AchievementReport r where r.clusterId = :cluster and r.yearId = :year", AchievementReport.class)
                .setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "r.entries").setHint("eclipselink.batch", "r.steps")
                .setHint("eclipselink.batch", "r.explanations")
                .setParameter("cluster", clusterId).setParameter("year", yearId).getResultList();
    }

    /** The report that holds the evidence file. */
    public AchievementReport holding(long evidenceId) {
        return em.createQuery("select r from AchievementReport r join r.evidence e where e.id = :evidence", AchievementReport.class)
                .setParameter("evidence", evidenceId).getResultStream().findFirst().orElseThrow(NotFound::new);
    }

    /** Writes the changes of this transaction now and gives the version they have. */
    public long written(AchievementReport report) {
        em.flush();
        return report.version();
    }
}
