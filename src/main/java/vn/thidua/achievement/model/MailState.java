package vn.thidua.achievement.model;

/** Where a mail stands; one that is being sent still waits, for the case that the sender dies. */
public enum MailState {
    WAITING, SENT, GIVEN_UP
}
