package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.Optional;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.model.AchievementReport;
import vn.thidua.achievement.model.CriteriaSet;
import vn.thidua.achievement.store.AchievementReports;
import vn.thidua.achievement.store.CriteriaSets;
import vn.thidua.achievement.store.CrossCheckPlans;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;

/** Opens the unit's report of the year, empty, with the checker planned for it; where a colleague was first, hers is the report. */
@UseCase
@RequiresPermission(Permission.EDIT_REPORT)
public class BeginReport {

    @Inject
    private CurrentUser user;

    @Inject
    private ReportAccess access;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private CriteriaSets sets;

    @Inject
    private AchievementReports reports;

    @Inject
    private CrossCheckPlans plans;

    public record Command(long clusterId, long yearId, long unitId) {
    }

    public long execute(@Valid Command command) {
        ClusterRef cluster = clusters.cluster(command.clusterId());
        user.must(Permission.EDIT_REPORT, cluster.placeOf(command.unitId()));
        boolean member = clusters.members(command.clusterId(), command.yearId()).stream().anyMatch(unit -> unit.id() == command.unitId());
        if (!member) {
            throw new NotFound();
        }
        Optional<AchievementReport> begun = reports.of(command.clusterId(), command.yearId(), command.unitId());
        if (begun.isPresent()) {
            return begun.get().id();
        }
        access.mustBeOpen(command.clusterId(), command.yearId());
        CriteriaSet set = sets.of(command.clusterId(), command.yearId()).orElseThrow(() -> new RuleBroken("achievement.criteriaSet.notPublished"));
        AchievementReport report = AchievementReport.begin(set, command.unitId());
        report.nameReviewer(plans.of(command.clusterId(), command.yearId()).map(plan -> plan.checkerOf(command.unitId())).orElse(null));
        return reports.add(report).id();
    }
}
