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
import vn.thidua.achievement.store.UnitYears;
import vn.thidua.achievement.model.AchievementReport;
import vn.thidua.achievement.model.scoring.ClusterScore;
import java.util.LinkedHashMap;
import java.util.Optional;
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
    private Scoreboard scoreboard;

    @Inject
    private UnitYears years;

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
        Optional<AchievementReport> report = stored.of(clusterId, yearId, unitId);
        ClusterScore score = set == null ? null : (report.isPresent() ? scoreboard.with(clusterId, yearId, unitId) : scoreboard.verified(clusterId, yearId)).orElse(null);
        int others = score == null ? 0 : (int) score.ranked().stream().filter(other -> other.unitId() != unitId).count();
        boolean compared = others > 0 && (others >= ENOUGH || user.may(Permission.VIEW_REPORT, cluster.place()));
        return new UnitChart(cluster, year, unit, report.map(AchievementReport::status).orElse(null), score == null ? List.of() : groups(set, score, unitId, compared),
                others, compared, years(year, unitId, score));
    }

    private static List<GroupLine> groups(CriteriaSet set, ClusterScore score, long unitId, boolean compared) {
        List<GroupLine> lines = new ArrayList<>();
        for (Criterion top : set.criteria()) {
            if (top.depth() == 0 && top.kind().inBase()) {
                lines.add(line(top.code(), top.name(), score.parts(top.code()), unitId, compared, top.maxPoints()));
            }
        }
        Map<Long, ClusterScore.Part> totals = new LinkedHashMap<>();
        score.ranked().forEach(unit -> totals.put(unit.unitId(), new ClusterScore.Part(unit.total(), unit.base())));
        lines.add(line("", "", totals, unitId, compared, set.total()));
        return lines;
    }

    private static GroupLine line(String code, String name, Map<Long, ClusterScore.Part> parts, long unitId, boolean compared, BigDecimal most) {
        ClusterScore.Part own = parts.get(unitId);
        List<BigDecimal> rates = !compared ? List.of() : parts.entrySet().stream().filter(part -> part.getKey() != unitId)
                .map(part -> Rates.of(part.getValue().points(), part.getValue().max())).filter(Objects::nonNull).sorted().toList();
        return new GroupLine(code, name, own == null ? most : own.max(), own == null ? null : own.points(), own == null ? null : Rates.of(own.points(), own.max()),
                rates.isEmpty() ? null : rates.get(0), Rates.median(rates), rates.isEmpty() ? null : rates.get(rates.size() - 1));
    }

    /** Past years as they were frozen, else by verified points; the year itself also by what the unit has entered so far. Oldest first. */
    private List<YearLine> years(YearRef asked, long unitId, ClusterScore current) {
        Map<Long, YearRef> known = new HashMap<>();
        clusters.years(asked.organisationId()).forEach(year -> known.put(year.id(), year));
        Map<Long, UnitYears.Frozen> frozen = years.frozen(unitId);
        List<YearLine> lines = new ArrayList<>();
        for (UnitYears.Reported report : years.reported(unitId)) {
            YearRef year = known.get(report.yearId());
            boolean verified = report.status() == ReportStatus.VERIFIED;
            if (year != null && year.number() <= asked.number() && (verified || frozen.containsKey(year.id()) || year.id() == asked.id())) {
                line(report, year, frozen.get(year.id()), unitId, year.id() == asked.id() ? Optional.ofNullable(current) : Optional.empty()).ifPresent(lines::add);
            }
        }
        lines.sort(Comparator.comparingInt(YearLine::number));
        return lines.subList(Math.max(0, lines.size() - 10), lines.size());
    }

    private Optional<YearLine> line(UnitYears.Reported report, YearRef year, UnitYears.Frozen frozen, long unitId, Optional<ClusterScore> current) {
        if (frozen != null && frozen.base() != null) {
            return Optional.of(new YearLine(year.number(), frozen.score(), frozen.base(), Rates.of(frozen.score(), frozen.base()), true));
        }
        return current.or(() -> scoreboard.verified(report.clusterId(), report.yearId())).map(score -> score.unit(unitId))
                .map(unit -> new YearLine(year.number(), unit.total(), unit.base(), Rates.of(unit.total(), unit.base()), report.status() == ReportStatus.VERIFIED));
    }
}
