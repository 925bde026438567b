package vn.thidua.achievement.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.thidua.achievement.web.TryOutExamples.answer;
import static vn.thidua.achievement.web.TryOutExamples.object;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.achievement.model.scoring.ClusterScore;
import vn.thidua.achievement.model.scoring.CriterionKind;
import vn.thidua.achievement.model.scoring.CriterionSpec;
import vn.thidua.achievement.model.scoring.RandomCluster;
import vn.thidua.achievement.model.scoring.Reported;
import vn.thidua.achievement.model.scoring.ScoreShift;
import vn.thidua.achievement.model.scoring.UnitFigures;
import vn.thidua.achievement.model.tryout.TryOutCase;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.text.Messages;

class A_try_outTest {

    private static final String LINES = "\"criteria\": [{\"code\": \"C\", \"name\": \"n\", \"kind\": \"DIRECT\", \"max\": 10}]";
    private static final String UNITS = "\"units\": [{\"name\": \"A\"}]";

    private static JsonObject scored(String json) {
        String answer = answer(json);
        assertTrue(answer.startsWith("{"), answer);
        return object(TryOutExamples.bytes(answer));
    }

    private static String points(JsonObject answer) {
        Map<String, String> points = new HashMap<>();
        answer.getJsonArray("units").getValuesAs(JsonObject.class).forEach(unit ->
                points.put(unit.getString("name"), unit.getJsonArray("lines").getJsonObject(0).get("points").toString()));
        return points.keySet().stream().sorted().map(points::get).collect(Collectors.joining(" "));
    }

    @Test
    void gives_the_published_points() {
        assertEquals("10.00 10.00 5.00 10.00 6.67 5.00 0.00", points(scored(TryOutExamples.PUBLISHED)));
    }

    @Test
    void takes_numbers_as_strings_exactly_as_they_stand() {
        String sum = "{\"rounding\": {\"decimals\": 1, \"mode\": \"HALF_UP\"}, \"criteria\": [{\"code\": \"C\", \"name\": \"n\", \"kind\": \"TARGET\", \"max\": \"10\"}],"
                + "\"units\": [{\"name\": \"A\", \"targets\": {\"c\": \"3\"}, \"figures\": {\"C\": \"0.015\"}}, {\"name\": \"B\", \"targets\": {\"C\": 3}, \"figures\": {\"C\": 0.0149999}}]}";
        assertEquals("/units/1/figures/C achievement.figure.tooManyDecimals", answer(sum));
        assertEquals("0.1 0.0", points(scored(sum.replace("0.0149999", "0.014999"))), "0.05 is rounded up, 0.049997 down: no binary fraction in between");
    }

    @Test
    void writes_points_in_plain_notation_with_the_decimals_of_the_set() {
        JsonObject answer = scored("{" + LINES + ", " + "\"units\": [{\"name\": \"A\", \"figures\": {\"C\": 1e1}}, {\"name\": \"B\", \"figures\": {\"C\": 0.0000000000}}, {\"name\": \"Z\"}]}");
        assertEquals("10.00 0.00 null", points(answer));
        assertEquals("10.00", answer.get("total").toString());
        assertFalse(answer.toString().matches("(?s).*\\dE[-+]?\\d.*"), answer.toString());
    }

    @Test
    void builds_the_tree_from_parents_in_any_order() {
        String lines = "{\"criteria\": [{\"code\": \"1.1\", \"parent\": \"1\", \"name\": \"n\", \"kind\": \"DIRECT\", \"max\": 4},"
                + "{\"code\": \"2\", \"name\": \"n\", \"kind\": \"DIRECT\", \"max\": 5}, {\"code\": \"1\", \"name\": \"n\", \"kind\": \"GROUP\", \"max\": 6},"
                + "{\"code\": \"1.2\", \"parent\": \"1\", \"name\": \"n\", \"kind\": \"YES_NO\", \"max\": 2}], \"units\": [{\"name\": \"A\", \"figures\": {\"1.1\": 3, \"1.2\": true}}]}";
        assertEquals("[2 0 null, 1 0 5.00, 1.1 1 3.00, 1.2 1 2.00]", scored(lines).getJsonArray("units").getJsonObject(0).getJsonArray("lines").getValuesAs(JsonObject.class)
                .stream().map(line -> line.getString("code") + " " + line.get("depth") + " " + line.get("points")).toList().toString());
        assertEquals("/criteria/2/max achievement.publish.groupSum", answer(lines.replace("\"GROUP\", \"max\": 6", "\"GROUP\", \"max\": 7")));
    }

    @Test
    void says_what_a_late_unit_changes() {
        JsonObject answer = scored(TryOutExamples.PUBLISHED.replaceFirst("\\{", "{\"late\": \"d\","));
        assertEquals("D null 1, E 1 4, F 4 5, G 6 7", answer.getJsonArray("shifts").getValuesAs(JsonObject.class).stream()
                .filter(shift -> shift.get("rankBefore") == JsonValue.NULL || shift.getInt("rankBefore") <= shift.getInt("rankAfter"))
                .map(shift -> shift.getString("unit") + " " + shift.get("rankBefore") + " " + shift.get("rankAfter")).collect(Collectors.joining(", ")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "[]|[ shared.json.needsObject]",
        "{|[ shared.json.notJson]",
        "{\"cap\": 1, \"cap\": 2}|[ shared.json.notJson]",
        "{}|[/criteria shared.json.needed, /units shared.json.needed]",
        "{\"untis\": [], LINES, UNITS}|[/untis shared.json.fieldUnknown]",
        "{LINES, \"units\": [{\"name\": \"A\", \"figures\": {\"C\": \"ten\", \"D\": true}, \"target\": {}}]}|[/units/0/target shared.json.fieldUnknown, /units/0/figures/C shared.json.needsExactNumber]",
        "{LINES, \"units\": [{\"name\": \"A\", \"figures\": {\"a/b~\": 1, \"C\": 11}}, {\"name\": \"a\"}]}|[/units/0/figures/a~1b~0 achievement.tryout.codeUnknown, /units/0/figures/C achievement.figure.aboveMax, /units/1/name achievement.tryout.unitTwice]",
        "{LINES, UNITS, \"rounding\": {\"decimals\": 5, \"mode\": \"HALF\"}}|[/rounding/mode shared.json.notOneOf, /rounding/decimals achievement.criteriaSet.badDecimals]",
        "{LINES, UNITS, \"rounding\": {\"mode\": \"CEILING\"}}|[/rounding/mode shared.json.notOneOf]",
        "{LINES, UNITS, \"cap\": 0, \"late\": [\"B\"], \"ties\": [{\"measure\": \"LINE\"}, {\"measure\": \"LINE\", \"code\": \"X\"}]}|[/cap achievement.criteriaSet.badCap, /ties/0/code achievement.tie.codeMissing, /ties/1/code achievement.publish.tieUnknown, /late/0 achievement.tryout.unitUnknown]",
        "{LINES, UNITS, \"bands\": [{\"name\": \"a\", \"from\": 1}, {\"name\": \"b\", \"from\": 1.0}]}|[/bands/1 achievement.band.twice]",
        "{LINES, \"units\": [{\"name\": \"A\", \"notAssigned\": [\"C\"], \"figures\": {\"C\": 1}}]}|[/units/0/figures/C achievement.tryout.notAssignedYet]",
        "{LINES, \"units\": [{\"name\": \"A\", \"targets\": {\"C\": 1}, \"given\": {\"C\": 10.5}}]}|[/units/0/targets/C achievement.target.notATarget, /units/0/given/C achievement.figure.aboveMax]",
        "{LINES, \"units\": [{\"name\": \"A\", \"figures\": {\"C\": {\"figure\": 1, \"deductions\": 1}}}]}|[/units/0/figures/C achievement.tryout.noDeductions]",
        "{LINES, \"units\": [{\"name\": \"A\", \"figures\": {\"C\": 1e400}}]}|[/units/0/figures/C shared.json.needsExactNumber]",
        "{\"criteria\": [{\"code\": \"A\", \"parent\": \"B\", \"name\": \"n\", \"kind\": \"GROUP\", \"max\": 1}, {\"code\": \"B\", \"parent\": \"A\", \"name\": \"n\", \"kind\": \"GROUP\", \"max\": 1}], UNITS}|[/criteria/0/parent achievement.tryout.parentCircle, /criteria/1/parent achievement.tryout.parentCircle]",
        "{\"criteria\": [{\"code\": \"A\", \"name\": \"n\", \"kind\": \"DIRECT\", \"max\": -1}, {\"code\": \"B\", \"depth\": 1, \"name\": \"n\", \"kind\": \"COUNT\", \"max\": 2}], UNITS}|[/criteria/0/max achievement.criterion.maxNotPositive, /criteria/1 achievement.criterion.parentNotGroup, /criteria/1/each achievement.criterion.pointsEachMissing]"})
    void is_refused_with_every_fault_named(String json, String faults) {
        assertEquals(faults, "[" + answer(json.replace("LINES", LINES).replace("UNITS", UNITS)).replace("\n", ", ") + "]");
    }

    @Test
    void is_refused_where_it_is_too_much() {
        String lines = IntStream.range(0, 2001).mapToObj(i -> "{\"code\": \"" + i + "\", \"name\": \"n\", \"kind\": \"YES_NO\", \"max\": 1}").collect(Collectors.joining(","));
        assertEquals("/criteria achievement.criteriaSet.tooManyLines", answer("{\"criteria\": [" + lines + "], \"units\": []}"));
        String units = IntStream.range(0, 201).mapToObj(i -> "{\"name\": \"" + i + "\"}").collect(Collectors.joining(","));
        assertEquals("/units achievement.tryout.tooManyUnits", answer("{" + LINES + ", \"units\": [" + units + "]}"));
        String fewer = lines.substring(0, lines.lastIndexOf(",{"));
        assertEquals("/units achievement.tryout.tooManyCells", answer("{\"criteria\": [" + fewer + "], \"units\": [" + units.substring(0, units.lastIndexOf(",{")) + "]}"));
        assertEquals(" shared.json.nested", answer("[".repeat(500_000)));
    }

    @Test
    void keeps_groups_the_sum_of_their_lines_while_lines_are_edited() {
        TryOutCase tree = TryOutCase.of(2, List.of(), List.of(TryOutCase.Unit.named("A")))
                .withLine(null, spec("1", CriterionKind.GROUP, "1")).withLine("1", spec("1.1", CriterionKind.DIRECT, "4")).withLine("1", spec("1.2", CriterionKind.GROUP, "1"))
                .withLine("1.2", spec("1.2.1", CriterionKind.DIRECT, "3")).withLine(null, spec("2", CriterionKind.DIRECT, "2"));
        assertEquals("0 1 7, 1 1.1 4, 1 1.2 3, 2 1.2.1 3, 0 2 2", shape(tree));
        assertEquals(List.of(), tree.faults());
        assertEquals("0 1 9, 1 X 6, 1 1.2 3, 2 1.2.1 3, 0 2 2", shape(tree.withChanged("1.1", spec("X", CriterionKind.DIRECT, "6"))));
        assertEquals("0 1 4, 1 1.1 4, 0 2 2", shape(tree.withoutLine("1.2")));
        assertEquals("achievement.criterion.codeTaken", assertThrows(RuleBroken.class, () -> tree.withLine(null, spec("1.1", CriterionKind.DIRECT, "1"))).key());
        assertEquals("achievement.criterion.hasLines", assertThrows(RuleBroken.class, () -> tree.withChanged("1", spec("1", CriterionKind.DIRECT, "1"))).key());
    }

    @Test
    void renames_and_forgets_figures_with_their_line() {
        TryOutCase made = TryOutCase.of(2, List.of(), List.of(new TryOutCase.Unit("A", Map.of(), List.of(), Map.of("1", Reported.figure(BigDecimal.ONE)), Map.of())))
                .withLine(null, spec("1", CriterionKind.DIRECT, "4"));
        assertEquals(Set.of("2"), made.withChanged("1", spec("2", CriterionKind.DIRECT, "4")).units().get(0).figures().keySet());
        assertEquals(Set.of(), made.withChanged("1", spec("1", CriterionKind.YES_NO, "4")).units().get(0).figures().keySet());
        assertEquals(Set.of(), made.withoutLine("1").units().get(0).figures().keySet());
    }

    private static CriterionSpec spec(String code, CriterionKind kind, String max) {
        return new CriterionSpec(code, "n", kind, new BigDecimal(max), null, null, false, null);
    }

    private static String shape(TryOutCase made) {
        return made.lines().stream().map(line -> line.depth() + " " + line.spec().code() + " " + line.spec().maxPoints().toPlainString()).collect(Collectors.joining(", "));
    }

    @RepeatedTest(200)
    void comes_to_what_the_engine_says(RepetitionInfo run) {
        RandomCluster cluster = RandomCluster.of(new Random(run.getCurrentRepetition()));
        Random random = new Random(run.getCurrentRepetition());
        List<String> late = cluster.units.stream().map(UnitFigures::unitName).filter(name -> random.nextInt(4) == 0).toList();
        TryOutCase made = made(cluster, late);
        JsonObject answer = scored(new String(TryOutWriting.made(made), StandardCharsets.UTF_8));
        ClusterScore score = ClusterScore.of(cluster.plan, cluster.units);
        assertEquals(score.ranked().stream().map(unit -> List.of(unit.unitName(), unit.rank(), unit.tied(), exact(unit.sum()), exact(unit.total()), exact(unit.base()),
                        exact(unit.percent()), String.valueOf(unit.band() == null ? null : unit.band().name()), score.worksheet(unit.unitId()).stream()
                                .map(line -> List.of(line.spec().code(), exact(line.points()), exact(line.maxPoints()), String.valueOf(line.place()), String.valueOf(line.rankWithout()),
                                        Messages.text(Locale.ENGLISH, line.working().key(), line.working().args().toArray()))).toList())).toList().toString(),
                answer.getJsonArray("units").getValuesAs(JsonObject.class).stream().map(unit -> List.of(unit.getString("name"), unit.getInt("rank"), unit.getBoolean("tied"),
                        exact(unit, "sum"), exact(unit, "total"), exact(unit, "base"), exact(unit, "percent"), unit.isNull("band") ? "null" : unit.getString("band"),
                        unit.getJsonArray("lines").getValuesAs(JsonObject.class).stream().map(line -> List.of(line.getString("code"), exact(line, "points"), exact(line, "maxPoints"),
                                line.get("place").toString(), line.get("rankWithout").toString(), line.getJsonObject("working").getString("text"))).toList())).toList().toString());
        List<ScoreShift> shifts = late.isEmpty() ? List.of() : ScoreShift.between(ClusterScore.of(cluster.plan, cluster.units.stream()
                .filter(unit -> !late.contains(unit.unitName())).toList()), score);
        assertEquals(shifts.stream().map(shift -> shift.unitName() + shift.rankBefore() + shift.rankAfter() + exact(shift.totalAfter()) + shift.lines().size()).toList(),
                answer.getJsonArray("shifts").getValuesAs(JsonObject.class).stream().map(shift -> shift.getString("unit") + shift.get("rankBefore") + shift.get("rankAfter")
                        + exact(shift, "totalAfter") + shift.getJsonArray("lines").size()).toList());
    }

    /** The same cluster as a case; what is not assigned takes no figures there. */
    private static TryOutCase made(RandomCluster cluster, List<String> late) {
        List<TryOutCase.Line> lines = new ArrayList<>();
        cluster.plan.lines().forEach(line -> lines.add(new TryOutCase.Line(lines.size(), line.depth(), line.spec())));
        List<TryOutCase.Unit> units = new ArrayList<>();
        for (UnitFigures unit : cluster.units) {
            Map<String, BigDecimal> targets = new HashMap<>();
            List<String> notAssigned = new ArrayList<>();
            Map<String, Reported> figures = new HashMap<>(unit.reported());
            unit.assignments().forEach((code, assignment) -> {
                if (!assignment.assigned()) {
                    notAssigned.add(code);
                    figures.remove(code);
                } else if (assignment.target() != null) {
                    targets.put(code, assignment.target());
                }
            });
            units.add(new TryOutCase.Unit(unit.unitName(), targets, notAssigned, figures, Map.of()));
        }
        return new TryOutCase(cluster.plan.rounding(), cluster.plan.cap(), cluster.plan.bands(), cluster.plan.ties(), lines, units, late);
    }

    private static String exact(BigDecimal number) {
        return number == null ? "null" : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String exact(JsonObject holder, String name) {
        return holder.isNull(name) ? "null" : exact(holder.getJsonNumber(name).bigDecimalValue());
    }

    @RepeatedTest(60)
    void in_any_spoilt_form_is_answered_or_refused_and_never_fails(RepetitionInfo run) {
        Random random = new Random(1000L + run.getCurrentRepetition());
        String valid = TryOutExamples.description().getValue("/paths/~1achievement~1tryout/post/requestBody/content/application~1json/examples/tree/value").toString();
        for (int i = 0; i < 50; i++) {
            String answer = answer(spoilt(valid, random));
            assertTrue(answer.startsWith("{\"total\":") || answer.lines().allMatch(fault -> fault.contains(" achievement.") || fault.contains(" shared.json.")), answer);
            assertFalse(answer.startsWith("{") && answer.contains("???"), answer);
        }
    }

    private static byte[] spoilt(String valid, Random random) {
        StringBuilder json = new StringBuilder(valid);
        String[] pieces = {"null", "true", "-1", "1e9", "1E-20", "99999999999999999999999999999999999", "\"\"", "[]", "{}", "\"x\"", "0.1234567", ",", "\"code\"", "{\"figure\":1}",
            "\"1.1\"", "5", "\"GROUP\"", "\"BONUS\"", "\"STEPS\"", "\"RELATIVE\"", "\u0000", "\"\\ud800\"", "0"};
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            // a whole value half of the time, so that most cases are still JSON
            int from = random.nextInt(json.length());
            int colon = json.indexOf(":", from);
            if (random.nextBoolean() && colon > 0) {
                int to = colon + 1;
                while (to < json.length() && ",}]".indexOf(json.charAt(to)) < 0) {
                    to++;
                }
                json.replace(colon + 1, to, pieces[random.nextInt(pieces.length)]);
            } else {
                json.replace(from, Math.min(json.length(), from + random.nextInt(4)), pieces[random.nextInt(pieces.length)]);
            }
        }
        byte[] bytes = TryOutExamples.bytes(json.toString());
        if (random.nextInt(10) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
