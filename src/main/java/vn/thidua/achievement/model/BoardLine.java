package vn.thidua.achievement.model;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * One unit on the board.
 *
 * @param criteria how many are to be entered, 0 until the cluster's set is published
 * @param evidenceMissing criteria that ask for evidence and have none
 * @param handedInOn the day of the first submission, from which on time or late follows; null before it
 * @param lateDays days after the last day of submission: of the first submission, or up to today while there is none; 0 if in time
 * @param lastActivity the unit's last save, file or step, null before any
 * @param remindedOn the day of the last reminder, null before any
 * @param reportId null unless this user may open the report
 */
public record BoardLine(long clusterId, String clusterName, long unitId, String unitName, BoardState state, int entered, int criteria,
        int evidenceMissing, LocalDate handedInOn, int lateDays, Instant lastActivity, LocalDate remindedOn, Long reportId) implements Serializable {

    /** Days from the last day of submission to {@code day}, 0 until then. */
    public static int late(LocalDate submissionUntil, LocalDate day) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(submissionUntil, day));
    }

    /** Entered criteria of all, in whole per cent, rounded down so that only a complete one shows 100. */
    public int percent() {
        return criteria == 0 ? 0 : entered * 100 / criteria;
    }

    public boolean late() {
        return lateDays > 0;
    }

    /** Handed in, and no day after the last one. */
    public boolean onTime() {
        return handedInOn != null && lateDays == 0;
    }
}
