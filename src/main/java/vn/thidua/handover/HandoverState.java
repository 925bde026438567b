package vn.thidua.handover;

import java.util.EnumSet;
import java.util.Set;
import vn.thidua.shared.RuleBroken;

/** The life of a handover; CANCELLED from any state before WITNESSED, with a reason. */
public enum HandoverState {
    DRAFT, LISTED, ACCEPTED, WITNESSED, CANCELLED;

    private Set<HandoverState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(LISTED, CANCELLED);
            case LISTED -> EnumSet.of(ACCEPTED, CANCELLED);
            case ACCEPTED -> EnumSet.of(WITNESSED, CANCELLED);
            case WITNESSED, CANCELLED -> EnumSet.noneOf(HandoverState.class);
        };
    }

    public boolean canMoveTo(HandoverState state) {
        return next().contains(state);
    }

    /** @throws RuleBroken where this is not a next step */
    public HandoverState moveTo(HandoverState state) {
        RuleBroken.unless(canMoveTo(state), "handover.wrongState");
        return state;
    }
}
