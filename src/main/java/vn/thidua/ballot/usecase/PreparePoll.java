package vn.thidua.ballot.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.model.Poll;
import vn.thidua.ballot.model.PollStep;
import vn.thidua.ballot.model.VotingCard;
import vn.thidua.ballot.store.BallotBox;
import vn.thidua.ballot.store.Polls;
import vn.thidua.shared.UseCase;

/** Makes the key of the poll once all tellers are enrolled, shares it among them, and has the voting cards printed. */
@UseCase
@RequiresPermission(Permission.PREPARE_POLL)
public class PreparePoll {

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    @Inject
    private Polls polls;

    @Inject
    private BallotBox box;

    /** @param cards how many to print; not looked at where the conference votes without cards */
    public record Command(long pollId, long seenVersion, int cards) {
    }

    /** @return what stands on the cards; shown once and stored nowhere */
    public List<VotingCard.Secrets> execute(@Valid Command command) {
        Poll poll = polls.get(command.pollId(), command.seenVersion());
        user.must(Permission.PREPARE_POLL, poll.place());
        List<VotingCard.Secrets> secrets = poll.prepare(command.cards(), new PollStep.By(user.accountId(), user.personName(), clock.instant()));
        secrets.forEach(card -> box.add(VotingCard.print(poll.id(), card)));
        return secrets;
    }
}
