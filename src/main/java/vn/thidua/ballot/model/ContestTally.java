package vn.thidua.ballot.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import vn.thidua.ballot.ContestRule;

/** What was counted in one contest: ballots returned = valid + blank + invalid, and the votes of each nominee. */
public record ContestTally(String subject, ContestRule rule, int valid, int blank, int invalid, List<NomineeVotes> nominees)
        implements Serializable {

    /** {@code score} may be null. */
    public record NomineeVotes(long unitId, String name, BigDecimal score, int votes) implements Serializable {
    }

    public int returned() {
        return valid + blank + invalid;
    }
}
