package vn.thidua.ballot.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.thidua.ballot.model.Poll;
import vn.thidua.ballot.model.RecordText;
import vn.thidua.ballot.store.BallotBox;
import vn.thidua.ballot.store.CardRegister;
import vn.thidua.conference.ConferenceDirectory;

/** The text of a poll's record: as it was signed, or as it would be signed now. */
@ApplicationScoped
public class PollRecords {

    @Inject
    private ConferenceDirectory conferences;

    @Inject
    private PollHolder holder;

    @Inject
    private BallotBox box;

    @Inject
    private CardRegister register;

    String text(Poll poll) {
        if (poll.recordText() != null) {
            return poll.recordText();
        }
        var conference = conferences.conference(poll.conferenceId());
        return RecordText.of(poll, new RecordText.Facts(holder.name(poll), conference.startsAt(), conference.place(),
                poll.mode().sealed() ? register.stock(poll.id()) : null, box.inclusionCodes(poll.id())));
    }
}
