package vn.thidua.access;

import java.io.Serializable;

/** A role within a scope. */
public record Grant(Role role, ScopeKind kind, long scopeId) implements Serializable {

    /** Whether this grant gives {@code permission} at {@code place}. */
    public boolean allows(Permission permission, Place place) {
        return role.holds(permission) && place.isWithin(kind, scopeId);
    }
}
