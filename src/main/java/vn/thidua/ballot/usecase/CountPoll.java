package vn.thidua.ballot.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.PollState;
import vn.thidua.ballot.model.OpenedBox;
import vn.thidua.ballot.model.Poll;
import vn.thidua.ballot.store.BallotBox;
import vn.thidua.ballot.store.CardRegister;
import vn.thidua.ballot.store.Polls;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;

/** A teller gives her passphrase; with a quorum of them the closed box is opened, and only counts per nominee leave it, written
 * in one transaction. */
@UseCase
@RequiresPermission(Permission.COUNT_POLL)
public class CountPoll {

    @Inject
    private CurrentUser user;

    @Inject
    private Polls polls;

    @Inject
    private BallotBox box;

    @Inject
    private Tellers tellers;

    @Inject
    private BoxOpening opening;

    @Inject
    private CardRegister register;

    /**
     * @param teller who gives her passphrase; null for the person signed in
     * @param password of her account, asked for where she is not the person signed in
     */
    public record Command(long pollId, long seenVersion, Long teller, @Size(max = 200) String password, @NotBlank @Size(max = 200) String passphrase) {

        /** The person signed in gives hers. */
        public Command(long pollId, long seenVersion, String passphrase) {
            this(pollId, seenVersion, null, null, passphrase);
        }

        /** Keeps what is secret out of every log. */
        @Override
        public String toString() {
            return "Command[pollId=" + pollId + "]";
        }
    }

    /** @return whether the box is open and counted; false while more tellers are needed */
    public boolean execute(@Valid Command command) {
        Poll poll = polls.get(command.pollId(), command.seenVersion());
        user.must(Permission.COUNT_POLL, poll.place());
        RuleBroken.unless(poll.state() == PollState.CLOSED, "ballot.poll.wrongState");
        RuleBroken.unless(poll.paperAccepted() || register.stock(poll.id()).exchanged() == 0, "ballot.paper.missing");
        Tellers.AtWork who = tellers.atWork(poll, command.teller(), command.password());
        Optional<OpenedBox> opened = opening.give(poll, who, command.passphrase());
        opened.ifPresent(counts -> {
            poll.count(counts, who.by());
            box.keepInclusionCodes(poll.id(), counts.inclusionCodes());
        });
        return opened.isPresent();
    }
}
