package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.RankingDirectory;
import vn.thidua.achievement.FigureStage;
import vn.thidua.achievement.ReportStatus;
import vn.thidua.achievement.model.AchievementReport;
import vn.thidua.achievement.model.FrozenRanking;
import vn.thidua.achievement.model.RankingShift;
import vn.thidua.achievement.model.RankingStages;
import vn.thidua.achievement.model.scoring.TieRule;
import vn.thidua.achievement.store.AchievementReports;
import vn.thidua.achievement.store.CriteriaSets;
import vn.thidua.achievement.store.FrozenRankings;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.cluster.YearRef;
import vn.thidua.shared.UseCase;
import vn.thidua.unit.UnitRef;

/** What the ranking page shows. */
@UseCase
@RequiresPermission(Permission.VIEW_CLUSTER)
public class RankingQueries {

    @Inject
    private CurrentUser user;

    @Inject
    private ReportAccess access;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private RankingDirectory directory;

    @Inject
    private CriteriaSets sets;

    @Inject
    private AchievementReports reports;

    @Inject
    private FrozenRankings rankings;

    /**
     * The two rankings of the cluster-year.
     *
     * @param version of the provisional one
     * @param mayOpen whether this user may open the figures now
     */
    public record Stages(long version, Instant openedAt, String openedBy, String openedReason, Instant finalAt, String finalBy, boolean mayOpen) implements Serializable {
    }

    /**
     * @param rows ranked units first, then the members without a verified report; the provisional ranking once it is frozen
     * @param stages null before the provisional ranking
     * @param shift what the final figures changed; null before the final ranking
     */
    public record RankingPage(ClusterRef cluster, YearRef year, List<Row> rows, BigDecimal total, Instant frozenAt, String frozenBy,
            int verified, boolean mayFreeze, boolean allVerified, FigureStage stage, Stages stages, RankingShift shift) implements Serializable {

        public boolean frozen() {
            return frozenAt != null;
        }

        /** Whether units have different bases, so that their rates are what is compared. */
        public boolean byRate() {
            return rows.stream().map(Row::base).filter(Objects::nonNull).map(BigDecimal::stripTrailingZeros).distinct().count() > 1;
        }

        public boolean bands() {
            return rows.stream().anyMatch(row -> row.band() != null);
        }

        public boolean ties() {
            return rows.stream().anyMatch(Row::tied);
        }
    }

    /**
     * @param rank null for a member without a verified report
     * @param status null where no report was begun
     * @param reportId null unless this user may open the report
     */
    public record Row(Integer rank, boolean tied, long unitId, String unitName, BigDecimal score, BigDecimal base, BigDecimal percent, String band,
            TieRule decidedBy, ReportStatus status, Long reportId) implements Serializable {
    }

    public RankingPage of(long clusterId, long yearId) {
        ClusterRef cluster = clusters.cluster(clusterId);
        user.must(Permission.VIEW_CLUSTER, cluster.place());
        YearRef year = clusters.year(yearId);
        CriteriaAccess.mustBelong(cluster, year);
        Map<Long, AchievementReport> byUnit = new HashMap<>();
        reports.all(clusterId, yearId).forEach(report -> byUnit.put(report.unitId(), report));
        RankingDirectory.Ranking ranking = directory.ranking(clusterId, yearId);
        List<UnitRef> members = clusters.members(clusterId, yearId);
        List<Row> rows = new ArrayList<>();
        Set<Long> ranked = new HashSet<>();
        for (RankingDirectory.RankedUnit unit : ranking.units()) {
            ranked.add(unit.unitId());
            rows.add(new Row(unit.rank(), unit.tied(), unit.unitId(), unit.unitName(), unit.score(), unit.base(), unit.percent(), unit.band(),
                    unit.decidedBy(), byUnit.containsKey(unit.unitId()) ? byUnit.get(unit.unitId()).status() : null, reportId(byUnit.get(unit.unitId()))));
        }
        for (UnitRef member : members) {
            if (!ranking.frozen() && !ranked.contains(member.id())) {
                AchievementReport report = byUnit.get(member.id());
                rows.add(new Row(null, false, member.id(), member.name(), null, null, null, null, null, report == null ? null : report.status(), reportId(report)));
            }
        }
        RankingStages frozen = rankings.stages(clusterId, yearId);
        FigureStage stage = frozen.stage();
        boolean freezes = user.may(Permission.FREEZE_RANKING, cluster.place());
        boolean all = !members.isEmpty() && members.stream().map(member -> byUnit.get(member.id()))
                .allMatch(report -> report != null && report.status() == ReportStatus.VERIFIED);
        FrozenRanking first = frozen.provisional();
        FrozenRanking last = frozen.last();
        Stages stages = first == null ? null : new Stages(first.version(), first.openedAt(), first.openedBy(), first.openedReason(),
                last == null ? null : last.frozenAt(), last == null ? null : last.personName(), freezes && stage == FigureStage.PROVISIONAL);
        return new RankingPage(cluster, year, rows, sets.of(clusterId, yearId).map(set -> set.total()).orElse(null), ranking.frozenAt(),
                first == null ? null : first.personName(), ranked.size(), freezes && stage.open(), all, stage, stages,
                last == null ? null : RankingShift.between(first, last).withoutLines());
    }

    private Long reportId(AchievementReport report) {
        return report != null && access.mayView(report) ? report.id() : null;
    }
}
