package vn.thidua.cluster.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/**
 * A unit's time in a cluster, both days included; open while it lasts. It names the last day of the unit's membership before
 * it, wherever that was: the database holds by it that no two of them share a day.
 */
@Entity
@Table(name = "membership")
public class Membership {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "unit_id")
    private long unitId;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "previous_to")
    private LocalDate previousTo;

    @Column(name = "list_order")
    private int listOrder;

    protected Membership() {
    }

    Membership(long unitId, LocalDate validFrom, LocalDate validTo, LocalDate previousTo, int listOrder) {
        this.unitId = unitId;
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.previousTo = previousTo;
        this.listOrder = listOrder;
    }

    /** The same, behind another membership of the unit. */
    Membership behind(LocalDate newPreviousTo) {
        return new Membership(unitId, validFrom, validTo, newPreviousTo, listOrder);
    }

    void end(LocalDate lastDay) {
        validTo = lastDay;
    }

    /** Goes on after all, to {@code lastDay} or for as long as it lasts. */
    void continueTo(LocalDate lastDay) {
        validTo = lastDay;
    }

    void standAt(int order) {
        listOrder = order;
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether both share a day. */
    public boolean overlaps(LocalDate from, LocalDate to) {
        return (to == null || !validFrom.isAfter(to)) && (validTo == null || !validTo.isBefore(from));
    }

    public long unitId() {
        return unitId;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validTo() {
        return validTo;
    }

    int listOrder() {
        return listOrder;
    }
}
