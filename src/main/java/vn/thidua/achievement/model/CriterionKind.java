package vn.thidua.achievement.model;

/** How a line of the criteria tree gets its points. */
public enum CriterionKind {
    /** The sum of the lines below it. */
    GROUP,
    /** Met: all points; not met: none. */
    YES_NO,
    /** The points themselves are entered, 0 up to the maximum. */
    DIRECT,
    /** A whole number of times, each worth the same points, up to the maximum. */
    COUNT,
    /** The share of the unit's target that was reached, times the maximum; above the target no more than the maximum. */
    TARGET;

    public boolean scored() {
        return this != GROUP;
    }
}
