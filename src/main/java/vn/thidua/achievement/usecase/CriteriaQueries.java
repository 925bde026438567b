package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.model.CriteriaSet;
import vn.thidua.achievement.model.Criterion;
import vn.thidua.achievement.model.scoring.Assignment;
import vn.thidua.achievement.model.scoring.CriterionKind;
import vn.thidua.achievement.model.scoring.CriterionSpec;
import vn.thidua.achievement.model.scoring.Rounding;
import vn.thidua.achievement.store.CriteriaSets;
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

    /** @param set null where none was begun */
    public record CriteriaPage(ClusterRef cluster, YearRef year, SetView set, boolean mayConfigure) implements Serializable {

        public boolean mayCreate() {
            return mayConfigure && set == null;
        }

        public boolean mayChange() {
            return mayConfigure && set != null && !set.published();
        }
    }

    /** @param problems why it cannot be published yet; empty once it is */
    public record SetView(long id, long version, String title, Rounding rounding, CriteriaSet.Comparing comparing, boolean published, Instant publishedAt, String publishedBy,
            List<LineView> lines, BigDecimal total, int scoredCount, List<UnitRef> members, List<CriteriaSet.Problem> problems) implements Serializable {

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
    public record LineView(long id, int depth, CriterionSpec spec, BigDecimal linesSum, Map<Long, Assignment> assignments) implements Serializable {

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

    public CriteriaPage of(long clusterId, long yearId) {
        ClusterRef cluster = clusters.cluster(clusterId);
        user.must(Permission.VIEW_CLUSTER, cluster.place());
        YearRef year = clusters.year(yearId);
        CriteriaAccess.mustBelong(cluster, year);
        SetView view = sets.of(clusterId, yearId).map(this::view).orElse(null);
        return new CriteriaPage(cluster, year, view, user.may(Permission.CONFIGURE_YEAR, cluster.place()));
    }

    /** The same, for those only who may change it. */
    @RequiresPermission(Permission.CONFIGURE_YEAR)
    public CriteriaPage configurable(long clusterId, long yearId) {
        user.must(Permission.CONFIGURE_YEAR, clusters.cluster(clusterId).place());
        return of(clusterId, yearId);
    }

    private SetView view(CriteriaSet set) {
        List<UnitRef> members = clusters.members(set.clusterId(), set.yearId());
        List<CriteriaSet.Problem> problems = set.published() ? List.of() : set.problems(members.stream().map(UnitRef::id).toList());
        return new SetView(set.id(), set.version(), set.title(), set.rounding(), set.comparing(), set.published(), set.publishedAt(), set.publishedBy(),
                set.criteria().stream().map(criterion -> line(set, criterion)).toList(), set.total(), set.scored().size(), members, problems);
    }

    private static LineView line(CriteriaSet set, Criterion criterion) {
        Map<Long, Assignment> assignments = new LinkedHashMap<>();
        criterion.targets().forEach(target -> assignments.put(target.unitId(), target.assignment()));
        return new LineView(criterion.id(), criterion.depth(), criterion.spec(), criterion.kind().scored() ? null : set.linesSum(criterion), assignments);
    }
}
