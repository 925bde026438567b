package vn.thidua.unit;

import java.io.Serializable;

/** A unit as it is called on a given day. */
public record UnitRef(long id, long organisationId, String name, String shortName, int listOrder) implements Serializable {
}
