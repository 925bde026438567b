package vn.thidua.ballot.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.ballot.model.CanonicalJson;
import vn.thidua.ballot.model.PollRecord;

class A_record_of_a_pollTest {

    private final PollRecord record = Records.random(new Random(7));

    private static String said(byte[] file, String sha256, String code) {
        return RecordCheck.of(file, sha256, code).stream().map(finding -> finding.text(Locale.ENGLISH)).reduce("", (a, b) -> a + b + "\n");
    }

    @Test
    void is_written_in_one_way_only_and_read_back_as_it_was() {
        for (int seed = 0; seed < 200; seed++) {
            PollRecord each = Records.random(new Random(seed));
            String json = CanonicalJson.write(each);
            assertEquals(each, CanonicalJson.read(json, PollRecord.class, PollRecord.MAY_BE_NULL));
            assertThrows(CanonicalJson.Malformed.class, () -> CanonicalJson.read(json + "\n", PollRecord.class, PollRecord.MAY_BE_NULL));
            assertThrows(CanonicalJson.Malformed.class, () -> CanonicalJson.read(json.replace(",\"", ", \""), PollRecord.class, PollRecord.MAY_BE_NULL));
        }
    }

    @Test
    void as_the_server_wrote_it_holds_in_everything() {
        for (int seed = 0; seed < 500; seed++) {
            byte[] file = Records.random(new Random(seed)).file();
            String said = said(file, PollRecord.sha256(file), "");
            assertFalse(said.contains("✗") || said.contains("?"), said);
        }
    }

    @Test
    void with_any_value_changed_is_not_the_one_the_minutes_speak_of() {
        Records.changed(record.file()).forEach((where, file) ->
                assertFalse(RecordCheck.allHold(RecordCheck.of(file, PollRecord.sha256(record.file()), "")), where));
    }

    @Test
    void with_a_number_or_a_verdict_changed_contradicts_itself() {
        List<String> silent = Records.changed(record.file()).entrySet().stream().filter(changed -> RecordCheck.allHold(RecordCheck.of(changed.getValue(), "", "")))
                .map(changed -> changed.getKey().replaceAll("/\\d+", "")).distinct().filter(where -> where.matches(".*(votes|valid|blank|invalid|returned"
                        + "|online|paper|issued|drawn|verdict|percentage|needed|outcome/base|inclusionCodes.*|state|from|to)")).toList();
        assertEquals(List.of(), silent);
    }

    @Test
    void tells_whether_a_code_is_in_its_list_however_it_is_typed() {
        String code = record.inclusionCodes().get(0);
        String typed = code.substring(0, 4) + "-" + code.substring(4).toLowerCase(Locale.ROOT);
        assertTrue(said(record.file(), "", typed).contains("✓ Code " + code + " is in the list"));
        assertTrue(said(record.file(), "", "0000-0000-0000-0000").contains("✗ Code 0000000000000000 is not in the list"));
    }

    @Test
    void ends_the_command_with_one_where_something_does_not_hold(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("record.json"), record.file());
        Path other = Files.write(folder.resolve("other.json"), new String(record.file(), StandardCharsets.UTF_8).replace("\"valid\":", "\"valid\":1").getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertEquals(0, CheckRecord.run(List.of(file.toString(), "--language", "en"), print));
        assertEquals(1, CheckRecord.run(List.of(other.toString()), print));
        assertEquals(1, CheckRecord.run(List.of(file.toString(), "--sha256", "00"), print));
        assertEquals(2, CheckRecord.run(List.of(folder.resolve("none.json").toString()), print));
        assertEquals(2, CheckRecord.run(List.of(), print));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("Everything that was checked holds."));
    }
}
