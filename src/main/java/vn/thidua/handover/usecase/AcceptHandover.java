package vn.thidua.handover.usecase;

import static vn.thidua.access.Permission.CONFIRM_HANDOVER;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import vn.thidua.access.Reauthentication;
import vn.thidua.access.RequiresPermission;
import vn.thidua.shared.UseCase;

/** The incoming leader signs, with her password, once every item is received. */
@UseCase
@RequiresPermission(CONFIRM_HANDOVER)
public class AcceptHandover {

    public record Command(long handoverId, long seenVersion, String password) {

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
        handover.accept(access.signer(), clock.instant());
    }
}
