package vn.thidua.ballot.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.PollState;
import vn.thidua.ballot.model.BallotPaper;
import vn.thidua.ballot.model.Poll;
import vn.thidua.ballot.store.Polls;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;

/** Seals a public test ballot before the poll opens, under a throw-away key; it is never in the box and never counted. */
@UseCase
@RequiresPermission(Permission.PREPARE_POLL)
public class CastTestBallot {

    @Inject
    private CurrentUser user;

    @Inject
    private Polls polls;

    @Inject
    private TestBox tests;

    public record Command(long pollId, @NotNull BallotPaper.Choices choices) {
    }

    public void execute(@Valid Command command) {
        Poll poll = polls.get(command.pollId());
        user.must(Permission.PREPARE_POLL, poll.place());
        RuleBroken.unless(poll.state() == PollState.READY && poll.mode().sealed(), "ballot.poll.wrongState");
        BallotPaper paper = poll.paper();
        paper.check(command.choices());
        tests.current(paper).cast(command.choices());
    }
}
