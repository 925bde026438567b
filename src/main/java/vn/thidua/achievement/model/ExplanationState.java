package vn.thidua.achievement.model;

/** Where the question of a reviewer stands. */
public enum ExplanationState {
    REQUESTED, ANSWERED, DECIDED, WITHDRAWN;

    /** Whether somebody still has to answer or to decide. */
    public boolean open() {
        return this == REQUESTED || this == ANSWERED;
    }
}
