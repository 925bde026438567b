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

    /** All rounds of the subject that are not void, the first one first; empty where none is planned. */
    List<PollRef> rounds(String subject);

    /** What the certified rounds of the subject decided together; the later round decides only what the earlier left open. */
    Standing standing(String subject);

    /** @throws vn.thidua.shared.NotFound where there is none */
    PollRef poll(long pollId);

    /** The outcome; empty before the ballots are counted. */
    Optional<Outcome> outcome(long pollId);

    /** @param firstSubject of the first round, which its later rounds share; @param round 1 for the first */
    record PollRef(long id, long conferenceId, String subject, PollState state, Instant openedAt, Instant closedAt, String firstSubject, int round)
            implements Serializable {

        /** A first round. */
        public PollRef(long id, long conferenceId, String subject, PollState state, Instant openedAt, Instant closedAt) {
            this(id, conferenceId, subject, state, openedAt, closedAt, subject, 1);
        }
    }

    /** One result for each contest of the first round. */
    record Standing(List<ContestStanding> contests) implements Serializable {

        public boolean decided() {
            return contests.stream().allMatch(contest -> contest.open().isEmpty());
        }
    }

    /**
     * @param passed in the order they passed
     * @param open those still tied, among whom another round or the chair decides
     * @param last the round that spoke last of this contest
     */
    record ContestStanding(String subject, List<Passed> passed, List<NomineeOutcome> open, PollRef last) implements Serializable {
    }

    /** @param base of which the votes are a share, in the round in which she passed */
    record Passed(long unitId, String name, int votes, int base, long pollId) implements Serializable {
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
