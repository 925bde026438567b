package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.ReportStatus;
import vn.thidua.achievement.model.AchievementReport;
import vn.thidua.achievement.model.CriteriaSet;
import vn.thidua.achievement.model.Criterion;
import vn.thidua.achievement.model.FrozenLine;
import vn.thidua.achievement.model.FrozenRanking;
import vn.thidua.achievement.model.RankingShift;
import vn.thidua.achievement.model.RankingStages;
import vn.thidua.achievement.model.ReviewStage;
import vn.thidua.achievement.model.ScoreChange;
import vn.thidua.achievement.model.scoring.CriterionSpec;
import vn.thidua.achievement.model.scoring.Reported;
import vn.thidua.achievement.store.AchievementReports;
import vn.thidua.achievement.store.CriteriaSets;
import vn.thidua.achievement.store.FrozenRankings;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.cluster.YearRef;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.UseCase;

/**
 * What the final figures changed. Whoever sees the ranking sees both ranks of every unit; the criteria behind them only of
 * units whose report she may read.
 */
@UseCase
@RequiresPermission(Permission.VIEW_CLUSTER)
public class FinalFiguresQueries {

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
    private FrozenRankings rankings;

    /**
     * @param finalAt null while the final ranking is still to come; there are no units then
     * @param known whether both rankings kept the figures of each criterion
     */
    public record FinalPage(ClusterRef cluster, YearRef year, Instant provisionalAt, String provisionalBy, Instant openedAt, String openedBy, String openedReason,
            Instant finalAt, String finalBy, RankingShift shift, List<UnitRow> units, boolean known) implements Serializable {
    }

    /** @param readable whether this user may see the lines; they leave with nobody else's page */
    public record UnitRow(RankingShift.UnitShift shift, boolean readable, List<LineRow> lines) implements Serializable {
    }

    /** One criterion as it was and as it is; what was not there is null. */
    public record LineRow(String code, String name, CriterionSpec spec, Reported reportedBefore, Reported reportedAfter, BigDecimal pointsBefore, BigDecimal pointsAfter,
            List<Cause> causes) implements Serializable {
    }

    /**
     * Who changed it.
     *
     * @param stage of a reviewer; null where the unit handed in another figure
     * @param reason null where none was given
     */
    public record Cause(ReviewStage stage, String personName, Instant at, String reason) implements Serializable {
    }

    public FinalPage of(long clusterId, long yearId) {
        ClusterRef cluster = clusters.cluster(clusterId);
        user.must(Permission.VIEW_CLUSTER, cluster.place());
        YearRef year = clusters.year(yearId);
        CriteriaAccess.mustBelong(cluster, year);
        RankingStages stages = rankings.stages(clusterId, yearId);
        FrozenRanking first = stages.provisional();
        FrozenRanking last = stages.last();
        if (last == null) {
            return new FinalPage(cluster, year, first == null ? null : first.frozenAt(), first == null ? null : first.personName(), first == null ? null : first.openedAt(),
                    first == null ? null : first.openedBy(), first == null ? null : first.openedReason(), null, null, null, List.of(), false);
        }
        RankingShift shift = RankingShift.between(first, last);
        Map<Long, AchievementReport> byUnit = new HashMap<>();
        reports.all(clusterId, yearId).forEach(report -> byUnit.put(report.unitId(), report));
        CriteriaSet set = sets.of(clusterId, yearId).orElseThrow(NotFound::new);
        List<UnitRow> rows = shift.units().stream().map(unit -> row(set, unit, byUnit.get(unit.unit().unitId()), first.openedAt())).toList();
        return new FinalPage(cluster, year, first.frozenAt(), first.personName(), first.openedAt(), first.openedBy(), first.openedReason(), last.frozenAt(),
                last.personName(), shift.withoutLines(), rows, shift.known());
    }

    private UnitRow row(CriteriaSet set, RankingShift.UnitShift unit, AchievementReport report, Instant since) {
        boolean readable = report != null && access.mayView(report);
        List<LineRow> lines = !readable ? List.of() : unit.lines().stream().filter(line -> set.find(line.criterionId()).isPresent())
                .sorted(Comparator.comparingInt(line -> set.criteria().indexOf(set.criterion(line.criterionId())))).map(line -> line(set, line, report, since)).toList();
        return new UnitRow(new RankingShift.UnitShift(unit.before(), unit.after(), List.of()), readable, lines);
    }

    private static LineRow line(CriteriaSet set, RankingShift.LineShift line, AchievementReport report, Instant since) {
        Criterion criterion = set.criterion(line.criterionId());
        return new LineRow(criterion.code(), criterion.name(), criterion.spec(), reported(line.before()), reported(line.after()), points(line.before()), points(line.after()),
                causes(line, report, since));
    }

    /** Reviewers' changes of the line since the opening; where the unit's own figure counts and is another one, also who handed it in last. */
    private static List<Cause> causes(RankingShift.LineShift line, AchievementReport report, Instant since) {
        List<Cause> causes = new ArrayList<>();
        List<ScoreChange> changes = report.changesOf(line.criterionId()).stream().filter(change -> change.changed() && !change.changedAt().isBefore(since)).toList();
        boolean units = line.after() != null && report.entry(line.criterionId()).filter(entry -> entry.reported().same(line.after().reported())).isPresent();
        if (line.figureChanged() && units) {
            report.steps().stream().filter(step -> step.to() == ReportStatus.SUBMITTED && !step.takenAt().isBefore(since)).reduce((earlier, later) -> later)
                    .ifPresent(step -> causes.add(new Cause(null, step.personName(), step.takenAt(), null)));
        }
        changes.forEach(change -> causes.add(new Cause(change.stage(), change.personName(), change.changedAt(), change.reason())));
        return causes;
    }

    private static Reported reported(FrozenLine line) {
        return line == null ? Reported.NOTHING : line.reported();
    }

    private static BigDecimal points(FrozenLine line) {
        return line == null ? null : line.points();
    }
}
