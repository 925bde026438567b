package vn.thidua.handover.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.thidua.handover.HandoverDirectory;
import vn.thidua.handover.model.Handover;
import vn.thidua.handover.model.HandoverItem;
import vn.thidua.handover.model.HandoverStep;
import vn.thidua.handover.store.Handovers;

/** Answers other features about handovers. */
@ApplicationScoped
public class HandoverReports implements HandoverDirectory {

    @Inject
    private Handovers handovers;

    @Override
    public Optional<HandoverRef> ofYear(long clusterId, long yearId) {
        return handovers.standing(clusterId, yearId).map(this::ref);
    }

    private HandoverRef ref(Handover handover) {
        int received = (int) handover.items().stream().filter(HandoverItem::isReceived).count();
        return new HandoverRef(handover.id(), handover.state(), handover.fromUnitId(), handover.fromUnitName(), handover.toUnitId(),
                handover.toUnitName(), handover.effectiveOn(), handover.items().size(), received,
                handover.stepInto(handover.state()).map(HandoverStep::takenAt).orElse(null));
    }
}
