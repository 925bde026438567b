package vn.thidua.achievement.model;

/** Why a mail was not sent the last time. */
public enum MailProblem {
    /** What the unit gave is no address; nothing was tried. */
    BAD_ADDRESS,
    /** The mail server will not take mail for this address. */
    REFUSED,
    /** The mail server could not be reached, or did not accept the sign-in. */
    UNREACHABLE,
    /** The mail server asked to come back later. */
    LATER
}
