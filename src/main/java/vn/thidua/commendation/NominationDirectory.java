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
     * @param recordedAt when the nominations were recorded, null before the poll is certified
     */
    record NominationProgress(int rules, int nominations, int undecided, Instant recordedAt) implements Serializable {
    }
}
