package vn.thidua.ballot.usecase;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.PollCertified;
import vn.thidua.ballot.model.Poll;
import vn.thidua.ballot.model.PollStep;
import vn.thidua.ballot.store.BallotBox;
import vn.thidua.ballot.store.Polls;
import vn.thidua.shared.UseCase;

/** Confirms the record of the count; destroys the private key and the sealed ballots. */
@UseCase
@RequiresPermission(Permission.CERTIFY_POLL)
public class CertifyPoll {

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    @Inject
    private Polls polls;

    @Inject
    private BallotBox box;

    @Inject
    private Event<PollCertified> certified;

    /** {@code differenceReason} is asked for only where register and box differ. */
    public record Command(long pollId, long seenVersion, @Size(max = 1000) String differenceReason) {
    }

    public void execute(@Valid Command command) {
        Poll poll = polls.get(command.pollId(), command.seenVersion());
        user.must(Permission.CERTIFY_POLL, poll.place());
        poll.certify(command.differenceReason(), new PollStep.By(user.accountId(), user.personName(), clock.instant()));
        box.destroyBallots(poll.id());
        certified.fire(new PollCertified(poll.id(), poll.subject()));
    }
}
