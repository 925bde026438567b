package vn.thidua.ballot.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.PollDirectory;

/** The JSON form of a made-up vote, without a server. */
class The_description_of_the_vote_try_outTest {

    private static final JsonObject DESCRIPTION = description();
    private static final String POST = "/paths/~1ballot~1tryout/post";
    private static final String JSON = "/content/application~1json";
    private static final String EXAMPLE = DESCRIPTION.getValue(POST + "/requestBody" + JSON + "/examples/sequence/value").toString();

    private static JsonObject description() {
        try (var in = The_description_of_the_vote_try_outTest.class.getResourceAsStream("/api/openapi.json")) {
            return object(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject object(byte[] json) {
        return Json.createReader(new ByteArrayInputStream(json)).readObject();
    }

    private static JsonObject schema(String name) {
        return DESCRIPTION.getValue("/components/schemas/" + name).asJsonObject();
    }

    /** The answer, or the faults as "pointer key", a line each. */
    private static String answer(String json) {
        VoteCaseReading.Reading reading = VoteCaseReading.read(json.getBytes(StandardCharsets.UTF_8));
        var faults = reading.made() == null ? reading.faults() : reading.made().faults();
        return faults.isEmpty() ? new String(VoteCaseWriting.result(reading.made(), reading.made().decisions(), Locale.ENGLISH), StandardCharsets.UTF_8)
                : faults.stream().map(fault -> fault.pointer() + " " + fault.key()).collect(Collectors.joining("\n"));
    }

    @Test
    void tells_exactly_the_fields_that_are_read() {
        Map.of("Vote", VoteCaseReading.VOTE, "Electorate", VoteCaseReading.ELECTORATE, "Contest", VoteCaseReading.CONTEST, "Rule", VoteCaseReading.RULE,
                "Nominee", VoteCaseReading.NOMINEE).forEach((name, fields) -> {
                    assertEquals(new TreeSet<>(fields), new TreeSet<>(schema(name).getJsonObject("properties").keySet()), name);
                    assertEquals(JsonValue.FALSE, schema(name).get("additionalProperties"), name + " is closed");
                });
    }

    @Test
    void tells_exactly_the_fields_that_are_written() {
        JsonObject answer = object(answer(EXAMPLE).getBytes(StandardCharsets.UTF_8));
        same("VoteResult", answer);
        JsonObject contest = answer.getJsonArray("contests").getJsonObject(1);
        same("ContestResult", contest);
        same("SecondRound", contest.getJsonObject("secondRound"));
        same("NomineeResult", contest.getJsonArray("nominees").getJsonObject(0));
    }

    private static void same(String name, JsonObject written) {
        assertEquals(new TreeSet<>(schema(name).getJsonObject("properties").keySet()), new TreeSet<>(written.keySet()), name);
        assertEquals(new TreeSet<>(written.keySet()),
                schema(name).getJsonArray("required").getValuesAs(JsonString::getString).stream().collect(Collectors.toCollection(TreeSet::new)), name);
    }

    @Test
    void names_every_constant() {
        Map.of("elector", ContestRule.Elector.values(), "quorumBasis", ContestRule.QuorumBasis.values(), "base", ContestRule.Base.values(),
                "form", ContestRule.Form.values(), "ordered", ContestRule.OrderCounting.values(), "rounding", ContestRule.Rounding.values(),
                "shareOf", ContestRule.ShareOf.values(), "recusal", ContestRule.Recusal.values())
                .forEach((field, constants) -> assertEquals(names(constants), constants(schema("Rule").getJsonObject("properties").getJsonObject(field))));
        assertEquals(names(ContestRule.TieBreak.values()), constants(schema("Rule").getJsonObject("properties").getJsonObject("ties").getJsonObject("items")));
        JsonObject nominee = schema("NomineeResult").getJsonObject("properties");
        assertEquals(EnumSet.complementOf(EnumSet.of(PollDirectory.Verdict.NOT_AGREED)).stream().map(Enum::name).collect(Collectors.toSet()),
                Set.copyOf(constants(nominee.getJsonObject("verdict"))), "every verdict that follows from counts");
        assertEquals(names(PollDirectory.Exclusion.values()), constants(nominee.getJsonObject("exclusion")));
        assertEquals(names(PollDirectory.SecondRound.RoundReason.values()), constants(schema("SecondRound").getJsonObject("properties").getJsonObject("reason")));
    }

    private static List<String> names(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    private static List<String> constants(JsonObject property) {
        return property.getJsonArray("enum").stream().filter(JsonString.class::isInstance).map(name -> ((JsonString) name).getString()).toList();
    }

    @Test
    void has_an_example_that_is_answered_as_it_says() {
        String said = DESCRIPTION.getValue(POST + "/responses/200" + JSON + "/examples/sequence/value").toString();
        assertEquals(said, object(answer(EXAMPLE).getBytes(StandardCharsets.UTF_8)).toString());
    }

    private static String one(String rule, String nominees) {
        return "{\"electorate\": {\"convened\": 12}, \"contests\": [{\"valid\": 10, \"rule\": {" + rule + "}, \"nominees\": [" + nominees + "]}]}";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"base\": \"VALID\", \"threshold\": \"1/2\", \"strict\": true, \"quota\": 1 | {\"name\": \"A\", \"votes\": 10} | {",
        "\"base\": \"VALID\", \"threshold\": \"0.5\", \"strict\": true, \"quota\": 1 | {\"name\": \"A\"} | /contests/0/rule/threshold ballot.tryout.fraction",
        "\"base\": \"VALID\", \"threshold\": \"1/2\", \"strict\": \"yes\", \"quota\": 1 | {\"name\": \"A\"} | /contests/0/rule/strict ballot.tryout.needsTruth",
        "\"base\": \"VALID\", \"threshold\": \"1/2\", \"strict\": true, \"qouta\": 1 | {\"name\": \"A\"} | /contests/0/rule/qouta shared.json.fieldUnknown",
        "\"base\": \"VALID\", \"threshold\": \"1/2\", \"strict\": true | {\"name\": \"A\"} | /contests/0/rule/quota ballot.tryout.oneQuota",
        "\"base\": \"VALID\", \"threshold\": \"1/2\", \"strict\": true, \"quota\": 0 | {\"name\": \"A\"} | /contests/0/rule/quota ballot.rule.quota",
        "\"base\": \"VALID\", \"threshold\": \"1/2\", \"strict\": true, \"quotaShare\": \"1/2\" | {\"name\": \"A\"} | /contests/0/rule/rounding shared.json.needed",
        "\"base\": \"VALID\", \"threshold\": \"1/2\", \"strict\": true, \"quota\": 1, \"recusal\": \"OWN_DELEGATES\" | {\"name\": \"A\"} | /contests/0/rule/recusal ballot.rule.recusalBase",
        "\"base\": \"VALID\", \"threshold\": \"1/2\", \"strict\": true, \"quota\": 1, \"ties\": [\"CHAIR\", \"SCORE\"] | {\"name\": \"A\"} | /contests/0/rule/ties ballot.rule.ties",
        "\"base\": \"VALID\", \"threshold\": \"1/2\", \"strict\": true, \"quota\": 1 | {\"name\": \"A\", \"votes\": 11} | /contests/0/nominees/0/votes ballot.tryout.moreVotes",
        "\"base\": \"VALID\", \"threshold\": \"1/2\", \"strict\": true, \"quota\": 1 | {\"name\": \"A\", \"votes\": 9} | /contests/0/nominees ballot.tryout.sum",
        "\"base\": \"VALID\", \"threshold\": \"1/2\", \"strict\": true, \"quota\": 1 | {\"name\": \"A\", \"votes\": -1} | /contests/0/nominees/0/votes ballot.tryout.negative",
        "\"base\": \"VALID\", \"threshold\": \"1/2\", \"strict\": true, \"quota\": 1 | {\"name\": \"A\", \"votes\": 5}, {\"name\": \"a \", \"votes\": 5} | /contests/0/nominees/1/name ballot.poll.nomineeTwice"})
    void names_what_is_wrong(String rule, String nominees, String expected) {
        assertTrue(answer(one(rule, nominees)).startsWith(expected), () -> answer(one(rule, nominees)));
    }

    @Test
    void in_any_spoilt_form_a_case_is_answered_or_refused_and_never_fails() {
        Random random = new Random(4);
        List<String> scraps = List.of("", "null", "-1", "1e400", "\"\"", "{", "]", "99999999", "0.5", ",", "\"1/0\"", "true");
        for (int i = 0; i < 3_000; i++) {
            int from = random.nextInt(EXAMPLE.length());
            int to = Math.min(EXAMPLE.length(), from + random.nextInt(6));
            String answer = answer(EXAMPLE.substring(0, from) + scraps.get(random.nextInt(scraps.size())) + EXAMPLE.substring(to));
            assertTrue(answer.startsWith("{\"contests\":") || answer.lines().allMatch(fault -> fault.contains(" ballot.") || fault.contains(" shared.json.")), answer);
            assertFalse(answer.startsWith("{") && answer.contains("???"), answer);
        }
    }
}
