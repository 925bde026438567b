package vn.thidua.ballot.usecase;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.PollCertified;
import vn.thidua.ballot.PollState;
import vn.thidua.ballot.model.Poll;
import vn.thidua.ballot.store.BallotBox;
import vn.thidua.ballot.store.CardRegister;
import vn.thidua.ballot.store.Polls;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;

/** A teller signs the record of the count with the password of her account; the last signature needed certifies it and destroys
 * the keys and the sealed ballots. */
@UseCase
@RequiresPermission(Permission.CERTIFY_POLL)
public class CertifyPoll {

    @Inject
    private CurrentUser user;

    @Inject
    private Polls polls;

    @Inject
    private BallotBox box;

    @Inject
    private Tellers tellers;

    @Inject
    private PollRecords records;

    @Inject
    private CardRegister register;

    @Inject
    private Event<PollCertified> certified;

    @Inject
    private SharesAtHand shares;

    /**
     * @param teller who signs; null for the person signed in
     * @param password of her account
     * @param recordHash of the record that was shown to her
     */
    public record Command(long pollId, long seenVersion, Long teller, @Size(max = 200) String password, @NotBlank String recordHash) {

        /** Keeps what is secret out of every log. */
        @Override
        public String toString() {
            return "Command[pollId=" + pollId + "]";
        }
    }

    /** @return whether the record is certified; false while more signatures are needed */
    public boolean execute(@Valid Command command) {
        Poll poll = polls.get(command.pollId(), command.seenVersion());
        user.must(Permission.CERTIFY_POLL, poll.place());
        RuleBroken.unless(poll.state() == PollState.COUNTED, "ballot.poll.wrongState");
        Tellers.AtWork who = tellers.signing(poll, command.teller(), command.password());
        poll.sign(records.text(poll), command.recordHash(), register.stock(poll.id()), who.by());
        if (poll.state() != PollState.CERTIFIED) {
            return false;
        }
        box.destroyBallots(poll.id());
        shares.wipe(poll.id());
        certified.fire(new PollCertified(poll.id(), poll.subject()));
        return true;
    }
}
