package vn.thidua.achievement.model.tryout;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.thidua.achievement.model.CriteriaSet;
import vn.thidua.achievement.model.scoring.Assignment;
import vn.thidua.achievement.model.scoring.Band;
import vn.thidua.achievement.model.scoring.ClusterScore;
import vn.thidua.achievement.model.scoring.CriterionKind;
import vn.thidua.achievement.model.scoring.CriterionSpec;
import vn.thidua.achievement.model.scoring.Reported;
import vn.thidua.achievement.model.scoring.Rounding;
import vn.thidua.achievement.model.scoring.ScoreShift;
import vn.thidua.achievement.model.scoring.ScoringPlan;
import vn.thidua.achievement.model.scoring.TieRule;
import vn.thidua.achievement.model.scoring.UnitFigures;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.TryOutFault;

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

        /** What it said under {@code from} under {@code to}, or not at all where that is null. */
        Unit renamed(String from, String to) {
            return new Unit(name, renamed(targets, from, to), notAssigned.stream().filter(code -> to != null || !code.equals(from))
                    .map(code -> code.equals(from) ? to : code).toList(), renamed(figures, from, to), renamed(given, from, to));
        }

        private static <T> Map<String, T> renamed(Map<String, T> said, String from, String to) {
            Map<String, T> kept = new LinkedHashMap<>();
            said.forEach((code, what) -> {
                if (to != null || !code.equals(from)) {
                    kept.put(code.equals(from) ? to : code, what);
                }
            });
            return kept;
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

    /** A case that is rounded half up and compared by nothing but the rates. */
    public static TryOutCase of(int decimals, List<Line> lines, List<Unit> units) {
        return new TryOutCase(Rounding.halfUp(decimals), null, List.of(), List.of(), lines, units, List.of());
    }

    /** The same criteria with other units; whoever is gone is late no more. */
    public TryOutCase withUnits(List<Unit> others) {
        return new TryOutCase(rounding, cap, bands, ties, lines, others, late.stream().filter(name -> others.stream().anyMatch(unit -> unit.name().equals(name))).toList());
    }

    /** With one line more, last below the group {@code below}, or last of all at the top where that is null. */
    public TryOutCase withLine(String below, CriterionSpec spec) {
        mustBeFree(spec.code(), null);
        List<Line> tree = new ArrayList<>(lines);
        int group = indexOf(below);
        tree.add(group < 0 ? tree.size() : endOf(group), new Line(0, group < 0 ? 0 : lines.get(group).depth() + 1, spec));
        return withLines(tree, units);
    }

    /** With the line {@code code} as this; what the units say of it stays where it still fits its kind. */
    public TryOutCase withChanged(String code, CriterionSpec spec) {
        int at = indexOf(code);
        mustBeFree(spec.code(), code);
        RuleBroken.unlessAt("kind", spec.kind() == CriterionKind.GROUP || endOf(at) == at + 1, "achievement.criterion.hasLines");
        List<Line> tree = new ArrayList<>(lines);
        tree.set(at, new Line(at, lines.get(at).depth(), spec));
        boolean fits = lines.get(at).spec().kind() == spec.kind();
        return withLines(tree, units.stream().map(unit -> unit.renamed(code, fits ? spec.code() : null)).toList());
    }

    /** Without the line and all below it, and without what the units say of them. */
    public TryOutCase withoutLine(String code) {
        int at = indexOf(code);
        List<Line> tree = new ArrayList<>(lines);
        List<Line> block = tree.subList(at, endOf(at));
        List<Unit> left = units;
        for (Line gone : block) {
            left = left.stream().map(unit -> unit.renamed(gone.spec().code(), null)).toList();
        }
        block.clear();
        return withLines(tree, left);
    }

    /** In a made-up tree the maximum of a group follows its lines, so that one number can be changed at a time. */
    private TryOutCase withLines(List<Line> tree, List<Unit> units) {
        List<Line> summed = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            Line line = tree.get(i);
            CriterionSpec spec = line.spec();
            if (spec.kind() == CriterionKind.GROUP) {
                BigDecimal sum = BigDecimal.ZERO;
                for (int below = i + 1; below < tree.size() && tree.get(below).depth() > line.depth(); below++) {
                    CriterionSpec leaf = tree.get(below).spec();
                    sum = leaf.kind().scored() && leaf.kind().inBase() ? sum.add(leaf.maxPoints()) : sum;
                }
                spec = new CriterionSpec(spec.code(), spec.name(), spec.kind(), sum.signum() == 0 ? spec.maxPoints() : sum, null, spec.unitOfMeasure(), false, spec.guidance());
            }
            summed.add(new Line(i, line.depth(), spec));
        }
        return new TryOutCase(rounding, cap, bands, ties, summed, units, late);
    }

    private void mustBeFree(String code, String except) {
        boolean free = lines.stream().noneMatch(line -> !line.spec().code().equals(except) && key(line.spec().code()).equals(key(code)));
        RuleBroken.unlessAt("code", free, "achievement.criterion.codeTaken", code);
    }

    private int indexOf(String code) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).spec().code().equals(code)) {
                return i;
            }
        }
        return -1;
    }

    private int endOf(int from) {
        int end = from + 1;
        while (end < lines.size() && lines.get(end).depth() > lines.get(from).depth()) {
            end++;
        }
        return end;
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
