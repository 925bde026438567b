package vn.thidua.achievement.model.scoring;

/** Which figures are the better ones, for criteria with targets. */
public enum Direction {
    /** More is better, such as members won. */
    HIGHER,
    /** Less is better, such as overdue loans. */
    LOWER
}
