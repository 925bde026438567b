package vn.thidua.unit.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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
 * A member unit. It begins on a day, may change name, kind or the unit it belongs to from another day on, and may end;
 * nothing of it is ever deleted, because the years it took part in still name it. What happens to it is kept as a
 * {@link Reorganisation}.
 */
@Entity
@Table(name = "unit")
public class Unit extends Root {

    @Column(name = "organisation_id")
    private long organisationId;

    @Column(name = "code")
    private String code;

    @Column(name = "list_order")
    private int listOrder;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @JoinColumn(name = "unit_id", nullable = false)
    @OrderBy("validFrom")
    private List<UnitProfile> profiles = new ArrayList<>();

    protected Unit() {
    }

    public static Unit founded(long organisationId, UnitKind kind, String name, String shortName, LocalDate from, int listOrder) {
        return founded(organisationId, new Charter(kind, name, shortName, null, null), from, listOrder);
    }

    /** What a unit begins with; {@code code} and {@code parentId} may be null. */
    public record Charter(UnitKind kind, String name, String shortName, String code, Long parentId) {
    }

    public static Unit founded(long organisationId, Charter charter, LocalDate from, int listOrder) {
        RuleBroken.unlessAt("validFrom", from != null, "shared.constraint.NotNull");
        Unit unit = new Unit();
        unit.organisationId = organisationId;
        unit.validFrom = from;
        unit.listOrder = listOrder;
        unit.profiles.add(new UnitProfile(charter.kind(), charter.name(), charter.shortName(), charter.parentId(), from));
        unit.carry(charter.code());
        return unit;
    }

    /** Another name or kind from {@code from} on; what happened before keeps the old one. */
    public void rename(UnitKind kind, String name, String shortName, LocalDate from) {
        from("unit.unit.renameTooEarly", "unit.unit.renameAfterEnd", from).call(kind, name, shortName);
    }

    /** Belongs to this unit from its first day on; for units that come together in one list. */
    public void beginUnder(Long parentId) {
        profiles.get(0).belongTo(parentId);
    }

    /** Belongs to another unit from {@code from} on, or to none where {@code parentId} is null. */
    public void transfer(Long parentId, LocalDate from) {
        RuleBroken.unlessAt("parentId", parentId == null || !parentId.equals(id()), "unit.reorganisation.ownParent");
        from("unit.unit.transferTooEarly", "unit.unit.transferAfterEnd", from).belongTo(parentId);
    }

    /** The profile that begins on the day: a second change on one day completes the first. */
    private UnitProfile from(String tooEarly, String afterEnd, LocalDate day) {
        UnitProfile last = last();
        RuleBroken.unlessAt("from", day != null && day.isAfter(validFrom) && !day.isBefore(last.validFrom()), tooEarly);
        RuleBroken.unlessAt("from", validTo == null || !day.isAfter(validTo), afterEnd);
        if (day.equals(last.validFrom())) {
            return last;
        }
        UnitProfile next = last.from(day);
        profiles.add(next);
        return next;
    }

    /** The unit exists for the last time on {@code lastDay}. */
    public void end(LocalDate lastDay) {
        RuleBroken.unlessAt("lastDay", lastDay != null && !lastDay.isBefore(validFrom), "unit.unit.endBeforeBegin");
        // What was planned for later days does not come to pass; the first profile always stays.
        profiles.removeIf(profile -> profile.validFrom().isAfter(lastDay));
        validTo = lastDay;
    }

    /** The official code of its area, five digits such as "05953"; units without an area of their own have none. */
    public void carry(String newCode) {
        String stripped = newCode == null || newCode.isBlank() ? null : newCode.strip();
        RuleBroken.unlessAt("code", goodCode(stripped), "unit.unit.badCode");
        code = stripped;
    }

    public static boolean goodCode(String code) {
        return code == null || code.matches("[0-9]{5}");
    }

    /** Its place in the manual order of the organisation's units, from 1. */
    public void standAt(int place) {
        listOrder = place;
    }

    /** Another short form of its present name; the name itself changes from a day on only. */
    public void shorten(String newShortName) {
        last().call(last().kind(), last().name(), newShortName);
    }

    public boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether it exists on the day or on a later one. */
    public boolean existsAtOrAfter(LocalDate from) {
        return validTo == null || !validTo.isBefore(from);
    }

    /** The unit as it is on {@code day}; before its first day as it begins. */
    public UnitRef on(LocalDate day) {
        UnitProfile profile = profileOn(day);
        return new UnitRef(id(), organisationId, profile.name(), profile.shortName(), listOrder, profile.kind(), code);
    }

    public UnitProfile profileOn(LocalDate day) {
        return profiles.stream().filter(candidate -> !candidate.validFrom().isAfter(day)).reduce((earlier, later) -> later).orElse(profiles.get(0));
    }

    /** What it was, in the order of time. */
    public List<UnitProfile> profiles() {
        return List.copyOf(profiles);
    }

    /** Whether its code or one of its names, past or present, matches the search key. */
    public boolean matches(String searchKey) {
        return profiles.stream().anyMatch(profile -> profile.searchKey().contains(searchKey)) || code != null && code.startsWith(searchKey);
    }

    public String code() {
        return code;
    }

    /** Whether a profile of it began on this day. */
    public boolean changedOn(LocalDate day) {
        return profiles.stream().anyMatch(profile -> profile.validFrom().equals(day));
    }

    /** As it is at last, also where that is only planned. */
    public UnitProfile last() {
        return profiles.get(profiles.size() - 1);
    }

    /** By all it can be known by in a file. */
    public KnownUnit known() {
        return new KnownUnit(id(), code, profiles.stream().map(UnitProfile::name).toList(), validFrom, validTo);
    }

    public long organisationId() {
        return organisationId;
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
