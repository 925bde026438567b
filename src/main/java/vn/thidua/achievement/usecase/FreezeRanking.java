package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.RankingStage;
import vn.thidua.achievement.ReportStatus;
import vn.thidua.achievement.model.AchievementReport;
import vn.thidua.achievement.model.CriteriaSet;
import vn.thidua.achievement.model.FrozenRanking;
import vn.thidua.achievement.store.AchievementReports;
import vn.thidua.achievement.store.CriteriaSets;
import vn.thidua.achievement.store.FrozenRankings;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;
import vn.thidua.unit.UnitRef;

/**
 * Keeps the ranking once every member's report is verified: the first time for the conference, and once more when figures were
 * opened after it, for good. While it is frozen nothing of the cluster-year changes.
 */
@UseCase
@RequiresPermission(Permission.FREEZE_RANKING)
public class FreezeRanking {

    @Inject
    private CurrentUser user;

    @Inject
    private ReportAccess access;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private Scoreboard scoreboard;

    @Inject
    private CriteriaSets sets;

    @Inject
    private AchievementReports reports;

    @Inject
    private FrozenRankings rankings;

    @Inject
    private Clock clock;

    public record Command(long clusterId, long yearId) {
    }

    public void execute(@Valid Command command) {
        ClusterRef cluster = clusters.cluster(command.clusterId());
        user.must(Permission.FREEZE_RANKING, cluster.place());
        CriteriaAccess.mustBelong(cluster, clusters.year(command.yearId()));
        access.mustBeOpen(command.clusterId(), command.yearId());
        RankingStage stage = rankings.stages(command.clusterId(), command.yearId()).next();
        Map<Long, AchievementReport> byUnit = new HashMap<>();
        reports.all(command.clusterId(), command.yearId()).forEach(report -> byUnit.put(report.unitId(), report));
        List<UnitRef> members = clusters.members(command.clusterId(), command.yearId());
        RuleBroken.unless(!members.isEmpty(), "achievement.publish.noMembers");
        for (UnitRef member : members) {
            AchievementReport report = byUnit.get(member.id());
            RuleBroken.unless(report != null && report.status() == ReportStatus.VERIFIED, "achievement.ranking.notAllVerified", member.name());
            // a step taken on a report at this moment fails, or this does
            reports.get(report.id(), report.version());
        }
        CriteriaSet set = sets.of(cluster.id(), command.yearId()).orElseThrow(NotFound::new);
        rankings.add(FrozenRanking.of(stage, set, scoreboard.verified(cluster.id(), command.yearId()).orElseThrow(NotFound::new), access.actor(), clock.instant()));
    }
}
