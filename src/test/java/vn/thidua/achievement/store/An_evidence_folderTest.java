package vn.thidua.achievement.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.achievement.model.EvidenceFile;
import vn.thidua.shared.Fault;
import vn.thidua.shared.RuleBroken;

/** Files come in, are looked at by a real program, and go out as they came. */
class An_evidence_folderTest {

    private static final String PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

    /** The test text of all antivirus programs, in two parts, so that none of them finds it in this source. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    /** As clamdscan answers: 0 clean, 1 infected. */
    private static final String SCANNER = "if grep -q 'EICAR-STANDARD' \"$1\"; then echo \"$1: Eicar FOUND\"; exit 1; fi\nexit 0\n";

    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private Path temporary;

    private Path data() {
        return temporary.resolve("evidence");
    }

    private EvidenceFolder folder(EvidenceScan scan) {
        return new EvidenceFolder(data(), 1000, scan);
    }

    private EvidenceFolder unscanned() {
        return folder(new EvidenceScan(List.of(), LONG));
    }

    private EvidenceScan scan(String script, Duration limit) throws IOException {
        Path file = temporary.resolve("scan script.sh");
        Files.writeString(file, script);
        return new EvidenceScan(List.of("sh", file.toString()), limit);
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static EvidenceFile keep(EvidenceFolder folder, String text) {
        return folder.keep("evidence-1", "ảnh 1.pdf", bytes(text));
    }

    private static String refusal(EvidenceFolder folder, String text) {
        RuleBroken refused = assertThrows(RuleBroken.class, () -> keep(folder, text));
        assertEquals("evidence-1", refused.field());
        assertEquals("ảnh 1.pdf", List.of(refused.args()).contains("ảnh 1.pdf") ? "ảnh 1.pdf" : "not named");
        return refused.key();
    }

    private List<Path> kept() throws IOException {
        if (!Files.exists(data())) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(data())) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void keeps_what_came_in() throws IOException {
        EvidenceFile file = keep(unscanned(), PDF);
        assertArrayEquals(PDF.getBytes(StandardCharsets.ISO_8859_1), Files.readAllBytes(unscanned().checked(file)));
        assertEquals(1, kept().size());
    }

    @Test
    void keeps_nothing_of_what_was_refused_or_not_wanted() throws IOException {
        assertEquals("achievement.evidence.empty", refusal(unscanned(), ""));
        assertEquals("achievement.evidence.badType", refusal(unscanned(), "chữ"));
        assertEquals("achievement.evidence.tooLarge", refusal(unscanned(), PDF + " ".repeat(1000)));
        unscanned().receive("evidence-1", "a.pdf", bytes(PDF)).close();
        assertEquals(List.of(), kept());
    }

    @Test
    void gives_bytes_that_come_again_a_new_time_so_that_no_sweep_takes_them() throws IOException {
        Path first = unscanned().checked(keep(unscanned(), PDF));
        Files.setLastModifiedTime(first, FileTime.from(Instant.EPOCH));
        keep(unscanned(), PDF);
        assertTrue(Files.getLastModifiedTime(first).toInstant().isAfter(Instant.EPOCH));
    }

    @Test
    void hands_out_no_other_bytes_than_those_it_kept() throws IOException {
        EvidenceFile file = keep(unscanned(), PDF);
        Path bytes = unscanned().checked(file);
        Files.writeString(bytes, PDF.replace("Catalog", "Kàtàlog"));
        assertEquals("achievement.evidence.damaged", assertThrows(Fault.class, () -> unscanned().checked(file)).key());
        Files.delete(bytes);
        assertEquals("achievement.evidence.missing", assertThrows(Fault.class, () -> unscanned().checked(file)).key());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void takes_what_the_scanner_finds_clean_and_refuses_what_it_finds_infected() throws IOException {
        EvidenceFolder folder = folder(scan(SCANNER, LONG));
        keep(folder, PDF);
        assertEquals("achievement.evidence.infected", refusal(folder, PDF + EICAR));
        assertEquals(1, kept().size());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void refuses_what_the_scanner_could_not_check() throws IOException {
        assertEquals("achievement.evidence.notScanned", refusal(folder(scan("echo no database; exit 2\n", LONG)), PDF));
        assertEquals("achievement.evidence.notScanned", refusal(folder(scan("kill -9 $$\n", LONG)), PDF));
        assertEquals("achievement.evidence.notScanned", refusal(folder(new EvidenceScan(List.of("/no/such/scanner"), LONG)), PDF));
        assertEquals(List.of(), kept());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void refuses_what_the_scanner_does_not_finish_and_ends_it_with_all_it_started() throws IOException {
        Path started = temporary.resolve("started");
        EvidenceScan hanging = scan("sh -c 'echo $$ > \"" + started + "\"; exec sleep 3600'\nexit 0\n", Duration.ofSeconds(2));
        assertEquals("achievement.evidence.notScanned", refusal(folder(hanging), PDF));
        // where the machine was too slow for even that, there is no child to look for
        String child = Files.exists(started) ? Files.readString(started).strip() : "";
        if (!child.isEmpty()) {
            ProcessHandle.of(Long.parseLong(child)).ifPresent(process -> process.onExit().join());
        }
        assertEquals(List.of(), kept());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void passes_the_file_to_the_scanner_as_one_word_and_without_a_shell() throws IOException {
        Path seen = temporary.resolve("seen");
        keep(folder(scan("echo \"$#\" > \"" + seen + "\"; exit 0\n", LONG)), PDF);
        assertEquals("1", Files.readString(seen).strip());
        assertEquals("achievement.evidence.notScanned", refusal(folder(new EvidenceScan(List.of("true;", "true"), LONG)), PDF));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void lets_a_scanner_talk_as_much_as_it_likes() throws IOException {
        keep(folder(scan("i=0; while [ $i -lt 5000 ]; do echo 'a line of a talkative scanner, longer than it needs to be'; i=$((i+1)); done; exit 0\n", LONG)), PDF);
        assertEquals(1, kept().size());
    }
}
