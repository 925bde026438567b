package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.ReportStatus;
import vn.thidua.achievement.model.CriteriaSet;
import vn.thidua.achievement.model.Criterion;
import vn.thidua.achievement.model.FrozenLine;
import vn.thidua.achievement.model.FrozenRanking;
import vn.thidua.achievement.model.RankingStages;
import vn.thidua.achievement.model.Rates;
import vn.thidua.achievement.model.scoring.ClusterScore;
import vn.thidua.achievement.model.scoring.CriterionSpec;
import vn.thidua.achievement.model.scoring.Reported;
import vn.thidua.achievement.store.AchievementReports;
import vn.thidua.achievement.store.CriteriaSets;
import vn.thidua.achievement.store.FrozenRankings;
import vn.thidua.achievement.store.UnitYears;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.cluster.YearRef;
import vn.thidua.shared.UseCase;
import vn.thidua.unit.UnitDirectory;
import vn.thidua.unit.UnitRef;

/**
 * A unit's year beside the year before, criterion by criterion, along the mapping of the criteria. A year counts as it was
 * frozen last, else by the verified reports; the year asked for also by what the unit has entered so far. Compared is the same
 * unit only: results of units it came out of belong to them.
 */
@UseCase
@RequiresPermission({Permission.VIEW_REPORT, Permission.EDIT_REPORT, Permission.REVIEW_REPORT})
public class YearComparisonQueries {

    @Inject
    private CurrentUser user;

    @Inject
    private ReportAccess access;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private UnitDirectory units;

    @Inject
    private CriteriaSets sets;

    @Inject
    private AchievementReports reports;

    @Inject
    private FrozenRankings rankings;

    @Inject
    private Scoreboard scoreboard;

    @Inject
    private UnitYears years;

    /**
     * @param before the year before; null where there is none
     * @param clusterBefore the cluster the unit reported in then; null where it did not
     * @param counted whether the unit has counting results of the year before
     * @param provisional whether the unit's own report of the year is not verified
     * @param left criteria of the year before from which none goes on
     * @param predecessors units it came out of since then; their results are not its own
     */
    public record YearsPage(ClusterRef cluster, YearRef year, UnitRef unit, YearRef before, ClusterRef clusterBefore, boolean counted, boolean provisional, List<Row> rows,
            List<Side> left, List<UnitRef> predecessors) implements Serializable {

        public boolean otherCluster() {
            return clusterBefore != null && clusterBefore.id() != cluster.id();
        }
    }

    /**
     * A criterion of the year with those it goes on from.
     *
     * @param change of the rate in percentage points, one decimal; where it goes on from several, against their points together; null unless both are known
     */
    public record Row(int depth, boolean group, Side now, List<Side> origins, BigDecimal change) implements Serializable {

        public boolean isNew() {
            return origins.isEmpty();
        }
    }

    /** A criterion in one year. Rate is points of the most the unit could get, in per cent with one decimal; what is not there is null. */
    public record Side(String code, String name, CriterionSpec spec, Reported reported, BigDecimal max, BigDecimal points) implements Serializable {

        public BigDecimal rate() {
            return Rates.of(points, max);
        }
    }

    public YearsPage of(long clusterId, long yearId, long unitId) {
        ClusterRef cluster = clusters.cluster(clusterId);
        YearRef year = clusters.year(yearId);
        CriteriaAccess.mustBelong(cluster, year);
        Place place = cluster.placeOf(unitId);
        var report = reports.of(clusterId, yearId, unitId);
        ReportAccess.mustHold(report.map(access::mayView).orElseGet(() -> user.may(Permission.VIEW_REPORT, place) || user.may(Permission.EDIT_REPORT, place)));
        UnitRef unit = units.unit(unitId, year.dataCutOff());
        YearRef before = clusters.years(cluster.organisationId()).stream().filter(each -> each.number() < year.number()).max(Comparator.comparingInt(YearRef::number)).orElse(null);
        UnitYears.Reported then = before == null ? null : years.reported(unitId).stream().filter(each -> each.yearId() == before.id()).findFirst().orElse(null);
        ClusterRef clusterBefore = then == null ? null : clusters.cluster(then.clusterId());
        CriteriaSet setBefore = before == null ? null : sets.of(clusterBefore == null ? clusterId : clusterBefore.id(), before.id()).orElse(null);
        Map<Long, FrozenLine> linesBefore = then == null || setBefore == null ? Map.of() : before(setBefore, then, unitId);
        CriteriaSet set = sets.of(clusterId, yearId).filter(CriteriaSet::published).orElse(null);
        Map<Long, FrozenLine> lines = set == null || report.isEmpty() ? Map.of()
                : scoreboard.with(clusterId, yearId, unitId).map(score -> lines(set, score, unitId)).orElse(Map.of());
        Map<Long, Criterion> earlier = setBefore == null ? Map.of() : setBefore.criteria().stream().collect(Collectors.toMap(Criterion::id, each -> each));
        List<Row> rows = new ArrayList<>();
        Set<Long> continued = new HashSet<>();
        for (Criterion criterion : set == null ? List.<Criterion>of() : set.criteria()) {
            List<Criterion> origins = setBefore == null ? List.of() : setBefore.criteria().stream().filter(each -> criterion.origins().contains(each.id())).toList();
            origins.forEach(origin -> continued.add(origin.id()));
            rows.add(row(criterion, lines, origins, linesBefore));
        }
        List<Side> left = earlier.isEmpty() ? List.of() : setBefore.criteria().stream().filter(each -> each.kind().scored() && !continued.contains(each.id()))
                .map(each -> side(each, linesBefore)).toList();
        List<UnitRef> predecessors = before == null ? List.of() : units.predecessors(unitId, year.dataCutOff());
        return new YearsPage(cluster, year, unit, before, clusterBefore, !linesBefore.isEmpty(), report.isPresent() && report.get().status() != ReportStatus.VERIFIED, rows, left,
                predecessors);
    }

    /** What the unit had in the year before: as it was frozen last, else by its verified report; nothing where that is open. */
    private Map<Long, FrozenLine> before(CriteriaSet set, UnitYears.Reported then, long unitId) {
        RankingStages stages = rankings.stages(then.clusterId(), then.yearId());
        FrozenRanking frozen = stages.last() != null ? stages.last() : stages.provisional();
        Map<Long, FrozenLine> lines = frozen == null ? Map.of() : frozen.lines(unitId);
        if (!lines.isEmpty() || then.status() != ReportStatus.VERIFIED) {
            return lines;
        }
        Optional<ClusterScore> score = scoreboard.verified(then.clusterId(), then.yearId()).filter(each -> each.ranked().stream().anyMatch(unit -> unit.unitId() == unitId));
        return score.map(each -> lines(set, each, unitId)).orElse(Map.of());
    }

    private static Map<Long, FrozenLine> lines(CriteriaSet set, ClusterScore score, long unitId) {
        Map<String, Long> ids = set.criteria().stream().collect(Collectors.toMap(Criterion::code, Criterion::id));
        Map<Long, FrozenLine> lines = new HashMap<>();
        if (score.ranked().stream().anyMatch(unit -> unit.unitId() == unitId)) {
            score.worksheet(unitId).forEach(line -> lines.put(ids.get(line.spec().code()), FrozenLine.of(ids.get(line.spec().code()), line)));
        }
        return lines;
    }

    private static Row row(Criterion criterion, Map<Long, FrozenLine> lines, List<Criterion> origins, Map<Long, FrozenLine> linesBefore) {
        Side now = side(criterion, lines);
        List<Side> sides = origins.stream().map(origin -> side(origin, linesBefore)).toList();
        boolean known = now.points() != null && !sides.isEmpty() && sides.stream().allMatch(side -> side.points() != null && side.max() != null);
        BigDecimal rate = known ? Rates.of(sides.stream().map(Side::points).reduce(BigDecimal.ZERO, BigDecimal::add), sides.stream().map(Side::max).reduce(BigDecimal.ZERO, BigDecimal::add)) : null;
        return new Row(criterion.depth(), !criterion.kind().scored(), now, sides, rate == null || now.rate() == null ? null : now.rate().subtract(rate));
    }

    private static Side side(Criterion criterion, Map<Long, FrozenLine> lines) {
        FrozenLine line = lines.get(criterion.id());
        return new Side(criterion.code(), criterion.name(), criterion.spec(), line == null ? Reported.NOTHING : line.reported(), line == null ? criterion.maxPoints() : line.max(),
                line == null ? null : line.points());
    }
}
