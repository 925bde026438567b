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

    /** @param base the number that 100 % stands for; @param needed fewest votes that pass */
    record ContestOutcome(String subject, boolean quorumReached, int base, int needed, List<NomineeOutcome> nominees) implements Serializable {
    }

    /** In order of votes; a tie at the cut is {@code TIED}: a person has to decide it, never the program. */
    record NomineeOutcome(long unitId, String name, int votes, Verdict verdict) implements Serializable {
    }

    enum Verdict { PASSED, BELOW_THRESHOLD, CUT_BY_QUOTA, TIED_AT_CUT, PASSED_HIGHER, NO_QUORUM, NOT_AGREED }
}
