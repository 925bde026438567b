package vn.thidua.unit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What other features may ask about units; names are those of the day asked for, so that old years keep old names. */
public interface UnitDirectory {

    /** @throws vn.thidua.shared.NotFound where there is none */
    UnitRef unit(long unitId, LocalDate on);

    Map<Long, UnitRef> units(Collection<Long> unitIds, LocalDate on);

    /** The units under their names of any day, read at once. */
    UnitHistory history(Collection<Long> unitIds);

    /** The units this one came out of or took in by the reorganisations up to that day, as they were called last. */
    List<UnitRef> predecessors(long unitId, LocalDate until);

    /** The units of the organisation that exist on the day, in their manual order. */
    List<UnitRef> existing(long organisationId, LocalDate on);

    /** The same with those that begin later: whoever can be planned with on the day. */
    List<UnitRef> existingFrom(long organisationId, LocalDate on);

    /** The name of the organisation itself, such as "Hội LHPN tỉnh Thái Nguyên". */
    String organisationName(long organisationId);

    /** The organisation and those it is a member of, one level up each: its own id first. */
    List<Long> levels(long organisationId);

    /** No unit of the organisation begins, changes or ends by somebody else until the transaction ends. */
    void holdStill(long organisationId);

    /** Whether the organisation's figures are made up for trying the product; pages then say so. */
    boolean sample(long organisationId);

    /** All units the organisation has or had, by all they can be known by in a file, in their manual order. */
    List<KnownUnit> known(long organisationId);
}
