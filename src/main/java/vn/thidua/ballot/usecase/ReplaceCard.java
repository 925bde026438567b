package vn.thidua.ballot.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.model.Poll;
import vn.thidua.ballot.store.CardRegister;
import vn.thidua.shared.UseCase;

/** A delegate whose card was spoilt signs for another one; never more than were spoilt. */
@UseCase
@RequiresPermission(Permission.HAND_OUT_CARDS)
public class ReplaceCard {

    @Inject
    private Desk desk;

    @Inject
    private CardRegister register;

    /** @param seenDrawn cards she had drawn, as the person at the desk saw it */
    public record Command(long pollId, long delegateId, int seenDrawn) {
    }

    public void execute(@Valid Command command) {
        Poll poll = desk.open(command.pollId());
        desk.entry(poll, command.delegateId()).replace(command.seenDrawn(), register.stock(poll.id()));
    }
}
