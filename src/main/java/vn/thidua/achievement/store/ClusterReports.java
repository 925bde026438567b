package vn.thidua.achievement.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import vn.thidua.achievement.model.AchievementReport;
import vn.thidua.achievement.model.ClusterReport;
import vn.thidua.shared.store.Repository;

@ApplicationScoped
public class ClusterReports extends Repository<ClusterReport> {

    public ClusterReports() {
        super(ClusterReport.class);
    }

    public Optional<ClusterReport> of(long clusterId, long yearId) {
        return em.createQuery("select r from ClusterReport r where r.clusterId = :cluster and r.yearId = :year", ClusterReport.class)
                .setParameter("cluster", clusterId).setParameter("year", yearId).getResultStream().findFirst();
    }

    /** The units' reports with their models and clubs, in one query however many units there are. */
    public List<AchievementReport> unitReports(long clusterId, long yearId) {
        return em.createQuery("select distinct r from AchievementReport r left join fetch r.activities where r.clusterId = :cluster and r.yearId = :year",
                AchievementReport.class).setParameter("cluster", clusterId).setParameter("year", yearId).getResultList();
    }
}
