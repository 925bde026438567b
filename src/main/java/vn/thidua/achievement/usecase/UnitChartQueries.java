package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.ReportStatus;
import vn.thidua.achievement.model.CriteriaSet;
import vn.thidua.achievement.model.Criterion;
import vn.thidua.achievement.model.Rates;
import vn.thidua.achievement.store.AchievementReports;
import vn.thidua.achievement.store.CriteriaSets;
import vn.thidua.achievement.store.UnitFigures;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.cluster.YearRef;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.UseCase;
import vn.thidua.unit.UnitRef;

/**
 * A unit beside its cluster and beside its own past years. Whoever may read the unit's report sees its points, drafts
 * included; of the others only verified reports count, and only their middle and their ends are shown. A member sees even
 * these only where at least {@link #ENOUGH} others are verified, because the ends of two are the points of each, and the
 * ranking, which members see, names totals alone.
 */
@UseCase
@RequiresPermission({Permission.VIEW_REPORT, Permission.EDIT_REPORT, Permission.REVIEW_REPORT})
public class UnitChartQueries {

    static final int ENOUGH = 3;

    @Inject
    private CurrentUser user;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private CriteriaSets sets;

    @Inject
    private ReportAccess access;

    @Inject
    private AchievementReports stored;

    @Inject
    private UnitFigures figures;

    /**
     * @param status of the unit's own report, null where none was begun
     * @param others how many reports the comparison is made of
     * @param compared whether it is shown
     */
    public record UnitChart(ClusterRef cluster, YearRef year, UnitRef unit, ReportStatus status, List<GroupLine> groups, int others, boolean compared,
            List<YearLine> years) implements Serializable {
    }

    /** One line at the top of the criteria, or with an empty code all of them together. Rates are per cent of {@code max}; null where there is none. */
    public record GroupLine(String code, String name, BigDecimal max, BigDecimal points, BigDecimal rate, BigDecimal lowest, BigDecimal median,
            BigDecimal highest) implements Serializable {

        public boolean total() {
            return code.isEmpty();
        }
    }

    /** @param verified whether the points are final; else they are the unit's own so far */
    public record YearLine(int number, BigDecimal points, BigDecimal max, BigDecimal rate, boolean verified) implements Serializable {
    }

    public UnitChart of(long clusterId, long yearId, long unitId) {
        ClusterRef cluster = clusters.cluster(clusterId);
        YearRef year = clusters.year(yearId);
        CriteriaAccess.mustBelong(cluster, year);
        Place place = cluster.placeOf(unitId);
        ReportAccess.mustHold(stored.of(clusterId, yearId, unitId).map(access::mayView)
                .orElseGet(() -> user.may(Permission.VIEW_REPORT, place) || user.may(Permission.EDIT_REPORT, place)));
        UnitRef unit = clusters.members(clusterId, yearId).stream().filter(member -> member.id() == unitId).findFirst().orElseThrow(NotFound::new);
        CriteriaSet set = sets.of(clusterId, yearId).filter(CriteriaSet::published).orElse(null);
        Map<Long, UnitFigures.Figures> reports = figures.ofCluster(clusterId, yearId, unitId);
        List<UnitFigures.Figures> others = reports.values().stream().filter(report -> report.unitId() != unitId).toList();
        UnitFigures.Figures own = reports.get(unitId);
        boolean compared = !others.isEmpty() && (others.size() >= ENOUGH || user.may(Permission.VIEW_REPORT, cluster.place()));
        return new UnitChart(cluster, year, unit, own == null ? null : own.status(), set == null ? List.of() : groups(set, own, compared ? others : List.of()),
                others.size(), compared, years(year, unitId));
    }

    private static List<GroupLine> groups(CriteriaSet set, UnitFigures.Figures own, List<UnitFigures.Figures> others) {
        List<GroupLine> lines = new ArrayList<>();
        List<Criterion> order = set.criteria();
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).depth() == 0) {
                int end = i + 1;
                while (end < order.size() && order.get(end).depth() > 0) {
                    end++;
                }
                List<Long> within = order.subList(i, end).stream().filter(line -> line.kind().scored()).map(Criterion::id).toList();
                lines.add(line(order.get(i).code(), order.get(i).name(), order.get(i).maxPoints(), within, own, others));
            }
        }
        lines.add(line("", "", set.total(), set.scored().stream().map(Criterion::id).toList(), own, others));
        return lines;
    }

    private static GroupLine line(String code, String name, BigDecimal max, List<Long> within, UnitFigures.Figures own, List<UnitFigures.Figures> others) {
        BigDecimal points = own == null ? null : own.points(within);
        List<BigDecimal> rates = others.stream().map(other -> Rates.of(other.points(within), max)).filter(Objects::nonNull).sorted().toList();
        return new GroupLine(code, name, max, points, Rates.of(points, max), rates.isEmpty() ? null : rates.get(0), Rates.median(rates),
                rates.isEmpty() ? null : rates.get(rates.size() - 1));
    }

    /** Past years by verified points only; the year itself also by what the unit has entered so far. Oldest first. */
    private List<YearLine> years(YearRef asked, long unitId) {
        Map<Long, YearRef> years = new HashMap<>();
        clusters.years(asked.organisationId()).forEach(year -> years.put(year.id(), year));
        List<YearLine> lines = new ArrayList<>();
        for (UnitFigures.YearFigures of : figures.ofYears(unitId)) {
            YearRef year = years.get(of.yearId());
            boolean verified = of.status() == ReportStatus.VERIFIED;
            if (year != null && year.number() <= asked.number() && (verified || year.id() == asked.id())) {
                lines.add(new YearLine(year.number(), of.points(), of.max(), Rates.of(of.points(), of.max()), verified));
            }
        }
        lines.sort(Comparator.comparingInt(YearLine::number));
        return lines.subList(Math.max(0, lines.size() - 10), lines.size());
    }
}
