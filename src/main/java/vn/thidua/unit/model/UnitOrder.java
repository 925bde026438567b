package vn.thidua.unit.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.text.Vietnamese;

/** The manual order of an organisation's units: places from 1 without gaps. */
public final class UnitOrder {

    private UnitOrder() {
    }

    /** @param units in their order so far; @param places the new place of each unit that moves */
    public static void arrange(List<Unit> units, Map<Long, Integer> places) {
        places.values().forEach(place -> RuleBroken.unless(place != null && place >= 1 && place <= units.size(), "unit.units.badPlace", units.size()));
        List<Unit> order = new ArrayList<>(units.stream().filter(unit -> !places.containsKey(unit.id())).toList());
        units.stream().filter(unit -> places.containsKey(unit.id())).sorted(Comparator.comparing(unit -> places.get(unit.id())))
                .forEach(unit -> order.add(Math.min(places.get(unit.id()) - 1, order.size()), unit));
        number(order);
    }

    public static void byName(List<Unit> units, LocalDate today) {
        Comparator<Unit> endedLast = Comparator.comparing(unit -> !unit.existsAtOrAfter(today));
        number(units.stream().sorted(endedLast.thenComparing(unit -> unit.on(today).shortName(), Vietnamese.order())
                .thenComparing(unit -> unit.on(today).name(), Vietnamese.order())).toList());
    }

    private static void number(List<Unit> order) {
        for (int i = 0; i < order.size(); i++) {
            order.get(i).standAt(i + 1);
        }
    }
}
