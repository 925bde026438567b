package vn.thidua.achievement.model.tryout;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.thidua.achievement.model.CriteriaSet;
import vn.thidua.achievement.model.scoring.Assignment;
import vn.thidua.achievement.model.scoring.Band;
import vn.thidua.achievement.model.scoring.ClusterScore;
import vn.thidua.achievement.model.scoring.CriterionSpec;
import vn.thidua.achievement.model.scoring.Reported;
import vn.thidua.achievement.model.scoring.Rounding;
import vn.thidua.achievement.model.scoring.ScoreShift;
import vn.thidua.achievement.model.scoring.ScoringPlan;
import vn.thidua.achievement.model.scoring.TieRule;
import vn.thidua.achievement.model.scoring.UnitFigures;

/**
 * A made-up cluster: criteria and units with figures that are scored by the product's own engine and stored nowhere. Every
 * number is exact; points and figures are bounded as those that are stored.
 *
 * @param cap a total above it counts as it; null for none
 * @param lines in reading order
 * @param late names of units that come late: what their coming does to the others is part of the result
 */
public record TryOutCase(Rounding rounding, BigDecimal cap, List<Band> bands, List<TieRule> ties, List<Line> lines, List<Unit> units, List<String> late)
        implements Serializable {

    public static final int MAX_LINES = CriteriaSet.MAX_LINES;
    public static final int MAX_UNITS = 200;
    /** Most lines times units: so many lines of worksheets are one answer. */
    public static final int MAX_CELLS = 20_000;

    /**
     * One line of the tree.
     *
     * @param at place in the JSON form, from 0, for faults
     */
    public record Line(int at, int depth, CriterionSpec spec) implements Serializable {
    }

    /**
     * One unit with what it brings, by the codes of the criteria in any case of letters.
     *
     * @param given points that a reviewer gave instead of those of the rule
     */
    public record Unit(String name, Map<String, BigDecimal> targets, List<String> notAssigned, Map<String, Reported> figures, Map<String, BigDecimal> given)
            implements Serializable {

        /** A unit without anything. */
        public static Unit named(String name) {
            return new Unit(name, Map.of(), List.of(), Map.of(), Map.of());
        }

        Assignment assignment(String code) {
            return notAssigned.contains(code) ? Assignment.NOT_ASSIGNED : Assignment.of(targets.get(code));
        }
    }

    public TryOutCase {
        bands = List.copyOf(bands);
        ties = List.copyOf(ties);
        lines = List.copyOf(lines);
        units = List.copyOf(units);
        late = List.copyOf(late);
    }

    /** What keeps the case from being scored, all of it; empty where it can be. */
    public List<TryOutFault> faults() {
        return new TryOutCheck(this).faults();
    }

    /**
     * Ranking and worksheets.
     *
     * @param sheetOf the one unit whose worksheet is wanted; null for those of all
     * @throws IllegalStateException where there are {@link #faults()}
     */
    public TryOutResult scored(String sheetOf) {
        TryOutCheck check = new TryOutCheck(this);
        if (!check.faults().isEmpty()) {
            throw new IllegalStateException(check.faults().size() + " faults");
        }
        return check.kept().result(sheetOf);
    }

    private TryOutResult result(String sheetOf) {
        ScoringPlan plan = plan();
        List<UnitFigures> everybody = figures();
        ClusterScore score = ClusterScore.of(plan, everybody);
        List<TryOutResult.UnitResult> results = score.ranked().stream().map(unit -> new TryOutResult.UnitResult(unit,
                sheetOf == null || sheetOf.equals(unit.unitName()) ? score.worksheet(unit.unitId()) : List.of())).toList();
        List<UnitFigures> punctual = everybody.stream().filter(unit -> !late.contains(unit.unitName())).toList();
        List<ScoreShift> shifts = late.isEmpty() ? List.of() : ScoreShift.between(ClusterScore.of(plan, punctual), score);
        return new TryOutResult(plan.total(), rounding.decimals(), results, shifts);
    }

    /** By what the units are scored. */
    public ScoringPlan plan() {
        return new ScoringPlan(lines.stream().map(line -> new ScoringPlan.Line(line.depth(), line.spec())).toList(), rounding, cap, bands, ties);
    }

    /** What the units bring, numbered from 1 in their order. */
    public List<UnitFigures> figures() {
        List<UnitFigures> figures = new ArrayList<>();
        for (Unit unit : units) {
            Map<String, Assignment> assignments = new HashMap<>();
            unit.targets().keySet().forEach(code -> assignments.put(code, unit.assignment(code)));
            unit.notAssigned().forEach(code -> assignments.put(code, Assignment.NOT_ASSIGNED));
            figures.add(new UnitFigures(figures.size() + 1L, unit.name(), figures.size(), assignments, unit.figures(), unit.given()));
        }
        return figures;
    }

    /** Codes and names that differ in nothing but the case of their letters are the same. */
    static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
