package vn.thidua.achievement.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.achievement.RankingDirectory;
import vn.thidua.achievement.ReportStatus;
import vn.thidua.achievement.model.AchievementReport;
import vn.thidua.achievement.model.FrozenRanking;
import vn.thidua.achievement.model.RankOrder;
import vn.thidua.achievement.store.AchievementReports;
import vn.thidua.achievement.store.FrozenRankings;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.unit.UnitRef;

/** Follows the verified scores of the members until the ranking is frozen; from then on it is what was frozen. */
@ApplicationScoped
public class LiveRanking implements RankingDirectory {

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private AchievementReports reports;

    @Inject
    private FrozenRankings rankings;

    @Override
    public Ranking ranking(long clusterId, long yearId) {
        Optional<FrozenRanking> frozen = rankings.of(clusterId, yearId);
        if (frozen.isPresent()) {
            return new Ranking(frozen.get().units(), frozen.get().frozenAt());
        }
        Map<Long, AchievementReport> byUnit = new HashMap<>();
        reports.all(clusterId, yearId).forEach(report -> byUnit.put(report.unitId(), report));
        List<RankOrder.Scored> scored = new ArrayList<>();
        for (UnitRef member : clusters.members(clusterId, yearId)) {
            AchievementReport report = byUnit.get(member.id());
            if (report != null && report.status() == ReportStatus.VERIFIED) {
                scored.add(new RankOrder.Scored(member.id(), member.name(), report.reviewedScore()));
            }
        }
        return new Ranking(RankOrder.of(scored), null);
    }
}
