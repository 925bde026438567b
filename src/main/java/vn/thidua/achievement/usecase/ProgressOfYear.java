package vn.thidua.achievement.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.achievement.AchievementProgress;
import vn.thidua.achievement.ReportStatus;
import vn.thidua.achievement.store.AchievementReports;
import vn.thidua.achievement.store.CriteriaSets;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.unit.UnitRef;

/** Counts for the page that shows the year as one chain. */
@ApplicationScoped
public class ProgressOfYear implements AchievementProgress {

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private CriteriaSets sets;

    @Inject
    private AchievementReports reports;

    @Override
    public Optional<CriteriaProgress> criteria(long clusterId, long yearId) {
        return sets.of(clusterId, yearId).map(set -> new CriteriaProgress(set.published(), set.scored().size(), set.total()));
    }

    @Override
    public ReportsProgress reports(long clusterId, long yearId) {
        List<UnitRef> members = clusters.members(clusterId, yearId);
        Set<Long> ids = members.stream().map(UnitRef::id).collect(Collectors.toSet());
        Map<ReportStatus, Integer> counts = new EnumMap<>(ReportStatus.class);
        reports.all(clusterId, yearId).stream().filter(report -> ids.contains(report.unitId()))
                .forEach(report -> counts.merge(report.status(), 1, Integer::sum));
        return new ReportsProgress(members.size(), Map.copyOf(counts));
    }

    @Override
    public Optional<UnitReport> report(long clusterId, long yearId, long unitId) {
        return reports.of(clusterId, yearId, unitId).map(report -> new UnitReport(report.id(), report.status(), report.unanswered()));
    }

    @Override
    public int awaitingPeers(long clusterId, long yearId, Collection<Long> peerUnitIds) {
        return (int) reports.all(clusterId, yearId).stream()
                .filter(report -> report.status() == ReportStatus.SUBMITTED && report.reviewerUnitId() != null
                        && peerUnitIds.contains(report.reviewerUnitId())).count();
    }
}
