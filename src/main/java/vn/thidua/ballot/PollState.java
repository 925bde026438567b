package vn.thidua.ballot;

import java.util.EnumSet;
import java.util.Set;
import vn.thidua.shared.RuleBroken;

/** The life of a poll; VOID from any state before CERTIFIED, with a reason. */
public enum PollState {
    DRAFT, READY, OPEN, CLOSED, COUNTED, CERTIFIED, VOID;

    private Set<PollState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(READY, VOID);
            case READY -> EnumSet.of(OPEN, VOID);
            case OPEN -> EnumSet.of(CLOSED, VOID);
            case CLOSED -> EnumSet.of(COUNTED, VOID);
            case COUNTED -> EnumSet.of(CERTIFIED, VOID);
            case CERTIFIED, VOID -> EnumSet.noneOf(PollState.class);
        };
    }

    public boolean canMoveTo(PollState state) {
        return next().contains(state);
    }

    /** @throws RuleBroken where this is not a next step */
    public PollState moveTo(PollState state) {
        RuleBroken.unless(canMoveTo(state), "ballot.poll.wrongState");
        return state;
    }
}
