package vn.thidua.achievement.web;

import static vn.thidua.achievement.model.tryout.TryOutFault.part;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.thidua.achievement.model.scoring.Band;
import vn.thidua.achievement.model.scoring.CriterionKind;
import vn.thidua.achievement.model.scoring.CriterionSpec;
import vn.thidua.achievement.model.scoring.Direction;
import vn.thidua.achievement.model.scoring.Reported;
import vn.thidua.achievement.model.scoring.Rounding;
import vn.thidua.achievement.model.scoring.StepSpec;
import vn.thidua.achievement.model.scoring.TieRule;
import vn.thidua.achievement.model.tryout.TryOutCase;
import vn.thidua.achievement.model.tryout.TryOutFault;
import vn.thidua.shared.text.Vietnamese;

/**
 * Reads a case from its JSON form (described in api/openapi.json). Strict: a field that is not described is refused, so that
 * a slip of the pen is not scored as nothing entered. Numbers come as JSON numbers or as strings with a dot before decimals
 * and are taken exactly as they stand. Every fault is named, not only the first.
 */
final class TryOutReading {

    static final int MAX_BYTES = 1024 * 1024;

    static final Set<String> CASE = Set.of("rounding", "cap", "bands", "ties", "criteria", "units", "late");
    static final Set<String> ROUNDING = Set.of("decimals", "mode");
    static final Set<String> BAND = Set.of("name", "from");
    static final Set<String> TIE = Set.of("measure", "code");
    static final Set<String> CRITERION = Set.of("code", "parent", "depth", "name", "kind", "max", "min", "each", "deductionEach", "direction", "steps",
            "unitOfMeasure");
    static final Set<String> STEP = Set.of("condition", "from", "points");
    static final Set<String> UNIT = Set.of("name", "targets", "notAssigned", "figures", "given");
    static final Set<String> FIGURE = Set.of("figure", "deductions");

    private static final int MAX_NESTING = 12;
    private static final int MAX_DIGITS = 30;
    /** More faults help nobody. */
    private static final int MAX_FAULTS = 100;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?");
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    /** @param made null where it could not be understood */
    record Reading(TryOutCase made, List<TryOutFault> faults) {
    }

    private final List<TryOutFault> faults = new ArrayList<>();

    private TryOutReading() {
    }

    static Reading read(byte[] json) {
        TryOutReading reading = new TryOutReading();
        JsonObject root = reading.parse(json);
        TryOutCase made = root == null ? null : reading.made(root);
        List<TryOutFault> named = reading.faults.subList(0, Math.min(MAX_FAULTS, reading.faults.size()));
        return new Reading(named.isEmpty() ? made : null, List.copyOf(named));
    }

    private JsonObject parse(byte[] json) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
        } catch (CharacterCodingException e) {
            fault("", "achievement.tryout.notUnicode");
            return null;
        }
        if (nestedDeeply(text)) {
            fault("", "achievement.tryout.nested", MAX_NESTING);
            return null;
        }
        try (JsonReader reader = READERS.createReader(new StringReader(text.startsWith("\ufeff") ? text.substring(1) : text))) {
            if (reader.readValue() instanceof JsonObject root) {
                return root;
            }
            fault("", "achievement.tryout.needsObject");
        } catch (JsonParsingException unreadable) {
            fault("", "achievement.tryout.notJson", unreadable.getLocation() == null ? 0 : unreadable.getLocation().getLineNumber(),
                    unreadable.getLocation() == null ? 0 : unreadable.getLocation().getColumnNumber());
        } catch (JsonException | IllegalStateException | UnsupportedOperationException | ArithmeticException unreadable) {
            // what else the parser may say of nonsense, such as numbers of a thousand digits
            fault("", "achievement.tryout.notJson", 0, 0);
        }
        return null;
    }

    /** Looked at before parsing, because a parser may recurse into ten thousand brackets. */
    private static boolean nestedDeeply(String text) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (quoted && letter == '\\') {
                i++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted && (letter == '{' || letter == '[')) {
                depth++;
            } else if (!quoted && (letter == '}' || letter == ']')) {
                depth--;
            }
            if (depth > MAX_NESTING) {
                return true;
            }
        }
        return false;
    }

    private TryOutCase made(JsonObject root) {
        known("", root, CASE);
        Rounding rounding = rounding(root);
        List<Band> bands = new ArrayList<>();
        objects("", root, "bands", BAND).forEach((at, band) -> bands.add(new Band(text(at, band, "name"), number(at, band, "from"))));
        List<TieRule> ties = new ArrayList<>();
        objects("", root, "ties", TIE).forEach((at, tie) -> {
            TieRule.TieMeasure measure = named(at, tie, "measure", TieRule.TieMeasure.class);
            must(at + "/measure", measure != null, "achievement.tryout.needed");
            ties.add(new TieRule(measure, text(at, tie, "code")));
        });
        must("/criteria", root.containsKey("criteria"), "achievement.tryout.needed");
        must("/units", root.containsKey("units"), "achievement.tryout.needed");
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
        return faults.isEmpty() ? new TryOutCase(rounding, number("", root, "cap"), bands, ties, lines, units, late) : null;
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
        must("/rounding/mode", mode == null || Rounding.MODES.contains(mode), "achievement.tryout.notOneOf", Rounding.MODES.toString());
        return faults.isEmpty() ? new Rounding(decimals == null ? 2 : decimals, mode == null ? RoundingMode.HALF_UP : mode) : null;
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
        if (faults.isEmpty()) {
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

    private Map<String, BigDecimal> numbers(String at, JsonObject holder, String name) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        JsonObject told = object(at, holder, name);
        if (told != null) {
            for (var entry : told.entrySet()) {
                BigDecimal number = number(at + "/" + name + part(entry.getKey()), entry.getValue());
                if (number != null) {
                    numbers.put(Vietnamese.nfc(entry.getKey()), number);
                }
            }
        }
        return numbers;
    }

    private List<String> texts(String at, JsonObject holder, String name) {
        List<String> texts = new ArrayList<>();
        JsonArray array = array(at, holder, name);
        for (int i = 0; array != null && i < array.size(); i++) {
            boolean text = array.get(i) instanceof JsonString;
            must(at + "/" + name + "/" + i, text, "achievement.tryout.needsText");
            if (text) {
                texts.add(nfc((JsonString) array.get(i)));
            }
        }
        return texts;
    }

    /** The objects of an array by their pointers. */
    private Map<String, JsonObject> objects(String at, JsonObject holder, String name, Set<String> fields) {
        Map<String, JsonObject> objects = new LinkedHashMap<>();
        JsonArray array = array(at, holder, name);
        for (int i = 0; array != null && i < array.size(); i++) {
            String here = at + "/" + name + "/" + i;
            must(here, array.get(i) instanceof JsonObject, "achievement.tryout.needsObject");
            if (array.get(i) instanceof JsonObject object) {
                known(here, object, fields);
                objects.put(here, object);
            }
        }
        return objects;
    }

    private JsonArray array(String at, JsonObject holder, String name) {
        JsonValue told = holder.get(name);
        must(at + "/" + name, absent(told) || told instanceof JsonArray, "achievement.tryout.needsList");
        return told instanceof JsonArray array ? array : null;
    }

    private JsonObject object(String at, JsonObject holder, String name) {
        JsonValue told = holder.get(name);
        must(at + "/" + name, absent(told) || told instanceof JsonObject, "achievement.tryout.needsObject");
        return told instanceof JsonObject object ? object : null;
    }

    private String text(String at, JsonObject holder, String name) {
        JsonValue told = holder.get(name);
        must(at + "/" + name, absent(told) || told instanceof JsonString, "achievement.tryout.needsText");
        return told instanceof JsonString text ? nfc(text) : null;
    }

    private <E extends Enum<E>> E named(String at, JsonObject holder, String name, Class<E> type) {
        String told = text(at, holder, name);
        List<E> constants = Arrays.asList(type.getEnumConstants());
        E found = constants.stream().filter(constant -> constant.name().equals(told)).findFirst().orElse(null);
        must(at + "/" + name, told == null || found != null, "achievement.tryout.notOneOf", constants.toString());
        return found;
    }

    private Integer whole(String at, JsonObject holder, String name) {
        BigDecimal number = number(at, holder, name);
        boolean whole = number == null || number.abs().compareTo(BigDecimal.valueOf(1000)) < 0 && number.stripTrailingZeros().scale() <= 0;
        must(at + "/" + name, whole, "achievement.tryout.needsWhole");
        return whole && number != null ? number.intValueExact() : null;
    }

    private BigDecimal number(String at, JsonObject holder, String name) {
        return holder.containsKey(name) ? number(at + "/" + name, holder.get(name)) : null;
    }

    private BigDecimal number(String at, JsonValue told) {
        if (absent(told)) {
            return null;
        }
        BigDecimal number = null;
        if (told instanceof JsonString text) {
            number = NUMBER.matcher(text.getString()).matches() ? new BigDecimal(text.getString()) : null;
        } else if (told instanceof JsonNumber written) {
            number = exact(written);
        }
        must(at, number != null, "achievement.tryout.needsExactNumber", MAX_DIGITS);
        return number;
    }

    /** The number in plain notation; null where it is longer than any figure can be. */
    private static BigDecimal exact(JsonNumber written) {
        BigDecimal number;
        try {
            number = written.bigDecimalValue();
        } catch (ArithmeticException | UnsupportedOperationException tooLong) {
            return null;
        }
        if (number.precision() > MAX_DIGITS || Math.abs((long) number.scale()) > MAX_DIGITS) {
            return null;
        }
        BigDecimal short6 = number.scale() > 6 ? number.stripTrailingZeros() : number;
        return short6.scale() < 0 ? short6.setScale(0) : short6;
    }

    private void known(String at, JsonObject object, Set<String> fields) {
        object.keySet().stream().filter(name -> !fields.contains(name))
                .forEach(name -> fault(at + part(name), "achievement.tryout.fieldUnknown", name, new TreeSet<>(fields).toString()));
    }

    private static boolean absent(JsonValue told) {
        return told == null || told == JsonValue.NULL || told.getValueType() == JsonValue.ValueType.NULL;
    }

    private static String nfc(JsonString text) {
        return Vietnamese.nfc(text.getString());
    }

    private static String key(String code) {
        return code == null ? "" : code.strip().toLowerCase(java.util.Locale.ROOT);
    }

    private void must(String at, boolean holds, String key, Object... args) {
        if (!holds) {
            fault(at, key, args);
        }
    }

    private void fault(String at, String key, Object... args) {
        faults.add(TryOutFault.at(at, key, args));
    }
}
