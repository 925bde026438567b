package vn.thidua.ballot.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.Map;
import jakarta.validation.constraints.Size;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.model.Electorate;
import vn.thidua.ballot.model.OwnDelegates;
import vn.thidua.ballot.model.Poll;
import vn.thidua.ballot.store.BallotBox;
import vn.thidua.ballot.store.CardRegister;
import vn.thidua.ballot.store.Polls;
import vn.thidua.conference.ConferenceDirectory;
import vn.thidua.shared.UseCase;

/** A teller confirms the closing that somebody else asked for. After this no ballot enters: what is under way is either committed
 * before, or refused. */
@UseCase
@RequiresPermission(Permission.CLOSE_POLL)
public class ClosePoll {

    @Inject
    private CurrentUser user;

    @Inject
    private Polls polls;

    @Inject
    private BallotBox box;

    @Inject
    private Tellers tellers;

    @Inject
    private ConferenceDirectory conferences;

    @Inject
    private CardRegister register;

    /** @param teller who confirms; null for the person signed in; @param password of her account, where she is another */
    public record Command(long pollId, long seenVersion, Long teller, @Size(max = 200) String password) {

        /** The person signed in confirms. */
        public Command(long pollId, long seenVersion) {
            this(pollId, seenVersion, null, null);
        }

        /** Keeps what is secret out of every log. */
        @Override
        public String toString() {
            return "Command[pollId=" + pollId + "]";
        }
    }

    public void execute(@Valid Command command) {
        polls.lock(command.pollId());
        Poll poll = polls.get(command.pollId(), command.seenVersion());
        user.must(Permission.CLOSE_POLL, poll.place());
        Tellers.AtWork who = tellers.atWork(poll, command.teller(), command.password());
        poll.close(Electorate.of(conferences.conference(poll.conferenceId()).attendance(), register.stock(poll.id()).holders()), ownDelegates(poll), who.by());
        polls.flush();
        box.lockAllCards(poll.id());
    }

    private Map<Long, OwnDelegates> ownDelegates(Poll poll) {
        Map<Long, OwnDelegates> own = new HashMap<>();
        if (poll.recuses()) {
            conferences.attendanceOfUnits(poll.conferenceId()).forEach((unit, of) -> own.put(unit, new OwnDelegates(of.convened(), of.present())));
        }
        return own;
    }
}
