package vn.thidua.achievement.model.tryout;

import static vn.thidua.shared.TryOutFault.part;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import vn.thidua.achievement.model.CriteriaSet;
import vn.thidua.achievement.model.scoring.Assignment;
import vn.thidua.achievement.model.scoring.Band;
import vn.thidua.achievement.model.scoring.CriterionKind;
import vn.thidua.achievement.model.scoring.CriterionSpec;
import vn.thidua.achievement.model.scoring.Direction;
import vn.thidua.achievement.model.scoring.Figures;
import vn.thidua.achievement.model.scoring.Reported;
import vn.thidua.achievement.model.scoring.ScoringRule;
import vn.thidua.achievement.model.scoring.TieRule;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.TryOutFault;

/**
 * Finds everything that keeps a case from being scored, by the rules that hold for stored sets and reports, and brings it
 * into the form the engine takes: every code written as its line has it.
 */
final class TryOutCheck {

    private static final int MAX_RULES = 10;
    private static final int MAX_NAME = 200;
    /** What the engine's refusals call the inputs, and what the JSON form calls them. */
    private static final Map<String, String> FIELDS = Map.of("maxPoints", "max", "minPoints", "min", "pointsEach", "each");

    private final TryOutCase told;
    private final List<TryOutFault> faults = new ArrayList<>();
    private final Map<String, CriterionSpec> byCode = new HashMap<>();
    private final List<TryOutCase.Line> lines = new ArrayList<>();
    private final List<TryOutCase.Unit> units = new ArrayList<>();
    private final List<TieRule> ties = new ArrayList<>();
    private final List<String> late = new ArrayList<>();

    TryOutCheck(TryOutCase told) {
        this.told = told;
        if (few()) {
            checkLines();
            checkComparing();
            checkUnits();
            checkLate();
        }
    }

    List<TryOutFault> faults() {
        return faults;
    }

    /** The case as the engine takes it. */
    TryOutCase kept() {
        return new TryOutCase(told.rounding(), told.cap(), told.bands(), ties, lines, units, late);
    }

    private boolean few() {
        int lineCount = told.lines().size();
        int unitCount = told.units().size();
        must("/criteria", lineCount <= TryOutCase.MAX_LINES, "achievement.criteriaSet.tooManyLines", TryOutCase.MAX_LINES);
        must("/units", unitCount <= TryOutCase.MAX_UNITS, "achievement.tryout.tooManyUnits", TryOutCase.MAX_UNITS);
        must("/units", (long) lineCount * unitCount <= TryOutCase.MAX_CELLS, "achievement.tryout.tooManyCells", TryOutCase.MAX_CELLS);
        must("/criteria", told.lines().stream().anyMatch(line -> line.spec().kind() != null && line.spec().kind().scored()), "achievement.publish.empty");
        return faults.isEmpty();
    }

    private void checkLines() {
        for (TryOutCase.Line line : told.lines()) {
            String at = "/criteria/" + line.at();
            TryOutCase.Line above = lines.isEmpty() ? null : lines.get(lines.size() - 1);
            int deepest = above == null ? 0 : above.depth() + 1;
            must(at + "/depth", line.depth() >= 0 && line.depth() <= deepest, "achievement.tryout.badDepth", deepest);
            must(at + "/depth", line.depth() < CriteriaSet.MAX_DEPTH, "achievement.criterion.tooDeep", CriteriaSet.MAX_DEPTH);
            must(at, above == null || line.depth() <= above.depth() || above.spec().kind() == CriterionKind.GROUP || above.spec().kind() == null,
                    "achievement.criterion.parentNotGroup", above == null ? "" : String.valueOf(above.spec().code()));
            CriterionSpec spec = line.spec();
            try {
                spec = spec.checked(told.rounding().decimals());
                must(at + "/code", byCode.putIfAbsent(TryOutCase.key(spec.code()), spec) == null, "achievement.criterion.codeTaken", spec.code());
            } catch (RuleBroken refused) {
                fault(at + part(FIELDS.getOrDefault(refused.field(), refused.field())), refused);
            }
            lines.add(new TryOutCase.Line(line.at(), line.depth(), spec));
        }
        if (faults.isEmpty()) {
            checkSums();
        }
    }

    private void checkSums() {
        for (int i = 0; i < lines.size(); i++) {
            TryOutCase.Line group = lines.get(i);
            if (group.spec().kind() == CriterionKind.GROUP) {
                BigDecimal sum = BigDecimal.ZERO;
                for (int below = i + 1; below < lines.size() && lines.get(below).depth() > group.depth(); below++) {
                    CriterionSpec spec = lines.get(below).spec();
                    sum = lines.get(below).depth() == group.depth() + 1 && spec.kind().inBase() ? sum.add(spec.maxPoints()) : sum;
                }
                must("/criteria/" + group.at() + "/max", sum.compareTo(group.spec().maxPoints()) == 0, "achievement.publish.groupSum",
                        group.spec().code(), group.spec().name(), group.spec().maxPoints(), sum);
            }
        }
    }

    private void checkComparing() {
        if (told.cap() != null) {
            must("/cap", told.cap().signum() > 0, "achievement.criteriaSet.badCap");
            attempt("/cap", () -> Figures.notNegative("cap", told.cap().abs()));
        }
        must("/bands", told.bands().size() <= MAX_RULES, "achievement.band.tooMany", MAX_RULES);
        Set<String> names = new HashSet<>();
        Set<BigDecimal> thresholds = new HashSet<>();
        for (int i = 0; i < told.bands().size(); i++) {
            Band band = told.bands().get(i);
            String at = "/bands/" + i;
            boolean named = band.name() != null && !band.name().isBlank() && band.name().length() <= 60;
            must(at + "/name", named, "achievement.band.badName");
            if (named) {
                boolean from = band.from() != null && band.from().signum() >= 0;
                must(at + "/from", from, "achievement.band.badFrom", band.name());
                boolean ownName = names.add(TryOutCase.key(band.name()));
                boolean ownFrom = !from || thresholds.add(band.from().stripTrailingZeros());
                must(at, ownName && ownFrom, "achievement.band.twice", band.name());
                attempt(at + "/from", () -> Figures.notNegative("from", from ? band.from() : BigDecimal.ZERO));
            }
        }
        must("/ties", told.ties().size() <= MAX_RULES, "achievement.tie.tooMany", MAX_RULES);
        for (int i = 0; i < told.ties().size(); i++) {
            TieRule tie = told.ties().get(i);
            String at = "/ties/" + i + "/code";
            if (tie.kind() == TieRule.TieMeasure.LINE) {
                boolean coded = tie.code() != null && !tie.code().isBlank();
                must(at, coded, "achievement.tie.codeMissing");
                CriterionSpec line = coded ? byCode.get(TryOutCase.key(tie.code())) : null;
                must(at, !coded || line != null, "achievement.publish.tieUnknown", coded ? tie.code() : "");
                ties.add(new TieRule(tie.kind(), line == null ? tie.code() : line.code()));
            } else {
                must(at, tie.code() == null, "achievement.tryout.tieCode");
                ties.add(tie);
            }
        }
    }

    private void checkUnits() {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < told.units().size(); i++) {
            TryOutCase.Unit unit = told.units().get(i);
            String at = "/units/" + i;
            boolean named = unit.name() != null && !unit.name().isBlank() && unit.name().length() <= MAX_NAME;
            must(at + "/name", named, "achievement.tryout.badUnitName", MAX_NAME);
            must(at + "/name", !named || names.add(TryOutCase.key(unit.name())), "achievement.tryout.unitTwice", named ? unit.name() : "");
            units.add(checked(at, unit));
        }
    }

    private TryOutCase.Unit checked(String at, TryOutCase.Unit unit) {
        List<String> notAssigned = new ArrayList<>();
        for (int i = 0; i < unit.notAssigned().size(); i++) {
            String here = at + "/notAssigned/" + i;
            CriterionSpec spec = line(here, unit.notAssigned().get(i));
            if (spec != null && scored(here, spec)) {
                notAssigned.add(spec.code());
            }
        }
        Map<String, BigDecimal> targets = each(at + "/targets", unit.targets(), notAssigned, (spec, target) -> {
            RuleBroken.unless(spec.kind().takesTargets(), "achievement.target.notATarget", spec.code());
            Figures.notNegative(null, target);
            boolean zero = spec.kind() == CriterionKind.TARGET && spec.direction() == Direction.HIGHER;
            RuleBroken.unless(target.signum() > 0 || !zero, "achievement.target.zero");
        });
        Map<String, Reported> figures = each(at + "/figures", unit.figures(), notAssigned, (spec, reported) -> {
            RuleBroken.unless(spec.kind() == CriterionKind.YES_NO ? reported.figure() == null : reported.met() == null,
                    spec.kind() == CriterionKind.YES_NO ? "achievement.tryout.needsAnswer" : "achievement.tryout.needsNumber", spec.code());
            RuleBroken.unless(spec.kind() == CriterionKind.BONUS || reported.deductions() == null, "achievement.tryout.noDeductions", spec.code());
            new ScoringRule(spec, Assignment.of(targets.get(spec.code())), told.rounding()).score(null, reported);
        });
        Map<String, BigDecimal> given = each(at + "/given", unit.given(), notAssigned, (spec, points) -> {
            BigDecimal least = spec.kind() == CriterionKind.BONUS ? spec.minPoints() : BigDecimal.ZERO;
            RuleBroken.unless(points.compareTo(least) >= 0, "achievement.review.belowMin", least);
            RuleBroken.unless(points.compareTo(spec.maxPoints()) <= 0, "achievement.figure.aboveMax", spec.maxPoints());
            RuleBroken.unless(Figures.decimals(points) <= told.rounding().decimals(), "achievement.criterion.tooManyDecimals", told.rounding().decimals());
        });
        return new TryOutCase.Unit(unit.name() == null ? null : unit.name().strip(), targets, notAssigned, figures, given);
    }

    /** What a unit says for each code, under the code as its line has it. */
    private <T> Map<String, T> each(String at, Map<String, T> said, List<String> notAssigned, BiConsumer<CriterionSpec, T> rule) {
        Map<String, T> kept = new LinkedHashMap<>();
        said.forEach((code, what) -> {
            String here = at + part(code);
            CriterionSpec spec = line(here, code);
            if (spec != null && scored(here, spec)) {
                must(here, !notAssigned.contains(spec.code()), "achievement.tryout.notAssignedYet", spec.code());
                must(here, kept.put(spec.code(), what) == null, "achievement.criterion.codeTaken", code);
                attempt(here, () -> rule.accept(spec, what));
            }
        });
        return kept;
    }

    /** The line of this code; null, with a fault unless the lines themselves are at fault, where there is none. */
    private CriterionSpec line(String at, String code) {
        CriterionSpec spec = code == null ? null : byCode.get(TryOutCase.key(code));
        must(at, spec != null || byCode.size() < lines.size(), "achievement.tryout.codeUnknown", String.valueOf(code));
        return spec;
    }

    private boolean scored(String at, CriterionSpec spec) {
        must(at, spec.kind().scored(), "achievement.entry.group", spec.code());
        return spec.kind().scored();
    }

    private void checkLate() {
        for (int i = 0; i < told.late().size(); i++) {
            String name = told.late().get(i);
            String found = units.stream().map(TryOutCase.Unit::name).filter(unit -> unit != null && TryOutCase.key(unit).equals(TryOutCase.key(name))).findFirst().orElse(null);
            must("/late/" + i, found != null, "achievement.tryout.unitUnknown", name);
            late.add(found == null ? name : found);
        }
    }

    private void attempt(String at, Runnable rule) {
        try {
            rule.run();
        } catch (RuleBroken refused) {
            fault(at, refused);
        }
    }

    private void must(String at, boolean holds, String key, Object... args) {
        if (!holds) {
            faults.add(TryOutFault.at(at, key, args));
        }
    }

    private void fault(String at, RuleBroken refused) {
        faults.add(TryOutFault.at(at, refused.key(), refused.args()));
    }
}
