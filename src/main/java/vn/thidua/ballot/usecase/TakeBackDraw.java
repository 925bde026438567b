package vn.thidua.ballot.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.model.Poll;
import vn.thidua.ballot.model.RegisterEntry;
import vn.thidua.ballot.store.CardRegister;
import vn.thidua.shared.UseCase;

/** The wrong delegate was marked, or her card came back to the pile as it was drawn. */
@UseCase
@RequiresPermission(Permission.HAND_OUT_CARDS)
public class TakeBackDraw {

    @Inject
    private Desk desk;

    @Inject
    private CardRegister register;

    /** @param seenDrawn cards she had drawn, as the person at the desk saw it */
    public record Command(long pollId, long delegateId, int seenDrawn) {
    }

    public void execute(@Valid Command command) {
        Poll poll = desk.open(command.pollId());
        RegisterEntry entry = register.entry(poll.id(), command.delegateId()).orElse(null);
        if (entry == null) {
            return;
        }
        entry.takeBack(command.seenDrawn(), register.stock(poll.id()));
        if (entry.empty()) {
            register.remove(entry);
        }
    }
}
