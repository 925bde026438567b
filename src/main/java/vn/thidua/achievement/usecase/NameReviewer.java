package vn.thidua.achievement.usecase;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.ReviewerNamed;
import vn.thidua.achievement.model.AchievementReport;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.UseCase;

/** Names by hand the member unit that checks this report, in the plan of the year too; null leaves it to the province alone. */
@UseCase
@RequiresPermission(Permission.NAME_REVIEWER)
public class NameReviewer {

    @Inject
    private ReportAccess access;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private CrossCheckPairs pairs;

    @Inject
    private Event<ReviewerNamed> named;

    public record Command(long reportId, long seenVersion, Long reviewerUnitId) {
    }

    public void execute(@Valid Command command) {
        AchievementReport report = access.forNaming(command.reportId(), command.seenVersion());
        Long peer = command.reviewerUnitId();
        if (peer != null && clusters.members(report.clusterId(), report.yearId()).stream().noneMatch(unit -> unit.id() == peer)) {
            throw new NotFound();
        }
        report.nameReviewer(peer);
        pairs.forChange(clusters.cluster(report.clusterId()), report.yearId()).pair(report.unitId(), peer);
        if (peer != null) {
            named.fire(new ReviewerNamed(report.id(), command.seenVersion(), report.clusterId(), report.yearId(), report.unitId(), peer));
        }
    }
}
