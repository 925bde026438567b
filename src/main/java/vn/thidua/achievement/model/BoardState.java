package vn.thidua.achievement.model;

import vn.thidua.achievement.ReportStatus;

/** How far a unit has come with its report, as the board tells it; a unit without a report has not begun. */
public enum BoardState {
    NOT_BEGUN, DRAFTING, RETURNED, HANDED_IN, VERIFIED;

    public static BoardState of(ReportStatus status) {
        if (status == null) {
            return NOT_BEGUN;
        }
        return switch (status) {
            case DRAFT -> DRAFTING;
            case RETURNED -> RETURNED;
            case SUBMITTED, CHECKED -> HANDED_IN;
            case VERIFIED -> VERIFIED;
        };
    }

    /** Whether the unit still has something to hand in. */
    public boolean open() {
        return this != HANDED_IN && this != VERIFIED;
    }
}
