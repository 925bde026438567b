package vn.thidua.ballot.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.model.OpenedBox;
import vn.thidua.ballot.model.Poll;
import vn.thidua.ballot.model.PollStep;
import vn.thidua.ballot.store.BallotBox;
import vn.thidua.ballot.store.Polls;
import vn.thidua.shared.UseCase;
import vn.thidua.shared.text.Vietnamese;

/** The teller opens the closed box with her passphrase; only counts per nominee leave it, written in one transaction. */
@UseCase
@RequiresPermission(Permission.COUNT_POLL)
public class CountPoll {

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    @Inject
    private Polls polls;

    @Inject
    private BallotBox box;

    public record Command(long pollId, long seenVersion, @NotBlank @Size(max = 200) String passphrase) {

        /** Keeps the passphrase out of every log. */
        @Override
        public String toString() {
            return "Command[pollId=" + pollId + "]";
        }
    }

    public void execute(@Valid Command command) {
        Poll poll = polls.get(command.pollId(), command.seenVersion());
        user.must(Permission.COUNT_POLL, poll.place());
        var key = poll.unlock(Vietnamese.nfc(command.passphrase()));
        OpenedBox opened = OpenedBox.open(poll.paper(), key, box.sealedBallots(poll.id()));
        poll.count(opened, new PollStep.By(user.accountId(), user.personName(), clock.instant()));
        box.keepInclusionCodes(poll.id(), opened.inclusionCodes());
    }
}
