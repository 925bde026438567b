package vn.thidua.unit.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.text.Vietnamese;
import vn.thidua.unit.model.Reorganisation.Basis;
import vn.thidua.unit.model.Unit.Charter;

/** All units an organisation has or had: the rules that one unit alone cannot hold. */
public final class Roster {

    private final Map<Long, Unit> units = new HashMap<>();

    public Roster(Collection<Unit> units) {
        units.forEach(this::add);
    }

    public void add(Unit unit) {
        units.put(unit.id(), unit);
    }

    /** A unit may begin with this charter: its name and code are free from then on, and the unit it belongs to exists. */
    public void mustHaveRoomFor(Charter charter, LocalDate from, String nameField) {
        nameMustBeFree(charter.name(), from, null, nameField);
        codeMustBeFree(charter.code(), from, null);
        parentMustExist(charter.parentId(), from);
    }

    /** Two units of one name at a time are refused, wherever the tone is placed; "Văn Lang" and "Vân Lăng" are two names. */
    public void nameMustBeFree(String name, LocalDate from, Unit except, String field) {
        String key = Vietnamese.nameKey(name);
        boolean taken = othersFrom(from, except).anyMatch(unit -> unit.profiles().stream()
                .filter(profile -> profile == unit.profileOn(from) || profile.validFrom().isAfter(from))
                .anyMatch(profile -> Vietnamese.nameKey(profile.name()).equals(key)));
        RuleBroken.unlessAt(field, !taken, "unit.unit.nameTaken", name);
    }

    public void codeMustBeFree(String code, LocalDate from, Unit except) {
        boolean taken = code != null && !code.isBlank() && othersFrom(from, except).anyMatch(unit -> code.strip().equals(unit.code()));
        RuleBroken.unlessAt("code", !taken, "unit.unit.codeTaken", code);
    }

    private Stream<Unit> othersFrom(LocalDate from, Unit except) {
        return units.values().stream().filter(unit -> unit != except && unit.existsAtOrAfter(from));
    }

    public void parentMustExist(Long parentId, LocalDate on) {
        RuleBroken.unlessAt("parentId", parentId == null || units.containsKey(parentId) && units.get(parentId).existsOn(on),
                "unit.reorganisation.parentNotExisting");
    }

    /** No unit stands above itself on the day or on any later day that is known already. */
    public void mustBeFreeOfCircles(LocalDate from) {
        Stream.concat(Stream.of(from), units.values().stream().flatMap(unit -> unit.profiles().stream()).map(UnitProfile::validFrom)
                .filter(day -> day.isAfter(from)).distinct()).forEach(day -> units.keySet().forEach(unit -> climbs(unit, day)));
    }

    private void climbs(Long unitId, LocalDate day) {
        Set<Long> passed = new HashSet<>();
        for (Long at = unitId; at != null && units.containsKey(at); at = units.get(at).profileOn(day).parentId()) {
            RuleBroken.unlessAt("parentId", passed.add(at), "unit.reorganisation.circle", units.get(at).on(day).name());
        }
    }

    /** The sources exist on the day before, the targets on the day, and no unit stands on both sides. */
    public void mustFit(ReorganisationKind kind, Basis basis, List<Unit> sources, Collection<Long> ending, int founded, List<Unit> targets) {
        kind.mustFit(sources.size(), ending.size(), founded, targets.size());
        for (Unit source : sources) {
            RuleBroken.unlessAt("sources", source.existsOn(basis.dayBefore()), "unit.reorganisation.sourceNotExisting", source.on(basis.dayBefore()).name(),
                    basis.dayBefore());
            RuleBroken.unlessAt("target", !targets.contains(source), "unit.reorganisation.bothSides", source.on(basis.dayBefore()).name());
        }
        for (Unit target : targets) {
            RuleBroken.unlessAt("target", target.existsOn(basis.effectiveOn()), "unit.reorganisation.targetNotExisting",
                    target.on(basis.effectiveOn()).name(), basis.effectiveOn());
        }
    }

    public Unit unit(long unitId) {
        return units.get(unitId);
    }
}
