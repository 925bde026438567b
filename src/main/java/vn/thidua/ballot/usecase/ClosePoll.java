package vn.thidua.ballot.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.model.Electorate;
import vn.thidua.ballot.model.Poll;
import vn.thidua.ballot.model.PollStep;
import vn.thidua.ballot.store.BallotBox;
import vn.thidua.ballot.store.Polls;
import vn.thidua.conference.ConferenceDirectory;
import vn.thidua.shared.UseCase;

/** After this no ballot enters: what is under way is either committed before, or refused. */
@UseCase
@RequiresPermission(Permission.CLOSE_POLL)
public class ClosePoll {

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    @Inject
    private Polls polls;

    @Inject
    private BallotBox box;

    @Inject
    private ConferenceDirectory conferences;

    public record Command(long pollId, long seenVersion) {
    }

    public void execute(@Valid Command command) {
        Poll poll = polls.get(command.pollId(), command.seenVersion());
        user.must(Permission.CLOSE_POLL, poll.place());
        poll.close(Electorate.of(conferences.conference(poll.conferenceId()).attendance()),
                new PollStep.By(user.accountId(), user.personName(), clock.instant()));
        polls.flush();
        box.lockAllCards(poll.id());
    }
}
