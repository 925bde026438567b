package vn.thidua.achievement.web;

import static vn.thidua.shared.TryOutFault.part;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.thidua.achievement.model.scoring.Band;
import vn.thidua.achievement.model.scoring.CriterionKind;
import vn.thidua.achievement.model.scoring.CriterionSpec;
import vn.thidua.achievement.model.scoring.Direction;
import vn.thidua.achievement.model.scoring.Reported;
import vn.thidua.achievement.model.scoring.Rounding;
import vn.thidua.achievement.model.scoring.StepSpec;
import vn.thidua.achievement.model.scoring.TieRule;
import vn.thidua.achievement.model.tryout.TryOutCase;
import vn.thidua.shared.TryOutFault;
import vn.thidua.shared.text.Vietnamese;
import vn.thidua.shared.web.JsonReading;

/**
 * Reads a case from its JSON form (described in api/openapi.json). Strict: a field that is not described is refused, so that
 * a slip of the pen is not scored as nothing entered. Numbers come as JSON numbers or as strings with a dot before decimals
 * and are taken exactly as they stand. Every fault is named, not only the first.
 */
final class TryOutReading extends JsonReading {

    static final Set<String> CASE = Set.of("rounding", "cap", "bands", "ties", "criteria", "units", "late");
    static final Set<String> ROUNDING = Set.of("decimals", "mode");
    static final Set<String> BAND = Set.of("name", "from");
    static final Set<String> TIE = Set.of("measure", "code");
    static final Set<String> CRITERION = Set.of("code", "parent", "depth", "name", "kind", "max", "min", "each", "deductionEach", "direction", "steps",
            "unitOfMeasure");
    static final Set<String> STEP = Set.of("condition", "from", "points");
    static final Set<String> UNIT = Set.of("name", "targets", "notAssigned", "figures", "given");
    static final Set<String> FIGURE = Set.of("figure", "deductions");

    /** @param made null where it could not be understood */
    record Reading(TryOutCase made, List<TryOutFault> faults) {
    }

    private TryOutReading() {
    }

    static Reading read(byte[] json) {
        TryOutReading reading = new TryOutReading();
        JsonObject root = reading.parse(json);
        TryOutCase made = root == null ? null : reading.made(root);
        List<TryOutFault> named = reading.named();
        return new Reading(named.isEmpty() ? made : null, named);
    }

    private TryOutCase made(JsonObject root) {
        known("", root, CASE);
        Rounding rounding = rounding(root);
        List<Band> bands = new ArrayList<>();
        objects("", root, "bands", BAND).forEach((at, band) -> bands.add(new Band(text(at, band, "name"), number(at, band, "from"))));
        List<TieRule> ties = new ArrayList<>();
        objects("", root, "ties", TIE).forEach((at, tie) -> {
            TieRule.TieMeasure measure = named(at, tie, "measure", TieRule.TieMeasure.class);
            must(at + "/measure", measure != null, "shared.json.needed");
            ties.add(new TieRule(measure, text(at, tie, "code")));
        });
        must("/criteria", root.containsKey("criteria"), "shared.json.needed");
        must("/units", root.containsKey("units"), "shared.json.needed");
        Map<String, JsonObject> criteria = objects("", root, "criteria", CRITERION);
        Map<String, JsonObject> told = objects("", root, "units", UNIT);
        if (criteria.size() > TryOutCase.MAX_LINES || told.size() > TryOutCase.MAX_UNITS) {
            must("/criteria", criteria.size() <= TryOutCase.MAX_LINES, "achievement.criteriaSet.tooManyLines", TryOutCase.MAX_LINES);
            must("/units", told.size() <= TryOutCase.MAX_UNITS, "achievement.tryout.tooManyUnits", TryOutCase.MAX_UNITS);
            return null;
        }
        List<TryOutCase.Line> lines = lines(criteria);
        List<TryOutCase.Unit> units = new ArrayList<>();
        told.forEach((at, unit) -> units.add(unit(at, unit)));
        List<String> late = root.get("late") instanceof JsonString one ? List.of(nfc(one)) : texts("", root, "late");
        return sound() ? new TryOutCase(rounding, number("", root, "cap"), bands, ties, lines, units, late) : null;
    }

    private Rounding rounding(JsonObject root) {
        JsonObject told = object("", root, "rounding");
        if (told == null) {
            return Rounding.halfUp(2);
        }
        known("/rounding", told, ROUNDING);
        Integer decimals = whole("/rounding", told, "decimals");
        RoundingMode mode = named("/rounding", told, "mode", RoundingMode.class);
        must("/rounding/decimals", decimals == null || decimals >= 0 && decimals <= 4, "achievement.criteriaSet.badDecimals");
        must("/rounding/mode", mode == null || Rounding.MODES.contains(mode), "shared.json.notOneOf", Rounding.MODES.toString());
        return sound() ? new Rounding(decimals == null ? 2 : decimals, mode == null ? RoundingMode.HALF_UP : mode) : null;
    }

    /** The lines with their depths in reading order; told by depths, or by parents in any order. */
    private List<TryOutCase.Line> lines(Map<String, JsonObject> criteria) {
        List<CriterionSpec> specs = new ArrayList<>();
        List<Integer> depths = new ArrayList<>();
        List<String> parents = new ArrayList<>();
        criteria.forEach((at, line) -> {
            specs.add(spec(at, line));
            depths.add(whole(at, line, "depth"));
            parents.add(text(at, line, "parent"));
        });
        boolean byParent = parents.stream().anyMatch(parent -> parent != null);
        boolean byDepth = depths.stream().anyMatch(depth -> depth != null);
        must("/criteria", !byParent || !byDepth, "achievement.tryout.parentAndDepth");
        if (byParent && !byDepth) {
            return tree(specs, parents);
        }
        List<TryOutCase.Line> lines = new ArrayList<>();
        for (int i = 0; i < specs.size(); i++) {
            lines.add(new TryOutCase.Line(i, depths.get(i) == null ? 0 : depths.get(i), specs.get(i)));
        }
        return lines;
    }

    private List<TryOutCase.Line> tree(List<CriterionSpec> specs, List<String> parents) {
        Map<String, Integer> byCode = new LinkedHashMap<>();
        for (int i = 0; i < specs.size(); i++) {
            byCode.putIfAbsent(key(specs.get(i).code()), i);
        }
        Map<Integer, List<Integer>> below = new LinkedHashMap<>();
        for (int i = 0; i < specs.size(); i++) {
            Integer parent = parents.get(i) == null ? Integer.valueOf(-1) : byCode.get(key(parents.get(i)));
            must("/criteria/" + i + "/parent", parent != null && parent != i, "achievement.tryout.codeUnknown", String.valueOf(parents.get(i)));
            if (parent != null && parent != i) {
                below.computeIfAbsent(parent, first -> new ArrayList<>()).add(i);
            }
        }
        List<TryOutCase.Line> lines = new ArrayList<>();
        place(below, -1, 0, specs, lines);
        if (sound()) {
            Set<Integer> missing = new TreeSet<>(byCode.values());
            lines.forEach(line -> missing.remove(line.at()));
            missing.forEach(at -> fault("/criteria/" + at + "/parent", "achievement.tryout.parentCircle"));
        }
        return lines;
    }

    private static void place(Map<Integer, List<Integer>> below, int parent, int depth, List<CriterionSpec> specs, List<TryOutCase.Line> lines) {
        for (int at : below.getOrDefault(parent, List.of())) {
            lines.add(new TryOutCase.Line(at, depth, specs.get(at)));
            // deeper than a set may be it is refused anyway; going on would only cost stack
            if (depth <= MAX_NESTING) {
                place(below, at, depth + 1, specs, lines);
            }
        }
    }

    private CriterionSpec spec(String at, JsonObject line) {
        List<StepSpec> steps = new ArrayList<>();
        objects(at, line, "steps", STEP).forEach((here, step) -> steps.add(new StepSpec(text(here, step, "condition"), number(here, step, "from"), number(here, step, "points"))));
        return new CriterionSpec(text(at, line, "code"), text(at, line, "name"), named(at, line, "kind", CriterionKind.class), number(at, line, "max"),
                number(at, line, "min"), number(at, line, "each"), number(at, line, "deductionEach"), named(at, line, "direction", Direction.class), steps,
                text(at, line, "unitOfMeasure"), false, null);
    }

    private TryOutCase.Unit unit(String at, JsonObject unit) {
        Map<String, Reported> figures = new LinkedHashMap<>();
        JsonObject told = object(at, unit, "figures");
        if (told != null) {
            for (var figure : told.entrySet()) {
                Reported reported = reported(at + "/figures" + part(figure.getKey()), figure.getValue());
                if (!reported.empty()) {
                    figures.put(Vietnamese.nfc(figure.getKey()), reported);
                }
            }
        }
        return new TryOutCase.Unit(text(at, unit, "name"), numbers(at, unit, "targets"), texts(at, unit, "notAssigned"), figures, numbers(at, unit, "given"));
    }

    private Reported reported(String at, JsonValue told) {
        return switch (told.getValueType()) {
            case NULL -> Reported.NOTHING;
            case TRUE -> Reported.answer(true);
            case FALSE -> Reported.answer(false);
            case OBJECT -> {
                known(at, told.asJsonObject(), FIGURE);
                yield new Reported(number(at, told.asJsonObject(), "figure"), number(at, told.asJsonObject(), "deductions"), null);
            }
            default -> Reported.figure(number(at, told));
        };
    }

    private static String key(String code) {
        return code == null ? "" : code.strip().toLowerCase(java.util.Locale.ROOT);
    }
}
