package vn.thidua.unit;

import java.time.LocalDate;

/** Founds organisations and units without a person: for the sample case and the first start of an installation. */
public interface UnitFounder {

    long organisation(String name, String shortName, boolean sample);

    long unit(long organisationId, UnitKind kind, String name, String shortName, LocalDate from);
}
