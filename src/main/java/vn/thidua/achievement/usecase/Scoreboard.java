package vn.thidua.achievement.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.thidua.achievement.ReportStatus;
import vn.thidua.achievement.model.AchievementReport;
import vn.thidua.achievement.model.CriteriaSet;
import vn.thidua.achievement.model.scoring.ClusterScore;
import vn.thidua.achievement.model.scoring.UnitFigures;
import vn.thidua.achievement.store.AchievementReports;
import vn.thidua.achievement.store.CriteriaSets;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.unit.UnitRef;

/** Scores the reports of a cluster-year together; whoever asks has checked the permission. */
@Dependent
class Scoreboard {

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private CriteriaSets sets;

    @Inject
    private AchievementReports reports;

    /** By the verified reports; empty where there is no criteria set. */
    Optional<ClusterScore> verified(long clusterId, long yearId) {
        return of(clusterId, yearId, report -> report.status() == ReportStatus.VERIFIED);
    }

    /** By the verified reports and that of this unit, whatever its state: where it would stand among them. */
    Optional<ClusterScore> with(long clusterId, long yearId, long unitId) {
        return of(clusterId, yearId, report -> report.status() == ReportStatus.VERIFIED || report.unitId() == unitId);
    }

    private Optional<ClusterScore> of(long clusterId, long yearId, Predicate<AchievementReport> counts) {
        return sets.of(clusterId, yearId).map(set -> ClusterScore.of(set.plan(), figures(set, counts)));
    }

    private List<UnitFigures> figures(CriteriaSet set, Predicate<AchievementReport> counts) {
        Map<Long, AchievementReport> byUnit = new HashMap<>();
        reports.all(set.clusterId(), set.yearId()).stream().filter(counts).forEach(report -> byUnit.put(report.unitId(), report));
        List<UnitFigures> figures = new ArrayList<>();
        List<UnitRef> members = clusters.members(set.clusterId(), set.yearId());
        for (int i = 0; i < members.size(); i++) {
            AchievementReport report = byUnit.get(members.get(i).id());
            if (report != null) {
                figures.add(report.figures(set, members.get(i).name(), i));
            }
        }
        return figures;
    }
}
