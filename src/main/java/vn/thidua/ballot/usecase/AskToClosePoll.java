package vn.thidua.ballot.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.model.Poll;
import vn.thidua.ballot.model.PollStep;
import vn.thidua.ballot.store.Polls;
import vn.thidua.shared.UseCase;

/** Asks for the closing of the vote, which a teller who is somebody else confirms. */
@UseCase
@RequiresPermission(Permission.CLOSE_POLL)
public class AskToClosePoll {

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    @Inject
    private Polls polls;

    public record Command(long pollId, long seenVersion) {
    }

    public void execute(@Valid Command command) {
        Poll poll = polls.get(command.pollId(), command.seenVersion());
        user.must(Permission.CLOSE_POLL, poll.place());
        poll.askToClose(new PollStep.By(user.accountId(), user.personName(), clock.instant()));
    }
}
