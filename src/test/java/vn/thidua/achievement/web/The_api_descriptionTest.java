package vn.thidua.achievement.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.achievement.model.scoring.CriterionKind;
import vn.thidua.achievement.model.scoring.Direction;
import vn.thidua.achievement.model.scoring.Rounding;
import vn.thidua.achievement.model.scoring.TieRule;

class The_api_descriptionTest {

    private static final JsonObject DESCRIPTION = TryOutExamples.description();
    private static final String POST = "/paths/~1achievement~1tryout/post";
    private static final String JSON = "/content/application~1json";

    private static JsonObject schema(String name) {
        return DESCRIPTION.getValue("/components/schemas/" + name).asJsonObject();
    }

    @Test
    void is_of_a_version_that_tools_read() {
        assertTrue(DESCRIPTION.getString("openapi").startsWith("3."));
    }

    @Test
    void tells_exactly_the_fields_that_are_read() {
        Map<String, Set<String>> read = Map.of("Case", TryOutReading.CASE, "Rounding", TryOutReading.ROUNDING, "Band", TryOutReading.BAND, "Tie", TryOutReading.TIE,
                "Criterion", TryOutReading.CRITERION, "Step", TryOutReading.STEP, "Unit", TryOutReading.UNIT, "Figure", TryOutReading.FIGURE);
        read.forEach((name, fields) -> assertEquals(new TreeSet<>(fields), new TreeSet<>(schema(name).getJsonObject("properties").keySet()), name));
        read.keySet().forEach(name -> assertEquals(JsonValue.FALSE, schema(name).get("additionalProperties"), name + " is closed"));
    }

    @Test
    void tells_exactly_the_fields_that_are_written() {
        JsonObject answer = TryOutExamples.object(TryOutExamples.bytes(TryOutExamples.answer(example("tree"))));
        same("Result", answer);
        JsonObject unit = answer.getJsonArray("units").getJsonObject(0);
        same("UnitResult", unit);
        same("LineResult", unit.getJsonArray("lines").getJsonObject(0));
        same("Working", unit.getJsonArray("lines").getJsonObject(0).getJsonObject("working"));
        JsonObject shift = answer.getJsonArray("shifts").getJsonObject(0);
        same("Shift", shift);
        JsonObject moved = TryOutExamples.object(TryOutExamples.bytes(TryOutExamples.answer(example("relative").replaceFirst("\\{", "{\"late\":\"Đơn vị D\","))));
        same("LineShift", moved.getJsonArray("shifts").getValuesAs(JsonObject.class).stream().filter(one -> !one.getJsonArray("lines").isEmpty()).findFirst().orElseThrow()
                .getJsonArray("lines").getJsonObject(0));
    }

    private static void same(String name, JsonObject written) {
        assertEquals(new TreeSet<>(schema(name).getJsonObject("properties").keySet()), new TreeSet<>(written.keySet()), name);
        assertEquals(new TreeSet<>(written.keySet()), schema(name).getJsonArray("required").getValuesAs(JsonString::getString).stream().collect(Collectors.toCollection(TreeSet::new)), name);
    }

    @Test
    void names_every_constant() {
        assertEquals(names(CriterionKind.values()), constants("Criterion", "kind"));
        assertEquals(names(Direction.values()), constants("Criterion", "direction"));
        assertEquals(names(TieRule.TieMeasure.values()), constants("Tie", "measure"));
        assertEquals(Rounding.MODES.stream().map(Enum::name).toList(), constants("Rounding", "mode"));
    }

    private static List<String> names(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    private static List<String> constants(String schema, String field) {
        return schema(schema).getJsonObject("properties").getJsonObject(field).getJsonArray("enum").getValuesAs(JsonString::getString);
    }

    @Test
    void describes_every_field() {
        DESCRIPTION.getJsonObject("components").getJsonObject("schemas").forEach((name, schema) -> {
            JsonObject properties = schema.asJsonObject().getJsonObject("properties");
            if (properties != null) {
                properties.forEach((field, told) -> assertTrue(told.asJsonObject().containsKey("description") || told.asJsonObject().containsKey("$ref"), name + "." + field));
            }
        });
    }

    @Test
    void points_only_at_schemas_that_are_there() {
        Set<String> known = DESCRIPTION.getJsonObject("components").getJsonObject("schemas").keySet();
        java.util.regex.Pattern.compile("\"#/components/schemas/(\\w+)\"").matcher(DESCRIPTION.toString()).results()
                .forEach(found -> assertTrue(known.contains(found.group(1)), found.group(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"relative", "tree"})
    void has_examples_that_are_answered_as_it_says(String name) {
        String said = DESCRIPTION.getValue(POST + "/responses/200" + JSON + "/examples/" + name + "/value").toString();
        assertEquals(said, TryOutExamples.object(TryOutExamples.bytes(TryOutExamples.answer(example(name)))).toString());
    }

    private static String example(String name) {
        return DESCRIPTION.getValue(POST + "/requestBody" + JSON + "/examples/" + name + "/value").toString();
    }
}
