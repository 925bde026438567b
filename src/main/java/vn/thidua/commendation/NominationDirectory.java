package vn.thidua.commendation;

import java.io.Serializable;
import java.time.Instant;

/** What the features after it in the chain may ask about nominations. */
public interface NominationDirectory {

    /** The subject under which the ballot knows the nomination vote of a cluster-year. */
    static String subjectOf(long clusterId, long yearId) {
        return "commendation:" + clusterId + ":" + yearId;
    }

    NominationProgress progress(long clusterId, long yearId);

    /**
     * @param rules award types that have a rule for the cluster-year
     * @param nominations units proposed, counted once for each award type
     * @param undecided contests with a tie at the cut, which the conference still has to decide
     * @param pollId the poll planned last, null before the vote is planned
     * @param more whether another poll is planned after that one, for awards that are voted on separately
     * @param recordedAt when the nominations were recorded, null before the poll is certified
     */
    record NominationProgress(int rules, int nominations, int undecided, Instant recordedAt, Long pollId, boolean more) implements Serializable {

        /** Where one poll decides on all awards. */
        public NominationProgress(int rules, int nominations, int undecided, Instant recordedAt) {
            this(rules, nominations, undecided, recordedAt, null, false);
        }
    }
}
