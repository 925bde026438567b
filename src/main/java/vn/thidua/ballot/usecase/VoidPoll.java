package vn.thidua.ballot.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.model.Poll;
import vn.thidua.ballot.model.PollStep;
import vn.thidua.ballot.store.BallotBox;
import vn.thidua.ballot.store.Polls;
import vn.thidua.shared.UseCase;

/** Gives a poll up, with a reason; key and sealed ballots are destroyed and a new poll can be drafted. */
@UseCase
@RequiresPermission(Permission.PREPARE_POLL)
public class VoidPoll {

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    @Inject
    private Polls polls;

    @Inject
    private BallotBox box;

    @Inject
    private SharesAtHand shares;

    @Inject
    private PaperDesk desk;

    public record Command(long pollId, long seenVersion, @NotBlank @Size(max = 1000) String voidReason) {
    }

    public void execute(@Valid Command command) {
        Poll poll = polls.get(command.pollId(), command.seenVersion());
        user.must(Permission.PREPARE_POLL, poll.place());
        poll.giveUp(command.voidReason(), new PollStep.By(user.accountId(), user.personName(), clock.instant()));
        polls.flush();
        box.lockAllCards(poll.id());
        box.destroyBallots(poll.id());
        shares.wipe(poll.id());
        desk.forget(poll.id());
    }
}
