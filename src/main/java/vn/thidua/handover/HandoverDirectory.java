package vn.thidua.handover;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What the features after it in the chain may ask about handovers. */
public interface HandoverDirectory {

    /** The handover at the end of the cluster-year that is not cancelled. */
    Optional<HandoverRef> ofYear(long clusterId, long yearId);

    /** @param lastStepAt when it came into its present state */
    record HandoverRef(long id, HandoverState state, long fromUnitId, String fromUnitName, long toUnitId, String toUnitName,
            LocalDate effectiveOn, int items, int itemsConfirmed, Instant lastStepAt) implements Serializable {
    }
}
