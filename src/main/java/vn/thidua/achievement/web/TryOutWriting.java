package vn.thidua.achievement.web;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.thidua.achievement.model.scoring.CriterionSpec;
import vn.thidua.achievement.model.scoring.LineScore;
import vn.thidua.achievement.model.scoring.Reported;
import vn.thidua.achievement.model.scoring.ScoreShift;
import vn.thidua.achievement.model.scoring.TieRule;
import vn.thidua.achievement.model.scoring.UnitScore;
import vn.thidua.achievement.model.scoring.Working;
import vn.thidua.achievement.model.tryout.TryOutCase;
import vn.thidua.achievement.model.tryout.TryOutResult;
import vn.thidua.shared.text.Messages;

/**
 * Writes cases and results in their JSON form (described in api/openapi.json). Points come in plain notation with exactly the
 * decimal places of the set; what is absent is null.
 */
final class TryOutWriting {

    private static final int WORKING = "achievement.working.".length();

    private final JsonGenerator json;
    private final Locale locale;
    private int decimals;

    private TryOutWriting(JsonGenerator json, Locale locale) {
        this.json = json;
        this.locale = locale;
    }

    /** @param locale language of the sentences of the workings */
    static byte[] result(TryOutResult result, Locale locale) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.createGenerator(bytes)) {
            new TryOutWriting(json, locale).write(result);
        }
        return bytes.toByteArray();
    }

    /** The case as it can be sent or read again: codes with parents would say the same, depths are shorter. */
    static byte[] made(TryOutCase made) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createGenerator(bytes)) {
            new TryOutWriting(json, Locale.ROOT).write(made);
        }
        return bytes.toByteArray();
    }

    private void write(TryOutResult result) {
        decimals = result.decimals();
        json.writeStartObject();
        points("total", result.total());
        json.writeStartArray("units");
        result.units().forEach(unit -> unit(unit.score(), unit.lines()));
        json.writeEnd();
        json.writeStartArray("shifts");
        result.shifts().forEach(this::shift);
        json.writeEnd().writeEnd();
    }

    private void unit(UnitScore score, List<LineScore> lines) {
        json.writeStartObject().write("name", score.unitName()).write("rank", score.rank()).write("tied", score.tied());
        if (score.decidedBy() == null) {
            json.writeNull("decidedBy");
        } else {
            json.writeStartObject("decidedBy");
            tie(score.decidedBy());
            json.writeEnd();
        }
        points("sum", score.sum());
        points("total", score.total());
        points("base", score.base());
        json.write("percent", score.percent());
        text("band", score.band() == null ? null : score.band().name());
        json.writeStartArray("lines");
        lines.forEach(this::line);
        json.writeEnd().writeEnd();
    }

    private void tie(TieRule rule) {
        json.write("measure", rule.kind().name());
        text("code", rule.code());
    }

    private void line(LineScore line) {
        json.writeStartObject().write("code", line.spec().code()).write("depth", line.depth()).write("assigned", line.assignment().assigned());
        points("maxPoints", line.maxPoints());
        points("points", line.points());
        points("ruled", line.ruled());
        number("place", line.place());
        number("rankWithout", line.rankWithout());
        working(line.working());
        json.writeEnd();
    }

    private void working(Working working) {
        json.writeStartObject("working").write("key", working.key().substring(WORKING)).writeStartArray("args");
        for (Object arg : working.args()) {
            if (arg instanceof BigDecimal number) {
                json.write(number);
            } else {
                json.write(String.valueOf(arg));
            }
        }
        json.writeEnd().write("text", Messages.text(locale, working.key(), working.args().toArray())).writeEnd();
    }

    private void shift(ScoreShift shift) {
        json.writeStartObject().write("unit", shift.unitName());
        number("rankBefore", shift.rankBefore());
        json.write("rankAfter", shift.rankAfter());
        points("totalBefore", shift.totalBefore());
        points("totalAfter", shift.totalAfter());
        json.writeStartArray("lines");
        for (ScoreShift.LineShift line : shift.lines()) {
            json.writeStartObject().write("code", line.code()).write("name", line.name());
            points("before", line.before());
            points("after", line.after());
            working(line.why());
            json.writeEnd();
        }
        json.writeEnd().writeEnd();
    }

    private void write(TryOutCase made) {
        json.writeStartObject();
        json.writeStartObject("rounding").write("decimals", made.rounding().decimals()).write("mode", made.rounding().mode().name()).writeEnd();
        optional("cap", made.cap());
        json.writeStartArray("bands");
        made.bands().forEach(band -> json.writeStartObject().write("name", band.name()).write("from", plain(band.from())).writeEnd());
        json.writeEnd().writeStartArray("ties");
        for (TieRule tie : made.ties()) {
            json.writeStartObject();
            tie(tie);
            json.writeEnd();
        }
        json.writeEnd().writeStartArray("criteria");
        made.lines().forEach(this::criterion);
        json.writeEnd().writeStartArray("units");
        made.units().forEach(this::unit);
        json.writeEnd().writeStartArray("late");
        made.late().forEach(json::write);
        json.writeEnd().writeEnd();
    }

    private void criterion(TryOutCase.Line line) {
        CriterionSpec spec = line.spec();
        json.writeStartObject().write("code", spec.code()).write("depth", line.depth()).write("name", spec.name()).write("kind", spec.kind().name());
        optional("max", spec.maxPoints());
        optional("min", spec.minPoints());
        optional("each", spec.pointsEach());
        optional("deductionEach", spec.deductionEach());
        if (spec.kind().takesTargets()) {
            json.write("direction", spec.direction().name());
        }
        if (!spec.steps().isEmpty()) {
            json.writeStartArray("steps");
            spec.steps().forEach(step -> {
                json.writeStartObject().write("condition", step.condition());
                optional("from", step.from());
                json.write("points", plain(step.points())).writeEnd();
            });
            json.writeEnd();
        }
        if (spec.unitOfMeasure() != null) {
            json.write("unitOfMeasure", spec.unitOfMeasure());
        }
        json.writeEnd();
    }

    private void unit(TryOutCase.Unit unit) {
        json.writeStartObject().write("name", unit.name());
        json.writeStartObject("targets");
        unit.targets().forEach((code, target) -> json.write(code, plain(target)));
        json.writeEnd().writeStartArray("notAssigned");
        unit.notAssigned().forEach(json::write);
        json.writeEnd().writeStartObject("figures");
        unit.figures().forEach(this::figure);
        json.writeEnd().writeStartObject("given");
        unit.given().forEach((code, points) -> json.write(code, plain(points)));
        json.writeEnd().writeEnd();
    }

    private void figure(String code, Reported reported) {
        if (reported.met() != null) {
            json.write(code, reported.met());
        } else if (reported.deductions() == null) {
            optional(code, reported.figure());
        } else {
            json.writeStartObject(code);
            optional("figure", reported.figure());
            json.write("deductions", plain(reported.deductions())).writeEnd();
        }
    }

    private void points(String name, BigDecimal points) {
        if (points == null) {
            json.writeNull(name);
        } else {
            // everything the engine gives has these decimals or fewer
            json.write(name, points.setScale(decimals));
        }
    }

    private void optional(String name, BigDecimal number) {
        if (number != null) {
            json.write(name, plain(number));
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private void number(String name, Integer number) {
        if (number == null) {
            json.writeNull(name);
        } else {
            json.write(name, number);
        }
    }

    private void text(String name, String text) {
        if (text == null) {
            json.writeNull(name);
        } else {
            json.write(name, text);
        }
    }
}
