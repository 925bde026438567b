package vn.thidua.handover.usecase;

import static vn.thidua.access.Permission.CONFIRM_HANDOVER;
import static vn.thidua.access.Permission.RECORD_HANDOVER;
import static vn.thidua.access.Permission.WITNESS_HANDOVER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import vn.thidua.access.AccessDenied;
import vn.thidua.access.CurrentUser;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.handover.model.Handover;
import vn.thidua.handover.model.Leadership;
import vn.thidua.handover.model.Signer;
import vn.thidua.handover.store.Handovers;
import vn.thidua.unit.UnitRef;

/** Opens a handover for the side the signed-in person acts for, or refuses. */
@ApplicationScoped
public class HandoverAccess {

    @Inject
    private Handovers handovers;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    Handover forOutgoing(long handoverId, long seenVersion) {
        Handover handover = handovers.get(handoverId, seenVersion);
        if (!isOutgoing(handover)) {
            throw new AccessDenied();
        }
        return handover;
    }

    Handover forIncoming(long handoverId, long seenVersion) {
        Handover handover = handovers.get(handoverId, seenVersion);
        user.must(CONFIRM_HANDOVER, handover.incomingPlace());
        return handover;
    }

    Handover forWitness(long handoverId, long seenVersion) {
        Handover handover = handovers.get(handoverId, seenVersion);
        user.must(WITNESS_HANDOVER, handover.place());
        return handover;
    }

    /** The outgoing leader and the province can both call it off. */
    Handover forCancelling(long handoverId, long seenVersion) {
        Handover handover = handovers.get(handoverId, seenVersion);
        if (!mayCancel(handover)) {
            throw new AccessDenied();
        }
        return handover;
    }

    boolean isOutgoing(Handover handover) {
        return user.may(RECORD_HANDOVER, handover.place()) && user.belongsTo(handover.fromUnitId());
    }

    boolean isIncoming(Handover handover) {
        return user.may(CONFIRM_HANDOVER, handover.incomingPlace());
    }

    boolean isWitness(Handover handover) {
        return user.may(WITNESS_HANDOVER, handover.place());
    }

    boolean mayCancel(Handover handover) {
        return isOutgoing(handover) || isWitness(handover);
    }

    Signer signer() {
        return new Signer(user.accountId(), user.personName());
    }

    Leadership leadership(long clusterId, long toUnitId, LocalDate effectiveOn) {
        LocalDate today = LocalDate.now(clock);
        return new Leadership(today, clusters.leaderOn(clusterId, today).map(UnitRef::id).orElse(null),
                clusters.membersOn(clusterId, effectiveOn).stream().anyMatch(member -> member.id() == toUnitId));
    }
}
