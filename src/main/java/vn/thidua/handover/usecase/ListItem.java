package vn.thidua.handover.usecase;

import static vn.thidua.access.Permission.RECORD_HANDOVER;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.thidua.access.RequiresPermission;
import vn.thidua.shared.UseCase;

/** The outgoing leader adds one thing to the list. */
@UseCase
@RequiresPermission(RECORD_HANDOVER)
public class ListItem {

    public record Command(long handoverId, long seenVersion, @NotBlank @Size(max = 200) String title,
            @Size(max = 1000) String description, @Size(max = 100) String quantity) {
    }

    @Inject
    private HandoverAccess access;

    public void execute(@Valid Command command) {
        access.forOutgoing(command.handoverId(), command.seenVersion()).list(command.title(), command.description(), command.quantity());
    }
}
