package vn.thidua.ballot.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.model.Poll;
import vn.thidua.ballot.store.Polls;
import vn.thidua.shared.UseCase;

/** Takes accepted paper counts back before the box is opened: the papers are counted and entered anew. */
@UseCase
@RequiresPermission(Permission.COUNT_POLL)
public class WithdrawPaperCount {

    @Inject
    private CurrentUser user;

    @Inject
    private Polls polls;

    @Inject
    private Tellers tellers;

    /** @param teller who takes them back; null for the person signed in */
    public record Command(long pollId, long seenVersion, Long teller, @Size(max = 200) String password) {

        /** Keeps what is secret out of every log. */
        @Override
        public String toString() {
            return "Command[pollId=" + pollId + "]";
        }
    }

    public void execute(@Valid Command command) {
        Poll poll = polls.get(command.pollId(), command.seenVersion());
        user.must(Permission.COUNT_POLL, poll.place());
        tellers.atWork(poll, command.teller(), command.password());
        poll.withdrawPaper();
    }
}
