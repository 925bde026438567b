package vn.thidua.ballot.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.ballot.PollDirectory.Exclusion;
import vn.thidua.ballot.PollDirectory.SecondRound;
import vn.thidua.ballot.PollDirectory.Verdict;

/**
 * What follows from the counts of one contest under its rule, and how. Nominees in order of votes (of points, where the rule
 * has them); who was not voted on comes last.
 *
 * @param base what 100 % is, where a nominee has no base of its own
 * @param quota most that can pass
 * @param placesLeft places that those tied at the cut have between them; 0 where nobody is tied
 * @param secondRound what the rule asks for; null for none
 */
public record ContestDecision(String subject, boolean quorumReached, int base, int needed, int quota, List<NomineeDecision> nominees,
        int placesLeft, SecondRound secondRound, Derivation derivation) implements Serializable {

    /**
     * @param base the nominee's own: smaller where its own delegates take no part
     * @param needed fewest votes of that base
     * @param percentage of the base, two places, for display only; null where the base is 0
     * @param exclusion why it was not voted on; null where it was
     */
    public record NomineeDecision(long unitId, String name, int votes, int against, int points, BigDecimal score, int base, int needed,
            BigDecimal percentage, Verdict verdict, Exclusion exclusion) implements Serializable {

        NomineeDecision as(Verdict other) {
            return new NomineeDecision(unitId, name, votes, against, points, score, base, needed, percentage, other, exclusion);
        }
    }

    /** Those with this verdict. */
    public Set<Long> with(Verdict verdict) {
        return nominees.stream().filter(nominee -> nominee.verdict() == verdict).map(NomineeDecision::unitId).collect(Collectors.toSet());
    }

    /** The same with the tie at the cut decided by a person, which the derivation says. */
    ContestDecision decidedByChair(Set<Long> chosen, Derivation.Line line) {
        List<NomineeDecision> decided = nominees.stream().map(nominee -> nominee.verdict() != Verdict.TIED_AT_CUT ? nominee
                : nominee.as(chosen.contains(nominee.unitId()) ? Verdict.PASSED : Verdict.CUT_BY_QUOTA)).toList();
        return new ContestDecision(subject, quorumReached, base, needed, quota, decided, 0, null, derivation.with(line));
    }
}
