package vn.thidua.unit.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.thidua.access.AccessDenied;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.shared.RuleBroken;
import vn.thidua.unit.UnitsEnded;
import vn.thidua.unit.model.Reorganisation;
import vn.thidua.unit.model.Reorganisation.Basis;
import vn.thidua.unit.model.ReorganisationKind;
import vn.thidua.unit.model.Roster;
import vn.thidua.unit.model.Unit;
import vn.thidua.unit.model.Unit.Charter;
import vn.thidua.unit.store.Organisations;
import vn.thidua.unit.store.Reorganisations;
import vn.thidua.unit.store.Units;

/** What all reorganisations have in common, in the caller's transaction: one at a time in an organisation, with one event kept. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Reorganising {

    /** A unit that goes into it, with the version the user saw. */
    public record Source(long unitId, long seenVersion) {
    }

    /** One reorganisation as asked for; {@code change} is made to each source that goes on. */
    record Request(long organisationId, ReorganisationKind kind, Basis basis, List<Source> sources, Set<Long> continuing, List<Charter> founded,
            List<Long> targets, Consumer<Unit> change) {
    }

    @Inject
    private Organisations organisations;

    @Inject
    private Units units;

    @Inject
    private Reorganisations reorganisations;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    @Inject
    private Event<UnitsEnded> ended;

    /** All units of the organisation, for rules that hold among them; nobody else changes them until the transaction ends. */
    Roster roster(long organisationId) {
        user.must(Permission.MANAGE_UNITS, Place.organisation(organisationId));
        organisations.locked(organisationId);
        return new Roster(units.of(organisationId));
    }

    /** @return the ids of the units founded, in their order */
    List<Long> carryOut(Request request) {
        Roster roster = roster(request.organisationId());
        List<Unit> sources = request.sources().stream().map(source -> seen(roster, source)).toList();
        List<Unit> targets = request.targets().stream().map(target -> own(roster, target)).toList();
        List<Unit> ending = request.kind().endsSources()
                ? sources.stream().filter(source -> !request.continuing().contains(source.id())).toList() : List.of();
        roster.mustFit(request.kind(), request.basis(), sources, ids(ending), request.founded().size(), targets);
        mustBeLast(request, sources, targets);
        ending.forEach(unit -> unit.end(request.basis().dayBefore()));
        sources.stream().filter(unit -> !ending.contains(unit)).forEach(request.change());
        units.flush();
        roster.mustBeFreeOfCircles(request.basis().effectiveOn());
        List<Unit> founded = found(roster, request);
        List<Long> result = new ArrayList<>(ids(founded));
        result.addAll(request.targets());
        reorganisations.add(Reorganisation.recorded(request.organisationId(), request.kind(), request.basis(), ids(sources), result, user.accountId(),
                user.personName(), clock.instant()));
        if (!ending.isEmpty()) {
            ended.fire(new UnitsEnded(ids(ending), request.basis().dayBefore()));
        }
        return ids(founded);
    }

    private List<Unit> found(Roster roster, Request request) {
        List<Unit> founded = new ArrayList<>();
        int order = request.founded().isEmpty() ? 0 : units.nextListOrder(request.organisationId());
        for (Charter charter : request.founded()) {
            roster.mustHaveRoomFor(charter, request.basis().effectiveOn(), "target");
            Unit unit = units.add(Unit.founded(request.organisationId(), charter, request.basis().effectiveOn(), order++));
            roster.add(unit);
            founded.add(unit);
        }
        return founded;
    }

    private Unit seen(Roster roster, Source source) {
        own(roster, source.unitId());
        return units.get(source.unitId(), source.seenVersion());
    }

    /** The unit, if it is one of the roster's organisation. */
    static Unit own(Roster roster, long unitId) {
        Unit unit = roster.unit(unitId);
        if (unit == null) {
            throw new AccessDenied();
        }
        return unit;
    }

    /** A unit's events follow one another; what happened later already rests on what was before. */
    private void mustBeLast(Request request, List<Unit> sources, List<Unit> targets) {
        List<Unit> all = new ArrayList<>(sources);
        all.addAll(targets);
        List<Long> touched = reorganisations.touchedAfter(ids(all), request.basis().effectiveOn());
        all.stream().filter(unit -> touched.contains(unit.id())).findFirst().ifPresent(unit -> {
            throw RuleBroken.at("effectiveOn", "unit.reorganisation.laterEvent", unit.on(request.basis().effectiveOn()).name());
        });
    }

    private static List<Long> ids(Collection<Unit> units) {
        return units.stream().map(Unit::id).collect(Collectors.toList());
    }
}
