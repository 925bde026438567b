package vn.thidua.ballot.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.ballot.PollDirectory.Verdict;

/** What follows from the counts of one contest under its rule, and how. Nominees in order of votes. */
public record ContestDecision(String subject, boolean quorumReached, int base, int needed, List<NomineeDecision> nominees,
        Derivation derivation) implements Serializable {

    /** {@code percentage} of the base, two places, for display only; null where the base is 0. */
    public record NomineeDecision(long unitId, String name, int votes, BigDecimal score, BigDecimal percentage, Verdict verdict)
            implements Serializable {

        NomineeDecision as(Verdict other) {
            return new NomineeDecision(unitId, name, votes, score, percentage, other);
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
        return new ContestDecision(subject, quorumReached, base, needed, decided, derivation.with(line));
    }
}
