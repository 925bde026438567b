package vn.thidua.shared;

/** Somebody else changed the same thing since the user saw it: the later one is told and keeps her text. */
public class StaleVersion extends RuleBroken {

    public StaleVersion() {
        super("shared.error.stale");
    }
}
