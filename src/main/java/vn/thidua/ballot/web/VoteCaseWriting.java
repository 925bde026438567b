package vn.thidua.ballot.web;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thidua.ballot.model.ContestDecision;
import vn.thidua.ballot.model.ContestDecision.NomineeDecision;
import vn.thidua.ballot.model.Derivation;
import vn.thidua.ballot.model.RuleSentences;
import vn.thidua.ballot.model.VoteCase;

/** Writes what follows from a made-up vote (described in api/openapi.json); what is absent is null. */
final class VoteCaseWriting {

    private final JsonGenerator json;
    private final Locale locale;

    private VoteCaseWriting(JsonGenerator json, Locale locale) {
        this.json = json;
        this.locale = locale;
    }

    /** @param locale language of the sentences */
    static byte[] result(VoteCase made, List<ContestDecision> decisions, Locale locale) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.createGenerator(bytes)) {
            json.writeStartObject().writeStartArray("contests");
            VoteCaseWriting writing = new VoteCaseWriting(json, locale);
            for (int i = 0; i < decisions.size(); i++) {
                boolean last = i == decisions.size() - 1;
                writing.contest(RuleSentences.of(made.contests().get(i).rule(), last), decisions.get(i));
            }
            json.writeEnd().writeEnd();
        }
        return bytes.toByteArray();
    }

    private void contest(List<Derivation.Line> rule, ContestDecision decision) {
        json.writeStartObject().write("name", decision.subject()).writeStartArray("rule");
        rule.forEach(line -> json.write(line.text(locale)));
        json.writeEnd().write("quorumReached", decision.quorumReached()).write("base", decision.base()).write("needed", decision.needed())
                .write("quota", decision.quota()).write("placesLeft", decision.placesLeft());
        if (decision.secondRound() == null) {
            json.writeNull("secondRound");
        } else {
            Map<Long, String> names = decision.nominees().stream().collect(Collectors.toMap(NomineeDecision::unitId, NomineeDecision::name));
            json.writeStartObject("secondRound").write("reason", decision.secondRound().reason().name()).writeStartArray("units");
            decision.secondRound().units().forEach(unit -> json.write(names.get(unit)));
            json.writeEnd().write("places", decision.secondRound().places()).writeEnd();
        }
        json.writeStartArray("nominees");
        decision.nominees().forEach(this::nominee);
        json.writeEnd().writeStartArray("derivation");
        decision.derivation().lines().forEach(line -> json.write(line.text(locale)));
        json.writeEnd().writeEnd();
    }

    private void nominee(NomineeDecision n) {
        json.writeStartObject().write("name", n.name()).write("votes", n.votes()).write("against", n.against()).write("points", n.points())
                .write("base", n.base()).write("needed", n.needed());
        number("percent", n.percentage());
        json.write("verdict", n.verdict().name());
        if (n.exclusion() == null) {
            json.writeNull("exclusion");
        } else {
            json.write("exclusion", n.exclusion().name());
        }
        json.writeEnd();
    }

    private void number(String name, BigDecimal number) {
        if (number == null) {
            json.writeNull(name);
        } else {
            json.write(name, number);
        }
    }
}
