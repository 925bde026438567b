package vn.thidua.achievement.model.scoring;

/** How a line of the criteria tree gets its points. */
public enum CriterionKind {
    /** The sum of the lines below it. */
    GROUP,
    /** Met: all points; not met: none. */
    YES_NO,
    /** The points themselves are entered, 0 up to the maximum. */
    DIRECT,
    /** A table of conditions, each worth its points; the one that holds counts. */
    STEPS,
    /** A whole number of times, each worth the same points, up to the maximum. */
    COUNT,
    /** Times to reward and times to deduct for, within limits. It stands outside the sum of its group and outside a unit's base. */
    BONUS,
    /** The share of the unit's target that was reached, times the maximum; beyond the target no more than the maximum. */
    TARGET,
    /** Half the maximum for the target, the other half for how far beyond it in comparison with the best of the cluster. */
    RELATIVE;

    public boolean scored() {
        return this != GROUP;
    }

    /** Whether the points of one unit depend on the figures of the others. */
    public boolean comparesUnits() {
        return this == RELATIVE;
    }

    /** Whether units are given targets for it. */
    public boolean takesTargets() {
        return this == TARGET || this == RELATIVE;
    }

    /** Whether its maximum is part of the maximum of the group and of the whole. */
    public boolean inBase() {
        return this != BONUS;
    }
}
