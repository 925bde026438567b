package vn.thidua.achievement.model;

/** What a notice says; the sentence stands in the bundles, with the notice's arguments put in. */
public enum NoticeKind {
    /** By the reminder plan, before the last day of submission, on it, and after it. */
    DUE_SOON, DUE_TODAY, OVERDUE,
    /** By somebody of the province, with a button. */
    REMINDED,
    RETURNED, VERIFIED, REVIEWER_NAMED,
    /** To whoever sent a reminder: the mail server will not take one of the mails. */
    MAIL_REFUSED
}
