package vn.thidua.achievement.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thidua.achievement.RankingDirectory.RankedUnit;

/**
 * What the final figures changed in a ranking.
 *
 * @param units in the order of the final ranking, those missing there last
 * @param known whether both rankings kept the figures, so that lines can be told
 */
public record RankingShift(List<UnitShift> units, boolean known) implements Serializable {

    /**
     * @param before null where the unit was not in the provisional ranking
     * @param after null where it is not in the final one
     * @param lines criteria with other figures or points; empty unless the unit is in both
     */
    public record UnitShift(RankedUnit before, RankedUnit after, List<LineShift> lines) implements Serializable {

        public RankedUnit unit() {
            return after == null ? before : after;
        }

        public boolean inBoth() {
            return before != null && after != null;
        }

        /** Whether the unit's rank is another one; coming and going is one too. */
        public boolean moved() {
            return !inBoth() || before.rank() != after.rank();
        }
    }

    /** @param before null where the criterion was not there, and likewise {@code after} */
    public record LineShift(long criterionId, FrozenLine before, FrozenLine after) implements Serializable {

        /** Whether the figure is another one, and not the points alone. */
        public boolean figureChanged() {
            return before == null || after == null || !before.reported().same(after.reported());
        }
    }

    public static RankingShift between(FrozenRanking provisional, FrozenRanking last) {
        Map<Long, RankedUnit> before = byId(provisional);
        Map<Long, RankedUnit> after = byId(last);
        Map<Long, Map<Long, FrozenLine>> linesBefore = provisional.lines();
        Map<Long, Map<Long, FrozenLine>> linesAfter = last.lines();
        Set<Long> order = new LinkedHashSet<>();
        last.units().forEach(unit -> order.add(unit.unitId()));
        provisional.units().forEach(unit -> order.add(unit.unitId()));
        boolean known = !linesBefore.isEmpty() && !linesAfter.isEmpty();
        return new RankingShift(order.stream().map(unit -> {
            boolean both = known && before.containsKey(unit) && after.containsKey(unit);
            return new UnitShift(before.get(unit), after.get(unit),
                    both ? lines(linesBefore.getOrDefault(unit, Map.of()), linesAfter.getOrDefault(unit, Map.of())) : List.of());
        }).toList(), known);
    }

    /** The same without the criteria, for whoever may see ranks and totals only. */
    public RankingShift withoutLines() {
        return new RankingShift(units.stream().map(unit -> new UnitShift(unit.before, unit.after, List.of())).toList(), known);
    }

    private static Map<Long, RankedUnit> byId(FrozenRanking ranking) {
        return ranking.units().stream().collect(Collectors.toMap(RankedUnit::unitId, Function.identity()));
    }

    private static List<LineShift> lines(Map<Long, FrozenLine> before, Map<Long, FrozenLine> after) {
        Set<Long> criteria = new TreeSet<>(before.keySet());
        criteria.addAll(after.keySet());
        List<LineShift> shifts = new ArrayList<>();
        for (long criterion : criteria) {
            FrozenLine then = before.get(criterion);
            FrozenLine now = after.get(criterion);
            boolean group = (then == null ? now : then).group();
            if (!group && (then == null || now == null || !then.same(now))) {
                shifts.add(new LineShift(criterion, then, now));
            }
        }
        return shifts;
    }

    /** Whether any rank is another one. */
    public boolean moved() {
        return units.stream().anyMatch(UnitShift::moved);
    }
}
