package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.model.AchievementReport;
import vn.thidua.achievement.model.CriteriaSet;
import vn.thidua.achievement.store.AchievementReports;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;
import vn.thidua.unit.UnitRef;

/** Ends a correction: locks the set again and scores every report of the cluster-year anew by it. */
@UseCase
@RequiresPermission(Permission.CONFIGURE_YEAR)
public class IssueAddendum {

    @Inject
    private CriteriaAccess access;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private AchievementReports reports;

    @Inject
    private Clock clock;

    public record Command(long setId, long seenVersion) {
    }

    public void execute(@Valid Command command) {
        CriteriaSet set = access.forChange(command.setId(), command.seenVersion());
        List<UnitRef> members = clusters.members(set.clusterId(), set.yearId());
        set.issueAddendum(members.stream().map(UnitRef::id).toList(), clock.instant());
        for (AchievementReport report : reports.all(set.clusterId(), set.yearId())) {
            // an officer or reviewer who saves at this moment fails, or this does
            rescore(reports.get(report.id(), report.version()), set, members);
        }
    }

    private static void rescore(AchievementReport report, CriteriaSet set, List<UnitRef> members) {
        try {
            report.rescore(set);
        } catch (RuleBroken unfit) {
            String unit = members.stream().filter(member -> member.id() == report.unitId()).map(UnitRef::name).findFirst().orElse("");
            throw new RuleBroken("achievement.addendum.reportUnfit", unit);
        }
    }
}
