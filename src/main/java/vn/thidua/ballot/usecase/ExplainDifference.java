package vn.thidua.ballot.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.model.Poll;
import vn.thidua.ballot.store.CardRegister;
import vn.thidua.ballot.store.Polls;
import vn.thidua.shared.UseCase;

/** A teller states why the numbers do not agree, or a second one stands for the reason stated; it is printed in the record. */
@UseCase
@RequiresPermission(Permission.CERTIFY_POLL)
public class ExplainDifference {

    @Inject
    private CurrentUser user;

    @Inject
    private Polls polls;

    @Inject
    private Tellers tellers;

    @Inject
    private CardRegister register;

    /** @param reason stated anew; empty to stand for the one stated before */
    public record Command(long pollId, long seenVersion, Long teller, @Size(max = 200) String password, @Size(max = 1000) String reason) {

        /** Keeps what is secret out of every log. */
        @Override
        public String toString() {
            return "Command[pollId=" + pollId + "]";
        }
    }

    public void execute(@Valid Command command) {
        Poll poll = polls.get(command.pollId(), command.seenVersion());
        user.must(Permission.CERTIFY_POLL, poll.place());
        Tellers.AtWork who = tellers.atWork(poll, command.teller(), command.password());
        poll.standForDifference(command.reason(), register.stock(poll.id()), who.by());
    }
}
