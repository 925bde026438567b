package vn.thidua.handover.usecase;

import static vn.thidua.access.Permission.RECORD_HANDOVER;
import static vn.thidua.access.Permission.WITNESS_HANDOVER;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import vn.thidua.access.RequiresPermission;
import vn.thidua.shared.UseCase;

/** The outgoing leader or the province calls the handover off, with a reason, before it is witnessed. */
@UseCase
@RequiresPermission({RECORD_HANDOVER, WITNESS_HANDOVER})
public class CancelHandover {

    public record Command(long handoverId, long seenVersion, @NotBlank @Size(max = 1000) String reason) {
    }

    @Inject
    private HandoverAccess access;

    @Inject
    private Clock clock;

    public void execute(@Valid Command command) {
        access.forCancelling(command.handoverId(), command.seenVersion()).cancel(command.reason(), access.signer(), clock.instant());
    }
}
