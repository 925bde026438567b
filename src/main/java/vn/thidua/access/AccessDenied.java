package vn.thidua.access;

import vn.thidua.shared.RuleBroken;

/** The signed-in person may not do this, or not with this object. */
public class AccessDenied extends RuleBroken {

    public AccessDenied() {
        super("access.error.denied");
    }
}
