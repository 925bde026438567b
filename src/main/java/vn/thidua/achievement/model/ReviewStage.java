package vn.thidua.achievement.model;

/** For whom a reviewer speaks: each stage has a column of its own, and the later one counts. */
public enum ReviewStage {
    /** The member unit named to cross-check. */
    PEER,
    /** The provincial union, which has the last word. */
    PROVINCE
}
