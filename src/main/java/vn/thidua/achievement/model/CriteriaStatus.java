package vn.thidua.achievement.model;

public enum CriteriaStatus {
    DRAFT,
    PUBLISHED,
    /** Published, and open again for an addendum; until it is issued no report is scored by the set. */
    AMENDING
}
