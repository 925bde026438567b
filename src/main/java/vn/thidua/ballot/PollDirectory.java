package vn.thidua.ballot;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Plans polls for, and reports outcomes to, the features that give a poll its meaning. */
public interface PollDirectory {

    /** Drafts a poll and gives its id; refuses where the subject has one that is not void. */
    long draft(PollPlan plan);

    /** The poll of the subject that is not void. */
    Optional<PollRef> ofSubject(String subject);

    /** @throws vn.thidua.shared.NotFound where there is none */
    PollRef poll(long pollId);

    /** The outcome; empty before the ballots are counted. */
    Optional<Outcome> outcome(long pollId);

    record PollRef(long id, long conferenceId, String subject, PollState state, Instant openedAt, Instant closedAt) implements Serializable {
    }

    /** One result for each contest, in the order of the plan. */
    record Outcome(long pollId, List<ContestOutcome> contests) implements Serializable {
    }

    /**
     * @param base the number that 100 % stands for
     * @param needed fewest votes that pass
     * @param placesLeft places that the nominees {@code TIED_AT_CUT} have between them; 0 where nobody is tied
     * @param secondRound the second round that the rule asks for; null for none
     */
    record ContestOutcome(String subject, boolean quorumReached, int base, int needed, List<NomineeOutcome> nominees, int placesLeft,
            SecondRound secondRound) implements Serializable {
    }

    /** In order of votes; a tie at the cut is {@code TIED}: a person has to decide it, never the program. */
    record NomineeOutcome(long unitId, String name, int votes, Verdict verdict) implements Serializable {
    }

    /** @param units who stands in it; @param places how many of them pass at most */
    record SecondRound(RoundReason reason, List<Long> units, int places) implements Serializable {

        /** Equal votes where the quota cuts, or nobody with the votes needed. */
        public enum RoundReason { TIE, NOBODY_PASSED }
    }

    enum Verdict { PASSED, BELOW_THRESHOLD, CUT_BY_QUOTA, TIED_AT_CUT, PASSED_HIGHER, NO_QUORUM, EXCLUDED, NOT_AGREED }

    /** Why a nominee is not voted on. */
    enum Exclusion { ENDED, REWARDED, LOW_SCORE, OTHER_CLASS }
}
