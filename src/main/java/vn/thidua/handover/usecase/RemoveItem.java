package vn.thidua.handover.usecase;

import static vn.thidua.access.Permission.RECORD_HANDOVER;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import vn.thidua.access.RequiresPermission;
import vn.thidua.shared.UseCase;

/** The outgoing leader takes one thing off the list again, before she signs it. */
@UseCase
@RequiresPermission(RECORD_HANDOVER)
public class RemoveItem {

    public record Command(long handoverId, long seenVersion, long itemId) {
    }

    @Inject
    private HandoverAccess access;

    public void execute(@Valid Command command) {
        access.forOutgoing(command.handoverId(), command.seenVersion()).remove(command.itemId());
    }
}
