package vn.thidua.ballot.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.model.Electorate;
import vn.thidua.ballot.model.OwnDelegates;
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
        user.must(Permission.CLOSE_POLL, Place.cluster(poll.organisationId(), poll.clusterId()));
        poll.close(Electorate.of(conferences.conference(poll.conferenceId()).attendance()), ownDelegates(poll),
                new PollStep.By(user.accountId(), user.personName(), clock.instant()));
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
