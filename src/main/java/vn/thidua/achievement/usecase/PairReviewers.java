package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.model.AchievementReport;
import vn.thidua.achievement.model.CrossCheckPlan;
import vn.thidua.achievement.store.AchievementReports;
import vn.thidua.achievement.store.CrossCheckPlans;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.StaleVersion;
import vn.thidua.shared.UseCase;
import vn.thidua.unit.UnitRef;

/**
 * Keeps who checks whom in the year, as the rule proposes it or as staff changed it by hand, for members with and without a
 * begun report. A report whose check is over keeps its checker.
 */
@UseCase
@RequiresPermission(Permission.NAME_REVIEWER)
public class PairReviewers {

    @Inject
    private CurrentUser user;

    @Inject
    private ReportAccess access;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private CrossCheckPairs pairs;

    @Inject
    private CrossCheckPlans plans;

    @Inject
    private AchievementReports reports;

    /** @param seenVersion of the plan; null where there was none */
    public record Command(long clusterId, long yearId, Long seenVersion, @NotNull List<Pair> pairs) {
    }

    /** @param checkerUnitId null leaves the unit to the province alone */
    public record Pair(long unitId, Long checkerUnitId) {
    }

    public void execute(@Valid Command command) {
        ClusterRef cluster = clusters.cluster(command.clusterId());
        user.must(Permission.NAME_REVIEWER, cluster.place());
        CriteriaAccess.mustBelong(cluster, clusters.year(command.yearId()));
        access.mustBeOpen(command.clusterId(), command.yearId());
        if (!Objects.equals(command.seenVersion(), plans.of(cluster.id(), command.yearId()).map(CrossCheckPlan::version).orElse(null))) {
            throw new StaleVersion();
        }
        Set<Long> members = clusters.members(cluster.id(), command.yearId()).stream().map(UnitRef::id).collect(Collectors.toSet());
        Map<Long, AchievementReport> byUnit = new HashMap<>();
        reports.all(cluster.id(), command.yearId()).forEach(report -> byUnit.put(report.unitId(), report));
        CrossCheckPlan plan = pairs.forChange(cluster, command.yearId());
        for (Pair pair : command.pairs()) {
            if (!members.contains(pair.unitId()) || pair.checkerUnitId() != null && !members.contains(pair.checkerUnitId())) {
                throw new NotFound();
            }
            plan.pair(pair.unitId(), pair.checkerUnitId());
            AchievementReport report = byUnit.get(pair.unitId());
            if (report != null && !Objects.equals(report.reviewerUnitId(), pair.checkerUnitId())) {
                // a step taken on the report at this moment fails, or this does
                reports.get(report.id(), report.version()).nameReviewer(pair.checkerUnitId());
            }
        }
    }
}
