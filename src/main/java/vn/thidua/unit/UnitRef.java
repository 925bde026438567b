package vn.thidua.unit;

import java.io.Serializable;

/** A unit as it is on a given day; {@code code} is its official five-digit code, null where it has none. */
public record UnitRef(long id, long organisationId, String name, String shortName, int listOrder, UnitKind kind, String code) implements Serializable {

    /** For whom kind and code do not matter. */
    public UnitRef(long id, long organisationId, String name, String shortName, int listOrder) {
        this(id, organisationId, name, shortName, listOrder, UnitKind.ATTACHED, null);
    }
}
