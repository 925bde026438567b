package vn.thidua.handover.usecase;

import static vn.thidua.access.Permission.WITNESS_HANDOVER;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import vn.thidua.access.Reauthentication;
import vn.thidua.access.RequiresPermission;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.shared.UseCase;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.text.Vietnamese;

/** The province witnesses with its password; the leader's term then passes on the effective date. */
@UseCase
@RequiresPermission(WITNESS_HANDOVER)
public class WitnessHandover {

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
    private ClusterDirectory clusters;

    @Inject
    private Reauthentication reauthentication;

    @Inject
    private Clock clock;

    public void execute(@Valid Command command) {
        var handover = access.forWitness(command.handoverId(), command.seenVersion());
        reauthentication.confirm(command.password());
        handover.witness(access.leadership(handover.clusterId(), handover.toUnitId(), handover.effectiveOn()), access.signer(), clock.instant());
        String reference = Messages.text(Vietnamese.LOCALE, "handover.reference", LocalDate.now(clock));
        clusters.handLeadershipTo(handover.clusterId(), handover.toUnitId(), handover.yearNumber() + 1, handover.effectiveOn(), reference);
    }
}
