package vn.thidua.ballot.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.List;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.model.Poll;
import vn.thidua.ballot.model.VotingCard;
import vn.thidua.ballot.store.BallotBox;
import vn.thidua.ballot.store.Polls;
import vn.thidua.shared.UseCase;

/** Prints new voting cards in place of all before, while none can have been used yet. */
@UseCase
@RequiresPermission(Permission.PREPARE_POLL)
public class ReissueCards {

    @Inject
    private CurrentUser user;

    @Inject
    private Polls polls;

    @Inject
    private BallotBox box;

    public record Command(long pollId, long seenVersion, int cards) {
    }

    /** @return what stands on the cards; shown once and stored nowhere */
    public List<VotingCard.Secrets> execute(@Valid Command command) {
        Poll poll = polls.get(command.pollId(), command.seenVersion());
        user.must(Permission.PREPARE_POLL, poll.place());
        List<VotingCard.Secrets> secrets = poll.reissue(command.cards());
        box.destroyCards(poll.id());
        secrets.forEach(card -> box.add(VotingCard.print(poll.id(), card)));
        return secrets;
    }
}
