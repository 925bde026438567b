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
import vn.thidua.ballot.store.CardRegister;
import vn.thidua.ballot.store.Polls;
import vn.thidua.conference.ConferenceDirectory;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;

/** Lets the delegates vote, if the register of the conference shows a quorum. */
@UseCase
@RequiresPermission(Permission.OPEN_POLL)
public class OpenPoll {

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    @Inject
    private Polls polls;

    @Inject
    private ConferenceDirectory conferences;

    @Inject
    private TestBox tests;

    @Inject
    private CardRegister register;

    public record Command(long pollId, long seenVersion) {
    }

    public void execute(@Valid Command command) {
        Poll poll = polls.get(command.pollId(), command.seenVersion());
        user.must(Permission.OPEN_POLL, poll.place());
        var conference = conferences.conference(poll.conferenceId());
        RuleBroken.unless(!conference.ended(), "ballot.poll.conferenceEnded");
        poll.open(Electorate.of(conference.attendance(), register.stock(poll.id()).holders()), new PollStep.By(user.accountId(), user.personName(), clock.instant()));
        tests.forget(poll.id());
    }
}
