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
import vn.thidua.ballot.store.CardRegister;
import vn.thidua.ballot.store.Polls;
import vn.thidua.shared.UseCase;

/** Prints new voting cards in place of all before, while none can have been used yet; whoever drew one draws again. */
@UseCase
@RequiresPermission(Permission.PREPARE_POLL)
public class ReissueCards {

    @Inject
    private CurrentUser user;

    @Inject
    private Polls polls;

    @Inject
    private BallotBox box;

    @Inject
    private CardRegister register;

    public record Command(long pollId, long seenVersion, int cards) {
    }

    /** @return what stands on the cards; shown once and stored nowhere */
    public List<VotingCard.Secrets> execute(@Valid Command command) {
        polls.lock(command.pollId());
        Poll poll = polls.get(command.pollId(), command.seenVersion());
        user.must(Permission.PREPARE_POLL, poll.place());
        List<VotingCard.Secrets> secrets = poll.reissue(command.cards());
        register.clear(poll.id());
        box.destroyCards(poll.id());
        secrets.forEach(card -> box.add(VotingCard.print(poll.id(), card)));
        return secrets;
    }
}
