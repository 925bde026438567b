package vn.thidua.achievement.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thidua.achievement.model.CrossCheck;
import vn.thidua.achievement.model.CrossCheckPlan;
import vn.thidua.achievement.store.CrossCheckPlans;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.cluster.YearRef;
import vn.thidua.unit.UnitRef;

/** The plan of a cluster-year and what the rule proposes for it. */
@Dependent
class CrossCheckPairs {

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private CrossCheckPlans plans;

    /** The plan for a change, made where there is none yet. */
    CrossCheckPlan forChange(ClusterRef cluster, long yearId) {
        return plans.of(cluster.id(), yearId).map(plan -> plans.get(plan.id(), plan.version()))
                .orElseGet(() -> plans.add(CrossCheckPlan.empty(cluster.organisationId(), cluster.id(), yearId)));
    }

    /** By the rule, with the leader and deputy of the days of the review and all years before. */
    List<CrossCheck.Pair> proposed(ClusterRef cluster, YearRef year, List<UnitRef> members) {
        Map<Long, Integer> numbers = clusters.years(cluster.organisationId()).stream().collect(Collectors.toMap(YearRef::id, YearRef::number));
        List<CrossCheck.Past> past = plans.all(cluster.id()).stream().flatMap(plan -> plan.pairs().stream().filter(pair -> pair.checkerUnitId() != null)
                .map(pair -> new CrossCheck.Past(numbers.get(plan.yearId()), pair.unitId(), pair.checkerUnitId()))).toList();
        return CrossCheck.of(year.number(), members.stream().map(UnitRef::id).toList(), clusters.leaderOn(cluster.id(), year.reviewUntil()).map(UnitRef::id).orElse(null),
                clusters.deputyOn(cluster.id(), year.reviewUntil()).map(UnitRef::id).orElse(null), past);
    }
}
