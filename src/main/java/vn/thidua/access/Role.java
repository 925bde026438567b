package vn.thidua.access;

import static vn.thidua.access.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/** What a person is, within the scope of her grant. */
public enum Role {
    ADMINISTRATOR(MANAGE_ACCOUNTS, MOVE_PRACTICE_CLOCK, VIEW_CLUSTER, VIEW_BOARD),
    PROVINCIAL_STAFF(MANAGE_UNITS, CONFIGURE_YEAR, VIEW_CLUSTER, VIEW_REPORT, REVIEW_REPORT, NAME_REVIEWER, FREEZE_RANKING, EDIT_CLUSTER_REPORT,
            RECORD_CONFERENCE, PREPARE_POLL, OPEN_POLL, HAND_OUT_CARDS, CLOSE_POLL, CERTIFY_POLL, WITNESS_HANDOVER, MOVE_PRACTICE_CLOCK, VIEW_BOARD,
            SEND_REMINDER),
    /** With the scope of a unit: enters and hands in this unit's report. */
    UNIT_OFFICER(EDIT_REPORT, VIEW_REPORT),
    /** With the scope of the organisation: reviews every report; of a unit: those reports that name this unit as reviewer. */
    REVIEWER(REVIEW_REPORT),
    /**
     * With the scope of a unit: the person who exercises the leader's role whenever her unit holds it. Alone she may
     * confirm a handover for her unit; what a leader may do comes as {@link #LEADING} with the leadership term.
     */
    CLUSTER_LEADER(CONFIRM_HANDOVER, VIEW_REPORT),
    /** With the scope of a cluster: takes part in preparing, closing and counting a poll. */
    TELLER(VIEW_CLUSTER, PREPARE_POLL, HAND_OUT_CARDS, CLOSE_POLL, COUNT_POLL, CERTIFY_POLL),
    READ_ONLY(VIEW_CLUSTER, VIEW_REPORT, VIEW_BOARD),

    /** Derived, never granted by hand: somebody of a member unit, within its cluster. */
    MEMBER(VIEW_CLUSTER),
    /** Derived, never granted by hand: the cluster leader of the unit that leads the cluster today. */
    LEADING(VIEW_CLUSTER, EDIT_CLUSTER_REPORT, VIEW_BOARD, RECORD_CONFERENCE, OPEN_POLL, HAND_OUT_CARDS, CLOSE_POLL, RECORD_HANDOVER);

    private final Set<Permission> permissions;

    Role(Permission first, Permission... others) {
        permissions = EnumSet.of(first, others);
    }

    public boolean holds(Permission permission) {
        return permissions.contains(permission);
    }

    /** Whether an administrator can grant it; the others follow from memberships and leadership terms. */
    public boolean grantable() {
        return this != MEMBER && this != LEADING;
    }
}
