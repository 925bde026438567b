package vn.thidua.handover.usecase;

import static vn.thidua.access.Permission.CONFIRM_HANDOVER;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import vn.thidua.access.Reauthentication;
import vn.thidua.access.RequiresPermission;
import vn.thidua.shared.UseCase;

/** The incoming leader says, with her password, whether one thing was received; if not, why. */
@UseCase
@RequiresPermission(CONFIRM_HANDOVER)
public class ConfirmItem {

    public record Command(long handoverId, long seenVersion, long itemId, @NotNull Boolean received,
            @Size(max = 1000) String remark, String password) {

        /** Keeps the password out of every log. */
        @Override
        public String toString() {
            return "Command[handoverId=" + handoverId + "]";
        }
    }

    @Inject
    private HandoverAccess access;

    @Inject
    private Reauthentication reauthentication;

    @Inject
    private Clock clock;

    public void execute(@Valid Command command) {
        var handover = access.forIncoming(command.handoverId(), command.seenVersion());
        reauthentication.confirm(command.password());
        handover.confirm(command.itemId(), command.received(), command.remark(), access.signer(), clock.instant());
    }
}
