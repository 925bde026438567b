package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.ReportStatus;
import vn.thidua.achievement.model.AchievementReport;
import vn.thidua.achievement.model.CrossCheck;
import vn.thidua.achievement.model.CrossCheckPlan;
import vn.thidua.achievement.model.Fields;
import vn.thidua.achievement.store.AchievementReports;
import vn.thidua.achievement.store.CrossCheckPlans;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.cluster.YearRef;
import vn.thidua.shared.UseCase;
import vn.thidua.unit.UnitRef;

/** What staff see of who checks whom: what is kept, beside what the rule proposes and why. */
@UseCase
@RequiresPermission(Permission.NAME_REVIEWER)
public class CrossCheckQueries {

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

    /**
     * @param version of what is kept; null where nothing is
     * @param units the members, for choice
     */
    public record PairsPage(Long version, List<PairRow> rows, List<UnitRef> units, boolean mayPair) implements Serializable {

        public boolean kept() {
            return version != null;
        }

        /** Whether what is kept is another plan than the rule's. */
        public boolean differs() {
            return rows.stream().anyMatch(row -> !row.fixed() && !Objects.equals(row.checkerId(), row.proposedId()));
        }

        /** Whether two units check each other as it is kept. */
        public boolean circles() {
            Map<Long, Long> checkers = new HashMap<>();
            rows.forEach(row -> checkers.put(row.unitId(), row.checkerId()));
            return rows.stream().anyMatch(row -> row.checkerId() != null && Objects.equals(checkers.get(row.checkerId()), row.unitId()));
        }
    }

    /**
     * @param checkerId kept; null for the province, or where nothing is kept
     * @param proposedId by the rule; null for the province
     * @param lastYear when the proposed pair was last, or null
     * @param fixed whether the check is over, so that the checker stays
     */
    public record PairRow(long unitId, String unitName, Long checkerId, String checkerName, Long proposedId, String proposedName,
            CrossCheck.PairReason reason, Integer lastYear, boolean fixed) implements Serializable {

        /** The input for the checker. */
        public String field() {
            return Fields.checker(unitId);
        }
    }

    public PairsPage of(long clusterId, long yearId) {
        ClusterRef cluster = clusters.cluster(clusterId);
        user.must(Permission.NAME_REVIEWER, cluster.place());
        YearRef year = clusters.year(yearId);
        CriteriaAccess.mustBelong(cluster, year);
        List<UnitRef> members = clusters.members(clusterId, yearId);
        Map<Long, String> names = members.stream().collect(Collectors.toMap(UnitRef::id, UnitRef::name));
        CrossCheckPlan plan = plans.of(clusterId, yearId).orElse(null);
        Set<Long> over = reports.all(clusterId, yearId).stream().filter(report -> report.status() == ReportStatus.CHECKED || report.status() == ReportStatus.VERIFIED)
                .map(AchievementReport::unitId).collect(Collectors.toSet());
        List<PairRow> rows = pairs.proposed(cluster, year, members).stream().map(pair -> {
            Long kept = plan == null ? null : plan.checkerOf(pair.unitId());
            return new PairRow(pair.unitId(), names.get(pair.unitId()), kept, name(names, kept), pair.checkerId(), name(names, pair.checkerId()), pair.reason(),
                    pair.lastYear(), over.contains(pair.unitId()));
        }).toList();
        return new PairsPage(plan == null ? null : plan.version(), rows, members, !access.frozen(clusterId, yearId));
    }

    private static String name(Map<Long, String> names, Long unitId) {
        return unitId == null ? null : names.get(unitId);
    }
}
