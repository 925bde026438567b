package vn.thidua.unit.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.shared.Root;
import vn.thidua.shared.RuleBroken;
import vn.thidua.unit.KnownUnit;
import vn.thidua.unit.UnitKind;
import vn.thidua.unit.UnitRef;

/**
 * A member unit. It begins on a day, may change its name from another day on, and may end; nothing of it is ever deleted,
 * because the years it took part in still name it.
 */
@Entity
@Table(name = "unit")
public class Unit extends Root {

    @Column(name = "organisation_id")
    private long organisationId;

    @Column(name = "code")
    private String code;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private UnitKind kind;

    @Column(name = "list_order")
    private int listOrder;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @JoinColumn(name = "unit_id", nullable = false)
    @OrderBy("validFrom")
    private List<UnitName> names = new ArrayList<>();

    protected Unit() {
    }

    public static Unit founded(long organisationId, UnitKind kind, String name, String shortName, LocalDate from, int listOrder) {
        RuleBroken.unlessAt("validFrom", from != null, "shared.constraint.NotNull");
        RuleBroken.unlessAt("kind", kind != null, "shared.constraint.NotNull");
        Unit unit = new Unit();
        unit.organisationId = organisationId;
        unit.kind = kind;
        unit.validFrom = from;
        unit.listOrder = listOrder;
        unit.names.add(new UnitName(name, shortName, from));
        return unit;
    }

    /** Another name from {@code from} on; what happened before keeps the old one. */
    public void rename(String name, String shortName, LocalDate from) {
        RuleBroken.unlessAt("from", from != null && from.isAfter(lastName().validFrom()), "unit.unit.renameTooEarly");
        RuleBroken.unlessAt("from", validTo == null || !from.isAfter(validTo), "unit.unit.renameAfterEnd");
        names.add(new UnitName(name, shortName, from));
    }

    /** The unit exists for the last time on {@code lastDay}. */
    public void end(LocalDate lastDay) {
        RuleBroken.unlessAt("lastDay", lastDay != null && !lastDay.isBefore(validFrom), "unit.unit.endBeforeBegin");
        validTo = lastDay;
    }

    /** The official code of its area, five digits such as "05953"; units without an area of their own have none. */
    public void carry(String newCode) {
        String stripped = newCode == null || newCode.isBlank() ? null : newCode.strip();
        RuleBroken.unlessAt("code", goodCode(stripped), "unit.unit.badCode");
        code = stripped;
    }

    static boolean goodCode(String code) {
        return code == null || code.matches("[0-9]{5}");
    }

    /** Its place in the manual order of the organisation's units, from 1. */
    public void standAt(int place) {
        listOrder = place;
    }

    /** Another short form of its present name; the name itself changes from a day on only. */
    public void shorten(String newShortName) {
        lastName().shorten(newShortName);
    }

    public boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** The unit under its name of {@code day}; before its first day under its first name. */
    public UnitRef on(LocalDate day) {
        UnitName name = names.stream().filter(candidate -> !candidate.validFrom().isAfter(day)).reduce((earlier, later) -> later).orElse(names.get(0));
        return new UnitRef(id(), organisationId, name.name(), name.shortName(), listOrder);
    }

    private UnitName lastName() {
        return names.get(names.size() - 1);
    }

    /** Whether one of its names, past or present, matches the search key. */
    public boolean matches(String searchKey) {
        return names.stream().anyMatch(name -> name.searchKey().contains(searchKey));
    }

    /** Whether a name of it began on this day. */
    public boolean namedOn(LocalDate day) {
        return names.stream().anyMatch(name -> name.validFrom().equals(day));
    }

    /** The day its present name began. */
    public LocalDate namedSince() {
        return lastName().validFrom();
    }

    /** By all it can be known by in a file. */
    public KnownUnit known() {
        return new KnownUnit(id(), code, names.stream().map(UnitName::name).toList(), validFrom, validTo);
    }

    public String code() {
        return code;
    }

    public long organisationId() {
        return organisationId;
    }

    public UnitKind kind() {
        return kind;
    }

    public int listOrder() {
        return listOrder;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validTo() {
        return validTo;
    }
}
