package vn.thidua.achievement.web;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.thidua.achievement.model.tryout.TryOutCase;
import vn.thidua.shared.TryOutFault;

/** Cases as they are sent, and what comes back for them, without a server. */
final class TryOutExamples {

    /** Two groups of units, with and without targets, whose points are published. */
    static final String PUBLISHED = """
            {"criteria": [{"code": "R", "name": "Tiêu chí", "kind": "RELATIVE", "max": 10}],
             "units": [{"name": "A", "targets": {"R": 100}, "figures": {"R": 120}}, {"name": "B", "targets": {"R": 50}, "figures": {"R": 60}},
               {"name": "C", "targets": {"R": 80}, "figures": {"R": 80}}, {"name": "D", "figures": {"R": 150}}, {"name": "E", "figures": {"R": 100}},
               {"name": "F", "figures": {"R": 75}}, {"name": "G", "figures": {"R": 0}}]}""";

    private TryOutExamples() {
    }

    static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    static JsonObject object(byte[] json) {
        return Json.createReader(new ByteArrayInputStream(json)).readObject();
    }

    /** The answer, or the faults as "pointer key", a line each. */
    static String answer(String json) {
        return answer(bytes(json));
    }

    static String answer(byte[] json) {
        TryOutReading.Reading reading = TryOutReading.read(json);
        TryOutCase made = reading.made();
        var faults = made == null ? reading.faults() : made.faults();
        return faults.isEmpty() ? new String(TryOutWriting.result(made.scored(null), Locale.ENGLISH), StandardCharsets.UTF_8)
                : faults.stream().map(TryOutExamples::told).collect(Collectors.joining("\n"));
    }

    private static String told(TryOutFault fault) {
        return fault.pointer() + " " + fault.key();
    }

    static JsonObject description() {
        try (var in = TryOutExamples.class.getResourceAsStream("/api/openapi.json")) {
            return object(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
