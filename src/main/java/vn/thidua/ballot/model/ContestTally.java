package vn.thidua.ballot.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.PollDirectory.Exclusion;

/** What was counted in one contest: ballots returned = valid + blank + invalid, and the votes of each nominee. */
public record ContestTally(String subject, ContestRule rule, int valid, int blank, int invalid, List<NomineeVotes> nominees)
        implements Serializable {

    /**
     * @param score may be null
     * @param against said no; @param points of an ordered list; both 0 where the form has none
     * @param own the nominee's own delegates, where the rule leaves them out of its base
     * @param exclusion why it was not voted on; null where it was
     */
    public record NomineeVotes(long unitId, String name, BigDecimal score, List<BigDecimal> subScores, int votes, int against, int points,
            OwnDelegates own, Exclusion exclusion) implements Serializable {

        public NomineeVotes(long unitId, String name, BigDecimal score, int votes) {
            this(unitId, name, score, List.of(), votes, 0, 0, OwnDelegates.NONE, null);
        }
    }

    public int returned() {
        return valid + blank + invalid;
    }
}
