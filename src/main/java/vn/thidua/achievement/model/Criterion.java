package vn.thidua.achievement.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import vn.thidua.achievement.model.scoring.Assignment;
import vn.thidua.achievement.model.scoring.CriterionKind;
import vn.thidua.achievement.model.scoring.CriterionSpec;
import vn.thidua.achievement.model.scoring.Direction;

/**
 * One line of a criteria set. The tree is the reading order of its lines together with their depths: a line belongs to
 * the nearest line above it that is one less deep.
 */
@Entity
@Table(name = "criterion")
public class Criterion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "list_order")
    private int listOrder;

    @Column(name = "depth")
    private int depth;

    @Column(name = "code")
    private String code;

    @Column(name = "name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private CriterionKind kind;

    @Column(name = "max_points")
    private BigDecimal maxPoints;

    @Column(name = "min_points")
    private BigDecimal minPoints;

    @Column(name = "points_each")
    private BigDecimal pointsEach;

    @Column(name = "deduction_each")
    private BigDecimal deductionEach;

    @Enumerated(EnumType.STRING)
    @Column(name = "direction")
    private Direction direction;

    @Column(name = "steps")
    private String steps;

    @Column(name = "unit_of_measure")
    private String unitOfMeasure;

    @Column(name = "evidence_required")
    private boolean evidenceRequired;

    @Column(name = "guidance")
    private String guidance;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @BatchFetch(BatchFetchType.IN)
    @JoinColumn(name = "criterion_id", nullable = false)
    private List<Target> targets = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "criterion_origin", joinColumns = @JoinColumn(name = "criterion_id"))
    @Column(name = "origin_id")
    @BatchFetch(BatchFetchType.IN)
    private Set<Long> origins = new HashSet<>();

    protected Criterion() {
    }

    Criterion(int depth, CriterionSpec spec, int decimals) {
        this.depth = depth;
        become(spec, decimals);
    }

    /** Refuses, at the input concerned, what could not be scored. */
    final void become(CriterionSpec wanted, int decimals) {
        CriterionSpec spec = wanted.checked(decimals);
        code = spec.code();
        name = spec.name();
        maxPoints = spec.maxPoints();
        minPoints = spec.minPoints();
        pointsEach = spec.pointsEach();
        deductionEach = spec.deductionEach();
        direction = spec.kind().takesTargets() ? spec.direction() : null;
        steps = StepTable.text(spec.steps());
        unitOfMeasure = spec.unitOfMeasure();
        evidenceRequired = spec.evidenceRequired();
        guidance = spec.guidance();
        if (kind != spec.kind()) {
            targets.removeIf(target -> !spec.kind().scored() || target.assigned());
        }
        kind = spec.kind();
    }

    /** A line that says the same, for another set, with what is asked of these units; it goes on from this one. */
    Criterion copy(int decimals, Collection<Long> targetsOf) {
        Criterion copy = new Criterion(depth, spec(), decimals);
        if (id != null) {
            copy.origins.add(id);
        }
        targets.stream().filter(target -> targetsOf.contains(target.unitId())).forEach(target -> copy.targets.add(new Target(target.unitId(), target.assignment())));
        return copy;
    }

    public CriterionSpec spec() {
        return new CriterionSpec(code, name, kind, maxPoints, minPoints, pointsEach, deductionEach, direction, StepTable.of(steps), unitOfMeasure,
                evidenceRequired, guidance);
    }

    void originate(Collection<Long> originIds) {
        origins.retainAll(originIds);
        origins.addAll(originIds);
    }

    /** Lines of earlier sets from which this one goes on. */
    public Set<Long> origins() {
        return Set.copyOf(origins);
    }

    void standAt(int order) {
        listOrder = order;
    }

    /** Says what is asked of the unit; assigned without a target is the rule and is not kept. */
    void assign(long unitId, Assignment assignment) {
        Target held = targets.stream().filter(target -> target.unitId() == unitId).findFirst().orElse(null);
        if (assignment.equals(Assignment.WITHOUT_TARGET)) {
            targets.remove(held);
        } else if (held == null) {
            targets.add(new Target(unitId, assignment));
        } else {
            held.change(assignment);
        }
    }

    /** What is asked of the unit. */
    public Assignment assignment(long unitId) {
        return targets.stream().filter(target -> target.unitId() == unitId).map(Target::assignment).findFirst().orElse(Assignment.WITHOUT_TARGET);
    }

    public List<Target> targets() {
        return List.copyOf(targets);
    }

    public Long id() {
        return id;
    }

    int listOrder() {
        return listOrder;
    }

    public int depth() {
        return depth;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public CriterionKind kind() {
        return kind;
    }

    public BigDecimal maxPoints() {
        return maxPoints;
    }

    public BigDecimal pointsEach() {
        return pointsEach;
    }

    public String unitOfMeasure() {
        return unitOfMeasure;
    }

    public boolean evidenceRequired() {
        return evidenceRequired;
    }

    public String guidance() {
        return guidance;
    }
}
