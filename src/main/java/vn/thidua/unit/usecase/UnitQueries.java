package vn.thidua.unit.usecase;

import static vn.thidua.access.Permission.MANAGE_ACCOUNTS;
import static vn.thidua.access.Permission.MANAGE_UNITS;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.thidua.access.AccessDenied;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.shared.UseCase;
import vn.thidua.shared.text.Vietnamese;
import vn.thidua.unit.UnitKind;
import vn.thidua.unit.UnitMemberships;
import vn.thidua.unit.UnitMemberships.Stay;
import vn.thidua.unit.UnitPresence;
import vn.thidua.unit.UnitRef;
import vn.thidua.unit.model.Reorganisation;
import vn.thidua.unit.model.ReorganisationKind;
import vn.thidua.unit.model.Unit;
import vn.thidua.unit.model.UnitProfile;
import vn.thidua.unit.store.Organisations;
import vn.thidua.unit.store.Reorganisations;
import vn.thidua.unit.store.Units;

/** The units of the organisation, for those who keep them and for administrators, who found organisations for them. */
@UseCase
@RequiresPermission({MANAGE_UNITS, MANAGE_ACCOUNTS})
public class UnitQueries {

    /** Rows on one page of the list. */
    public static final int PAGE_SIZE = 50;

    /** What the list is narrowed to; {@code kind} null for all; pages count from 1. */
    public record Filter(String typed, UnitKind kind, UnitPresence presence, int page) implements Serializable {
    }

    public record UnitRow(long id, long version, String name, String shortName, UnitKind kind, String code, int place, LocalDate validFrom,
            LocalDate validTo, boolean existing) implements Serializable {
    }

    /** @param orderVersion of the order as shown here; @param parents units a new one can belong to */
    public record UnitList(List<UnitRow> rows, int found, int page, int pages, long orderVersion, List<UnitRef> parents, boolean mayManage)
            implements Serializable {
    }

    /**
     * {@code to} is the last day, null while it lasts; {@code parentName} null where it stood directly below the organisation;
     * {@code parentUntil} the last day of a parent that ended before.
     */
    public record ProfileRow(String name, UnitKind kind, String parentName, LocalDate parentUntil, LocalDate from, LocalDate to) implements Serializable {
    }

    /** A unit on the other side of an event, by its name of then. */
    public record Relative(long id, String name) implements Serializable {
    }

    /** @param predecessors what the unit came out of or absorbed; @param successors what came out of it */
    public record EventRow(ReorganisationKind kind, LocalDate on, String legalBasis, String note, List<Relative> predecessors, List<Relative> successors,
            String personName, Instant recordedAt) implements Serializable {
    }

    /** @param organisationName of the organisation the unit stands for, null where none is founded */
    public record UnitPage(UnitRow unit, List<ProfileRow> profiles, List<EventRow> events, List<Stay> memberships, String organisationName,
            boolean mayManage, boolean mayFound) implements Serializable {
    }

    /** What a reorganisation on a day can start from. */
    public record ReorganisationForm(List<UnitRow> sources, List<UnitRef> targets) implements Serializable {
    }

    @Inject
    private Units units;

    @Inject
    private Organisations organisations;

    @Inject
    private Reorganisations reorganisations;

    @Inject
    private UnitMemberships memberships;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /** Units whose code or present or past name contains what was typed, whatever marks or case it was typed with, in manual order. */
    public UnitList search(Filter filter) {
        boolean mayManage = mustSee(user.organisationId());
        LocalDate today = LocalDate.now(clock);
        String key = Vietnamese.searchKey(filter.typed());
        // A search key has no leading zeros; a code has.
        String code = filter.typed() == null ? "" : filter.typed().strip();
        List<Unit> all = units.of(user.organisationId());
        Predicate<Unit> typed = unit -> unit.matches(key) || !code.isEmpty() && unit.matches(code);
        List<Unit> found = all.stream().filter(typed).filter(unit -> filter.kind() == null || unit.profileOn(today).kind() == filter.kind())
                .filter(unit -> switch (filter.presence()) {
                    case EXISTING -> unit.validTo() == null || !unit.validTo().isBefore(today);
                    case ENDED -> unit.validTo() != null && unit.validTo().isBefore(today);
                    case ALL -> true;
                }).toList();
        int pages = Math.max(1, (found.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        int page = Math.min(Math.max(1, filter.page()), pages);
        List<UnitRow> rows = found.stream().skip((long) (page - 1) * PAGE_SIZE).limit(PAGE_SIZE).map(unit -> row(unit, all.indexOf(unit) + 1)).toList();
        return new UnitList(rows, found.size(), page, pages, organisations.get(user.organisationId()).version(),
                all.stream().filter(unit -> unit.existsOn(today)).map(unit -> unit.on(today)).toList(), mayManage);
    }

    public UnitPage unit(long unitId) {
        Unit unit = units.get(unitId);
        boolean mayManage = mustSee(unit.organisationId());
        List<Reorganisation> events = reorganisations.of(unitId);
        Set<Long> others = new HashSet<>();
        unit.profiles().stream().map(UnitProfile::parentId).filter(Objects::nonNull).forEach(others::add);
        events.forEach(event -> {
            others.addAll(event.sources());
            others.addAll(event.targets());
        });
        Map<Long, Unit> related = units.all(others).stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        var organisation = organisations.representedBy(unitId);
        return new UnitPage(row(unit, unit.listOrder()), profiles(unit, related), events.stream().map(event -> row(event, unitId, related)).toList(),
                memberships.of(unitId), organisation.map(founded -> founded.name()).orElse(null), mayManage,
                organisation.isEmpty() && unit.existsOn(LocalDate.now(clock)));
    }

    /** Units that exist on the day before, and those that exist on the day; null before a day is chosen. */
    @RequiresPermission(MANAGE_UNITS)
    public ReorganisationForm reorganisation(LocalDate effectiveOn) {
        user.must(MANAGE_UNITS, Place.organisation(user.organisationId()));
        if (effectiveOn == null) {
            return null;
        }
        List<Unit> all = units.of(user.organisationId());
        LocalDate before = effectiveOn.minusDays(1);
        return new ReorganisationForm(all.stream().filter(unit -> unit.existsOn(before)).map(unit -> row(unit, unit.listOrder(), before)).toList(),
                all.stream().filter(unit -> unit.existsOn(effectiveOn)).map(unit -> unit.on(effectiveOn)).toList());
    }

    /** @return whether the user keeps units there */
    private boolean mustSee(long organisationId) {
        boolean manages = user.may(MANAGE_UNITS, Place.organisation(organisationId));
        if (!manages && !user.may(MANAGE_ACCOUNTS, Place.organisation(organisationId))) {
            throw new AccessDenied();
        }
        return manages;
    }

    private static List<ProfileRow> profiles(Unit unit, Map<Long, Unit> related) {
        List<ProfileRow> rows = new ArrayList<>();
        List<UnitProfile> profiles = unit.profiles();
        for (int i = 0; i < profiles.size(); i++) {
            UnitProfile profile = profiles.get(i);
            LocalDate to = i + 1 < profiles.size() ? profiles.get(i + 1).validFrom().minusDays(1) : unit.validTo();
            Unit parent = profile.parentId() == null ? null : related.get(profile.parentId());
            LocalDate until = parent == null || parent.validTo() == null || to != null && !parent.validTo().isBefore(to) ? null : parent.validTo();
            rows.add(new ProfileRow(profile.name(), profile.kind(), parent == null ? null : parent.on(profile.validFrom()).name(), until, profile.validFrom(), to));
        }
        return rows;
    }

    private static EventRow row(Reorganisation event, long unitId, Map<Long, Unit> related) {
        boolean source = event.sources().contains(unitId);
        return new EventRow(event.kind(), event.effectiveOn(), event.legalBasis(), event.note(),
                source ? List.of() : relatives(event.sources(), event.effectiveOn().minusDays(1), related),
                source ? relatives(event.targets(), event.effectiveOn(), related) : List.of(), event.personName(), event.recordedAt());
    }

    private static List<Relative> relatives(Collection<Long> ids, LocalDate on, Map<Long, Unit> related) {
        return ids.stream().map(related::get).map(unit -> new Relative(unit.id(), unit.on(on).name())).toList();
    }

    private UnitRow row(Unit unit, int place) {
        return row(unit, place, LocalDate.now(clock));
    }

    private static UnitRow row(Unit unit, int place, LocalDate on) {
        var named = unit.on(on);
        return new UnitRow(unit.id(), unit.version(), named.name(), named.shortName(), named.kind(), named.code(), place, unit.validFrom(), unit.validTo(),
                unit.existsOn(on));
    }
}
