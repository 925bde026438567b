package vn.thidua.ballot.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import vn.thidua.ballot.PollDirectory.Verdict;

/** What follows from the counts of one contest under its rule, and how. Nominees in order of votes. */
public record ContestDecision(String subject, boolean quorumReached, int base, int needed, List<NomineeDecision> nominees,
        Derivation derivation) implements Serializable {

    /** {@code percentage} of the base, two places, for display only; null where the base is 0. */
    public record NomineeDecision(long unitId, String name, int votes, BigDecimal score, BigDecimal percentage, Verdict verdict)
            implements Serializable {
    }
}
