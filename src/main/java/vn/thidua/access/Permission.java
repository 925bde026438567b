package vn.thidua.access;

/** What a use case can ask for. Which role holds which permission stands in {@link Role}. */
public enum Permission {
    /** Everyone, also without an account: a use case open to the room or the sign-in page. */
    PUBLIC,
    /** Everyone who is signed in, for her own account only. */
    OWN_ACCOUNT,
    MANAGE_ACCOUNTS,
    MOVE_PRACTICE_CLOCK,
    MANAGE_UNITS,
    CONFIGURE_YEAR,
    VIEW_CLUSTER,
    VIEW_REPORT,
    EDIT_REPORT,
    REVIEW_REPORT,
    NAME_REVIEWER,
    FREEZE_RANKING,
    EDIT_CLUSTER_REPORT,
    VIEW_BOARD,
    SEND_REMINDER,
    RECORD_CONFERENCE,
    PREPARE_POLL,
    OPEN_POLL,
    HAND_OUT_CARDS,
    CLOSE_POLL,
    COUNT_POLL,
    CERTIFY_POLL,
    RECORD_HANDOVER,
    CONFIRM_HANDOVER,
    WITNESS_HANDOVER
}
