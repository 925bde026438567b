package vn.thidua.ballot.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import vn.thidua.ballot.PollState;
import vn.thidua.ballot.model.Poll;
import vn.thidua.ballot.store.BallotBox;
import vn.thidua.ballot.store.Polls;
import vn.thidua.conference.ConferenceDirectory;

/**
 * The numbers of a poll that everybody in the room may see while it runs: cards drawn and ballots in the box. Read for all
 * screens together, outside of any request; never kept, never logged.
 */
@ApplicationScoped
public class HallNumbers {

    @Inject
    private Polls polls;

    @Inject
    private BallotBox box;

    @Inject
    private ConferenceDirectory conferences;

    /** @param ballots sealed in the box; once counted, those returned */
    public record Numbers(PollState state, int cardsDrawn, int ballots) implements Serializable {
    }

    @Transactional
    public Numbers of(long pollId) {
        Poll poll = polls.get(pollId);
        int drawn = poll.atClosing() == null ? conferences.conference(poll.conferenceId()).attendance().cardsDrawn() : poll.atClosing().cardsDrawn();
        return new Numbers(poll.state(), drawn, poll.counted() ? poll.returned() : box.ballotsIn(pollId));
    }
}
