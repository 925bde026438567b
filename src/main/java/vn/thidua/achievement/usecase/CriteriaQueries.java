package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.model.Addendum;
import vn.thidua.achievement.model.CriteriaChangeKind;
import vn.thidua.achievement.model.CriteriaSet;
import vn.thidua.achievement.model.CriteriaStatus;
import vn.thidua.achievement.model.Criterion;
import vn.thidua.achievement.model.scoring.Assignment;
import vn.thidua.achievement.model.scoring.CriterionKind;
import vn.thidua.achievement.model.scoring.CriterionSpec;
import vn.thidua.achievement.model.scoring.Rounding;
import vn.thidua.achievement.store.CriteriaSets;
import vn.thidua.achievement.store.FrozenRankings;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.cluster.YearRef;
import vn.thidua.shared.UseCase;
import vn.thidua.unit.UnitRef;

/** What the pages show of criteria sets. */
@UseCase
@RequiresPermission(Permission.VIEW_CLUSTER)
public class CriteriaQueries {

    @Inject
    private CurrentUser user;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private CriteriaSets sets;

    @Inject
    private CriteriaAccess access;

    @Inject
    private FrozenRankings rankings;

    /** @param set null where none was begun */
    public record CriteriaPage(ClusterRef cluster, YearRef year, SetView set, boolean frozen, boolean mayConfigure) implements Serializable {

        public boolean mayCreate() {
            return mayConfigure && set == null;
        }

        public boolean mayChange() {
            return mayConfigure && set != null && set.status() != CriteriaStatus.PUBLISHED;
        }

        /** Whether an addendum can be begun. */
        public boolean mayAmend() {
            return mayConfigure && set != null && set.status() == CriteriaStatus.PUBLISHED && !frozen;
        }

        public boolean mayMap() {
            return mayConfigure && set != null && !set.earlier().isEmpty();
        }
    }

    /**
     * @param problems why it cannot be published yet; empty once it is
     * @param earlier the lines of the year before, from which those of this year can go on
     */
    public record SetView(long id, long version, String title, Rounding rounding, CriteriaSet.Comparing comparing, CriteriaStatus status, Instant publishedAt, String publishedBy,
            List<LineView> lines, BigDecimal total, int scoredCount, List<UnitRef> members, List<CriteriaSet.Problem> problems,
            List<AddendumView> addenda, List<EarlierLine> earlier) implements Serializable {

        public boolean published() {
            return status != CriteriaStatus.DRAFT;
        }

        public boolean amending() {
            return status == CriteriaStatus.AMENDING;
        }

        /** The lines that need targets. */
        public List<LineView> targetLines() {
            return lines.stream().filter(line -> line.kind().takesTargets()).toList();
        }

        public List<LineView> groups() {
            return lines.stream().filter(LineView::group).toList();
        }
    }

    /**
     * @param linesSum sum of the lines below, for groups
     * @param assignments by unit id, of those units of which it asks more or less than its lines say
     */
    public record LineView(long id, int depth, CriterionSpec spec, BigDecimal linesSum, Map<Long, Assignment> assignments, Set<Long> origins)
            implements Serializable {

        public String code() {
            return spec.code();
        }

        public String name() {
            return spec.name();
        }

        public CriterionKind kind() {
            return spec.kind();
        }

        public BigDecimal maxPoints() {
            return spec.maxPoints();
        }

        public boolean group() {
            return kind() == CriterionKind.GROUP;
        }

        public Assignment assignment(long unitId) {
            return assignments.getOrDefault(unitId, Assignment.WITHOUT_TARGET);
        }

        /** Units it is not assigned to. */
        public List<Long> notAssigned() {
            return assignments.entrySet().stream().filter(entry -> !entry.getValue().assigned()).map(Map.Entry::getKey).toList();
        }

        public boolean unequal() {
            return group() && linesSum.compareTo(maxPoints()) != 0;
        }
    }

    /** @param issuedAt null while it is being written */
    public record AddendumView(int number, LocalDate effectiveOn, String reason, String personName, Instant issuedAt, List<ChangeView> changes) implements Serializable {
    }

    /** @param unitName the unit concerned, null for most */
    public record ChangeView(CriteriaChangeKind kind, String code, String unitName, String before, String after) implements Serializable {
    }

    public record EarlierLine(long id, int depth, String code, String name) implements Serializable {
    }

    public CriteriaPage of(long clusterId, long yearId) {
        ClusterRef cluster = clusters.cluster(clusterId);
        user.must(Permission.VIEW_CLUSTER, cluster.place());
        YearRef year = clusters.year(yearId);
        CriteriaAccess.mustBelong(cluster, year);
        SetView view = sets.of(clusterId, yearId).map(this::view).orElse(null);
        return new CriteriaPage(cluster, year, view, rankings.of(clusterId, yearId).isPresent(), user.may(Permission.CONFIGURE_YEAR, cluster.place()));
    }

    /** The same, for those only who may change it. */
    @RequiresPermission(Permission.CONFIGURE_YEAR)
    public CriteriaPage configurable(long clusterId, long yearId) {
        user.must(Permission.CONFIGURE_YEAR, clusters.cluster(clusterId).place());
        return of(clusterId, yearId);
    }

    private SetView view(CriteriaSet set) {
        List<UnitRef> members = clusters.members(set.clusterId(), set.yearId());
        List<CriteriaSet.Problem> problems = !set.open() ? List.of() : set.problems(members.stream().map(UnitRef::id).toList());
        return new SetView(set.id(), set.version(), set.title(), set.rounding(), set.comparing(), set.status(), set.publishedAt(), set.publishedBy(),
                set.criteria().stream().map(criterion -> line(set, criterion)).toList(), set.total(), set.scored().size(), members, problems,
                set.addenda().stream().map(addendum -> addendum(addendum, members)).toList(), earlier(set));
    }

    private static AddendumView addendum(Addendum addendum, List<UnitRef> members) {
        Map<Long, String> names = new HashMap<>();
        members.forEach(member -> names.put(member.id(), member.shortName()));
        return new AddendumView(addendum.number(), addendum.effectiveOn(), addendum.reason(), addendum.personName(), addendum.issuedAt(),
                addendum.changes().stream().map(change -> new ChangeView(change.kind(), change.code(), names.get(change.unitId()), change.before(), change.after())).toList());
    }

    private List<EarlierLine> earlier(CriteriaSet set) {
        return access.yearBefore(set).flatMap(year -> sets.of(set.clusterId(), year.id())).map(CriteriaSet::criteria).orElse(List.of()).stream()
                .map(line -> new EarlierLine(line.id(), line.depth(), line.code(), line.name())).toList();
    }

    private static LineView line(CriteriaSet set, Criterion criterion) {
        Map<Long, Assignment> assignments = new LinkedHashMap<>();
        criterion.targets().forEach(target -> assignments.put(target.unitId(), target.assignment()));
        return new LineView(criterion.id(), criterion.depth(), criterion.spec(), criterion.kind().scored() ? null : set.linesSum(criterion), assignments,
                criterion.origins());
    }
}
