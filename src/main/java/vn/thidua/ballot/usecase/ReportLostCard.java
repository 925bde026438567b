package vn.thidua.ballot.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.model.Poll;
import vn.thidua.shared.UseCase;

/** A delegate lost her card. Which one nobody knows, so it stays valid; the register counts it and she draws again. */
@UseCase
@RequiresPermission(Permission.HAND_OUT_CARDS)
public class ReportLostCard {

    @Inject
    private Desk desk;

    /** @param seenLost cards she had lost before, as the person at the desk saw it */
    public record Command(long pollId, long delegateId, int seenLost) {
    }

    public void execute(@Valid Command command) {
        Poll poll = desk.open(command.pollId());
        desk.entry(poll, command.delegateId()).lose(command.seenLost());
    }
}
