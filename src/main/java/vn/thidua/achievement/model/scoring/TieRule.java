package vn.thidua.achievement.model.scoring;

import java.io.Serializable;

/**
 * One link of the explicit chain by which units with equal rates are told apart; what it leaves equal stays a tie.
 *
 * @param code the line compared, for LINE only
 */
public record TieRule(TieMeasure kind, String code) implements Serializable {

    /** Which units come first. */
    public enum TieMeasure {
        /** More points in one line or group, by its rate. */
        LINE,
        /** More criteria with full points. */
        FULL_MARKS,
        /** Fewer points taken away by BONUS lines. */
        FEWER_DEDUCTIONS
    }
}
