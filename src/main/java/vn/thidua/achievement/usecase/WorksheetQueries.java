package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.FigureStage;
import vn.thidua.achievement.ReportStatus;
import vn.thidua.achievement.model.AchievementReport;
import vn.thidua.achievement.model.CriteriaSet;
import vn.thidua.achievement.model.scoring.ClusterScore;
import vn.thidua.achievement.model.scoring.LineScore;
import vn.thidua.achievement.model.scoring.Rounding;
import vn.thidua.achievement.model.scoring.ScoreShift;
import vn.thidua.achievement.model.scoring.UnitScore;
import vn.thidua.achievement.store.AchievementReports;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.cluster.YearRef;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.UseCase;

/** How the points of one unit came about, line by line, in comparison with the verified reports of its cluster. */
@UseCase
@RequiresPermission({Permission.VIEW_REPORT, Permission.EDIT_REPORT, Permission.REVIEW_REPORT})
public class WorksheetQueries {

    @Inject
    private CurrentUser user;

    @Inject
    private ReportAccess access;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private AchievementReports reports;

    @Inject
    private Scoreboard scoreboard;

    /**
     * @param units how many units are compared, this one included
     * @param provisional whether the unit's own report is not verified yet
     * @param frozen whether a ranking of the year is frozen, so that this sheet may differ from it
     * @param shifts what would change if this report counted, for those who decide on it; empty where it counts already
     */
    public record Worksheet(ClusterRef cluster, YearRef year, UnitScore unit, Rounding rounding, List<LineScore> lines, int units, boolean provisional,
            List<ScoreShift> shifts, boolean maySeeShifts, boolean frozen) implements Serializable {

        /** Whether the cap cut the total. */
        public boolean cut() {
            return unit.total().compareTo(unit.sum()) != 0;
        }
    }

    public Worksheet of(long clusterId, long yearId, long unitId) {
        AchievementReport report = reports.of(clusterId, yearId, unitId).orElseThrow(NotFound::new);
        ReportAccess.mustHold(access.mayView(report));
        ClusterRef cluster = clusters.cluster(clusterId);
        CriteriaSet set = access.setOf(report);
        boolean provisional = report.status() != ReportStatus.VERIFIED;
        ClusterScore score = scoreboard.with(clusterId, yearId, unitId).orElseThrow(NotFound::new);
        boolean decides = provisional && user.may(Permission.FREEZE_RANKING, cluster.place());
        List<ScoreShift> shifts = decides ? scoreboard.verified(clusterId, yearId).map(before -> ScoreShift.between(before, score)).orElse(List.of()) : List.of();
        return new Worksheet(cluster, clusters.year(yearId), score.unit(unitId), set.rounding(), score.worksheet(unitId), score.ranked().size(), provisional,
                shifts.stream().filter(shift -> shift.unitId() != unitId).toList(), decides,
                access.figures(clusterId, yearId) != FigureStage.COLLECTING);
    }
}
