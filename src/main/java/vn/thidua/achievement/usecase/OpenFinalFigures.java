package vn.thidua.achievement.usecase;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.ReportReturned;
import vn.thidua.achievement.ReportStatus;
import vn.thidua.achievement.model.AchievementReport;
import vn.thidua.achievement.model.RankingStages;
import vn.thidua.achievement.store.AchievementReports;
import vn.thidua.achievement.store.FrozenRankings;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.shared.UseCase;
import vn.thidua.unit.UnitRef;

/** After the conference: the members' verified reports go back to them, so that they correct what was known only up to the cut-off. */
@UseCase
@RequiresPermission(Permission.FREEZE_RANKING)
public class OpenFinalFigures {

    @Inject
    private CurrentUser user;

    @Inject
    private ReportAccess access;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private AchievementReports reports;

    @Inject
    private FrozenRankings rankings;

    @Inject
    private Event<ReportReturned> returned;

    @Inject
    private Clock clock;

    /** @param seenVersion of the provisional ranking */
    public record Command(long clusterId, long yearId, long seenVersion, @NotBlank @Size(max = 1000) String reason) {
    }

    public void execute(@Valid Command command) {
        ClusterRef cluster = clusters.cluster(command.clusterId());
        user.must(Permission.FREEZE_RANKING, cluster.place());
        CriteriaAccess.mustBelong(cluster, clusters.year(command.yearId()));
        RankingStages stages = rankings.stages(cluster.id(), command.yearId());
        stages.mustBeOpenable();
        rankings.get(stages.provisional().id(), command.seenVersion());
        Instant now = clock.instant();
        stages.open(command.reason(), access.actor(), now);
        Set<Long> members = clusters.members(cluster.id(), command.yearId()).stream().map(UnitRef::id).collect(Collectors.toSet());
        for (AchievementReport report : reports.all(cluster.id(), command.yearId())) {
            if (members.contains(report.unitId()) && report.status() == ReportStatus.VERIFIED) {
                long version = report.version();
                reports.get(report.id(), version).reopen(command.reason(), access.actor(), now);
                returned.fire(new ReportReturned(report.id(), version, report.clusterId(), report.yearId(), report.unitId()));
            }
        }
    }
}
