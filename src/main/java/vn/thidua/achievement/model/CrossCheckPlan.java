package vn.thidua.achievement.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thidua.shared.Root;
import vn.thidua.shared.RuleBroken;

/**
 * Who checks whom in one cluster-year. It is kept also for units that have not begun their report: the report takes its
 * checker from here when it is begun, and a plan of years before tells whom a unit had already.
 */
@Entity
@Table(name = "cross_check_plan")
public class CrossCheckPlan extends Root {

    @Column(name = "organisation_id")
    private long organisationId;

    @Column(name = "cluster_id")
    private long clusterId;

    @Column(name = "year_id")
    private long yearId;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "plan_id", nullable = false)
    private List<CheckPair> pairs = new ArrayList<>();

    protected CrossCheckPlan() {
    }

    public static CrossCheckPlan empty(long organisationId, long clusterId, long yearId) {
        CrossCheckPlan plan = new CrossCheckPlan();
        plan.organisationId = organisationId;
        plan.clusterId = clusterId;
        plan.yearId = yearId;
        return plan;
    }

    /** Gives the unit its checker; null leaves it to the province alone. */
    public void pair(long unitId, Long checkerUnitId) {
        RuleBroken.unlessAt(Fields.checker(unitId), checkerUnitId == null || checkerUnitId != unitId, "achievement.review.ownUnit");
        of(unitId).orElseGet(() -> {
            CheckPair pair = new CheckPair(unitId);
            pairs.add(pair);
            return pair;
        }).give(checkerUnitId);
    }

    private Optional<CheckPair> of(long unitId) {
        return pairs.stream().filter(pair -> pair.unitId() == unitId).findFirst();
    }

    /** Null where the province alone checks, or nothing was planned for the unit. */
    public Long checkerOf(long unitId) {
        return of(unitId).map(CheckPair::checkerUnitId).orElse(null);
    }

    /** Whether something was planned for the unit, a peer or the province. */
    public boolean plans(long unitId) {
        return of(unitId).isPresent();
    }

    public List<CheckPair> pairs() {
        return List.copyOf(pairs);
    }

    public long organisationId() {
        return organisationId;
    }

    public long clusterId() {
        return clusterId;
    }

    public long yearId() {
        return yearId;
    }
}
