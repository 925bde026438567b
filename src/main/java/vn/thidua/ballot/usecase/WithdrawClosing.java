package vn.thidua.ballot.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.model.Poll;
import vn.thidua.ballot.store.Polls;
import vn.thidua.shared.UseCase;

/** Takes back a closing that was asked for: the vote goes on. */
@UseCase
@RequiresPermission(Permission.CLOSE_POLL)
public class WithdrawClosing {

    @Inject
    private CurrentUser user;

    @Inject
    private Polls polls;

    public record Command(long pollId, long seenVersion) {
    }

    public void execute(@Valid Command command) {
        Poll poll = polls.get(command.pollId(), command.seenVersion());
        user.must(Permission.CLOSE_POLL, poll.place());
        poll.withdrawClosing();
    }
}
