package vn.thidua.shared;

/** There is no such thing, or not for this user: both look the same from outside. */
public class NotFound extends RuleBroken {

    public NotFound() {
        super("shared.error.notFound");
    }
}
