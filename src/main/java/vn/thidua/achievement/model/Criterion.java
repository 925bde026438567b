package vn.thidua.achievement.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
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
import java.util.List;
import vn.thidua.shared.RuleBroken;

/**
 * One line of a criteria set. The tree is the reading order of its lines together with their depths: a line belongs to
 * the nearest line above it that is one less deep.
 */
@Entity
@Table(name = "criterion")
public class Criterion {

    private static final BigDecimal MAX_POINTS = new BigDecimal("10000");

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

    @Column(name = "points_each")
    private BigDecimal pointsEach;

    @Column(name = "unit_of_measure")
    private String unitOfMeasure;

    @Column(name = "evidence_required")
    private boolean evidenceRequired;

    @Column(name = "guidance")
    private String guidance;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "criterion_id", nullable = false)
    private List<Target> targets = new ArrayList<>();

    protected Criterion() {
    }

    Criterion(int depth, CriterionSpec spec, int decimals) {
        this.depth = depth;
        become(spec, decimals);
    }

    /** Refuses, at the input concerned, what could not be scored. */
    final void become(CriterionSpec spec, int decimals) {
        RuleBroken.unlessAt("code", spec.code() != null && !spec.code().isBlank() && spec.code().length() <= 30, "achievement.criterion.badCode");
        RuleBroken.unlessAt("name", spec.name() != null && !spec.name().isBlank() && spec.name().length() <= 500, "achievement.criterion.badName");
        RuleBroken.unlessAt("kind", spec.kind() != null, "achievement.criterion.kindMissing");
        RuleBroken.unlessAt("maxPoints", spec.maxPoints() != null, "achievement.criterion.maxMissing");
        RuleBroken.unlessAt("maxPoints", spec.maxPoints().signum() > 0, "achievement.criterion.maxNotPositive");
        RuleBroken.unlessAt("maxPoints", spec.maxPoints().compareTo(MAX_POINTS) <= 0, "achievement.criterion.maxTooLarge", MAX_POINTS);
        RuleBroken.unlessAt("maxPoints", Figures.decimals(spec.maxPoints()) <= decimals, "achievement.criterion.tooManyDecimals", decimals);
        if (spec.kind() == CriterionKind.COUNT) {
            RuleBroken.unlessAt("pointsEach", spec.pointsEach() != null && spec.pointsEach().signum() > 0, "achievement.criterion.pointsEachMissing");
            RuleBroken.unlessAt("pointsEach", spec.pointsEach().compareTo(spec.maxPoints()) <= 0, "achievement.criterion.pointsEachAboveMax", spec.maxPoints());
            RuleBroken.unlessAt("pointsEach", Figures.decimals(spec.pointsEach()) <= decimals, "achievement.criterion.tooManyDecimals", decimals);
        }
        RuleBroken.unlessAt("unitOfMeasure", spec.unitOfMeasure() == null || spec.unitOfMeasure().length() <= 80, "achievement.criterion.unitTooLong");
        RuleBroken.unlessAt("guidance", spec.guidance() == null || spec.guidance().length() <= 2000, "achievement.criterion.guidanceTooLong");
        code = spec.code().strip();
        name = spec.name().strip();
        kind = spec.kind();
        maxPoints = spec.maxPoints();
        pointsEach = kind == CriterionKind.COUNT ? spec.pointsEach() : null;
        unitOfMeasure = spec.unitOfMeasure();
        evidenceRequired = kind.scored() && spec.evidenceRequired();
        guidance = spec.guidance();
        if (kind != CriterionKind.TARGET) {
            targets.clear();
        }
    }

    /** The same line for another set, with the targets of these units; every field that says how a line is scored is copied here. */
    Criterion copy(Collection<Long> targetsOf) {
        Criterion copy = new Criterion();
        copy.listOrder = listOrder;
        copy.depth = depth;
        copy.code = code;
        copy.name = name;
        copy.kind = kind;
        copy.maxPoints = maxPoints;
        copy.pointsEach = pointsEach;
        copy.unitOfMeasure = unitOfMeasure;
        copy.evidenceRequired = evidenceRequired;
        copy.guidance = guidance;
        targets.stream().filter(target -> targetsOf.contains(target.unitId())).map(Target::copy).forEach(copy.targets::add);
        return copy;
    }

    void standAt(int order) {
        listOrder = order;
    }

    /** Sets the unit's target, or withdraws it with null. */
    void assign(long unitId, BigDecimal figure) {
        Target held = targets.stream().filter(target -> target.unitId() == unitId).findFirst().orElse(null);
        if (figure == null) {
            targets.remove(held);
        } else if (held == null) {
            targets.add(new Target(unitId, figure));
        } else {
            held.change(figure);
        }
    }

    /** The unit's target, or null where it was assigned none. */
    public BigDecimal target(long unitId) {
        return targets.stream().filter(target -> target.unitId() == unitId).map(Target::figure).findFirst().orElse(null);
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
