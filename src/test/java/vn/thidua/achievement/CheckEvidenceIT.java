package vn.thidua.achievement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.thidua.test.ServerProcess;
import vn.thidua.walk.Visitor;

/**
 * Evidence as it goes through the product: an officer of the sample case uploads it by her form, past a scanner of the
 * operator; it is shown and downloaded; and the check command, run beside and after the server, finds what was done to the files.
 */
@Tag("process")
class CheckEvidenceIT {

    private static final Path DATA = Path.of("target", "check-evidence");
    private static final String FORM = "/achievement/report.xhtml?cluster=1&year=1&unit=";
    private static final byte[] FIRST = pdf("first");
    private static final byte[] SECOND = pdf("second");
    private static final byte[] THIRD = pdf("third");
    private static final byte[] INFECTED = pdf("EICAR");

    private record Run(int status, String said) {
    }

    private static ServerProcess server;
    private static Visitor officer;
    private static String form;
    private static Run whileTheServerRuns;
    private static HttpResponse<String> refused;
    private static HttpResponse<String> saved;
    private static HttpResponse<String> describedAndTakenOut;
    private static String page;

    private static byte[] pdf(String text) {
        return ("%PDF-1.4\n%" + text + "\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** What the officer calls the file. */
    private static String name(byte[] pdf) {
        return "minh chứng " + new String(pdf, StandardCharsets.US_ASCII).lines().skip(1).findFirst().orElseThrow().substring(1) + ".pdf";
    }

    @BeforeAll
    static void anOfficerUploads() throws Exception {
        deleteAll(DATA);
        Path scanner = Path.of("target", "scanner.sh");
        Files.writeString(scanner, "if grep -q EICAR \"$1\"; then exit 1; fi\nexit 0\n");
        server = ServerProcess.start(DATA, Map.of("EVIDENCE_SCAN_COMMAND", "sh " + scanner));
        officer = new Visitor(server.address()).signIn("dinhhoa", Visitor.sampleAccounts(DATA).get("dinhhoa"));
        for (int unit = 1; form == null; unit++) {
            if (officer.get(FORM + unit).body().contains("id=\"evidenceUse\"")) {
                form = FORM + unit;
            }
        }
        refused = upload(FIRST, INFECTED);
        saved = upload(FIRST, SECOND, THIRD);
        describedAndTakenOut = describeFirstAndTakeOutThird();
        page = officer.get(form).body();
        whileTheServerRuns = check(DATA);
    }

    @AfterAll
    static void end() {
        server.close();
    }

    private static Map<String, String> saving(String body) {
        Map<String, String> fields = Visitor.filled(body.substring(body.indexOf("<form id=\"form\"")));
        fields.put("save", "save");
        return fields;
    }

    private static HttpResponse<String> describeFirstAndTakeOutThird() {
        String body = officer.get(form).body();
        Map<String, String> fields = saving(body);
        fields.put(row(body, FIRST) + "number", "12/BC-HPN");
        fields.put(row(body, FIRST) + "issuedOn", "05/09/2023");
        fields.put(row(body, THIRD) + "gone", "on");
        return officer.post(form, fields, List.of());
    }

    /** What the names of the inputs of this file begin with. */
    private static String row(String body, byte[] file) {
        Matcher row = Pattern.compile("(?s)<legend>" + Pattern.quote(name(file)) + "</legend>.*?name=\"(rows:\\d+:files:\\d+:)number\"").matcher(body);
        assertTrue(row.find(), "no row of " + name(file));
        return row.group(1);
    }

    /** All files in one input, as a browser sends them. */
    private static HttpResponse<String> upload(byte[]... files) {
        String body = officer.get(form).body();
        Map<String, String> fields = saving(body);
        Matcher input = Pattern.compile("name=\"(rows:\\d+:evidence)\"").matcher(body);
        assertTrue(input.find());
        return officer.post(form, fields, Stream.of(files).map(file -> new Visitor.Chosen(input.group(1), name(file), file)).toList());
    }

    private static Path place(Path data, byte[] bytes) throws Exception {
        String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        return data.resolve("evidence").resolve(hash.substring(0, 2)).resolve(hash);
    }

    /** The command as operators run it, without a server. */
    private static Run check(Path data, String... words) throws Exception {
        Path said = Path.of("target", "check-evidence.txt");
        Stream<String> command = Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "src/main/run/CheckEvidence.java");
        ProcessBuilder program = new ProcessBuilder(Stream.of(command, Stream.of(words), Stream.of(System.getProperty("app.war", "target/thidua.war"))).flatMap(each -> each).toList())
                .redirectErrorStream(true).redirectOutput(said.toFile());
        List.of("DB_URL", "DB_USER", "DB_PASSWORD").forEach(program.environment()::remove);
        program.environment().put("DATA_DIR", data.toString());
        int status = program.start().waitFor();
        return new Run(status, Files.readString(said));
    }

    /** The data as the server left it, for a test of its own. */
    private static Path left(String name) throws IOException {
        if (server.running()) {
            server.stop();
        }
        Path copy = DATA.resolveSibling("check-evidence-" + name);
        deleteAll(copy);
        try (Stream<Path> files = Files.walk(DATA)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(DATA.relativize(file).toString()));
            }
        }
        return copy;
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void old(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
    }

    private static long lines(Run run, String beginning) {
        return run.said.lines().filter(line -> line.startsWith(beginning)).count();
    }

    private static void assertEnds(int status, Run run) {
        assertEquals(status, run.status, run.said);
    }

    @Test
    void several_files_are_uploaded_at_once_and_none_of_them_beside_an_infected_one() throws Exception {
        assertEquals(200, refused.statusCode());
        assertTrue(refused.body().contains(name(INFECTED)), "the refusal names the file");
        assertEquals(302, saved.statusCode(), saved.body());
        assertTrue(Files.exists(place(DATA, FIRST)) && Files.exists(place(DATA, SECOND)));
        assertFalse(Files.exists(place(DATA, INFECTED)));
        assertTrue(page.contains(name(FIRST)) && page.contains(name(SECOND)));
    }

    @Test
    void the_form_takes_files_out_and_says_which_documents_the_others_are() throws Exception {
        assertEquals(302, describedAndTakenOut.statusCode(), describedAndTakenOut.body());
        assertFalse(page.contains(name(THIRD)));
        assertTrue(Files.exists(place(DATA, THIRD)), "the bytes stay until they are swept");
        Map<String, String> fields = Visitor.filled(page);
        assertEquals("12/BC-HPN", fields.get(row(page, FIRST) + "number"));
        assertEquals("05/09/2023", fields.get(row(page, FIRST) + "issuedOn"));
        assertEquals("", fields.get(row(page, SECOND) + "number"));
    }

    @Test
    void nothing_is_found_where_all_is_well() throws Exception {
        Run well = check(left("well"));
        assertEnds(0, well);
        assertTrue(well.said.contains(" 3 files named: 0 missing, 0 damaged, 0 unreadable; 0 named by nobody"), well.said);
    }

    @Test
    void a_file_that_was_removed_is_found_missing() throws Exception {
        Path data = left("missing");
        Files.delete(place(data, FIRST));
        Run run = check(data);
        assertEnds(1, run);
        assertEquals(1, lines(run, "MISSING: "), run.said);
        assertTrue(run.said.contains(name(FIRST)), run.said);
    }

    @Test
    void a_file_that_was_damaged_or_cut_off_is_found() throws Exception {
        Path data = left("damaged");
        byte[] changed = FIRST.clone();
        changed[20] ^= 1;
        Files.write(place(data, FIRST), changed);
        Files.write(place(data, SECOND), new byte[] {1, 2, 3});
        Run run = check(data);
        assertEnds(1, run);
        assertEquals(1, lines(run, "DAMAGED: "), run.said);
        assertEquals(1, lines(run, "DAMAGED, 3 bytes instead of " + SECOND.length), run.said);
    }

    @Test
    void a_file_nobody_names_is_removed_by_a_sweep_after_a_day_and_never_before() throws Exception {
        Path data = left("sweep");
        byte[] forgotten = pdf("forgotten");
        byte[] young = pdf("young");
        Path strange = data.resolve("evidence/readme.txt");
        Path unfinished = data.resolve("evidence/incoming123.part");
        for (byte[] bytes : List.of(forgotten, young)) {
            Files.createDirectories(place(data, bytes).getParent());
            Files.write(place(data, bytes), bytes);
        }
        Files.writeString(strange, "by the operator");
        Files.writeString(unfinished, "%PDF");
        for (Path file : List.of(place(data, forgotten), place(data, FIRST), strange, unfinished)) {
            old(file);
        }
        Run looked = check(data);
        assertEnds(0, looked);
        assertEquals(3, lines(looked, "NAMED BY NOBODY: "), looked.said);
        assertTrue(Files.exists(place(data, forgotten)), "looking removes nothing");
        Run swept = check(data, "--sweep");
        assertEnds(0, swept);
        assertEquals(2, lines(swept, "REMOVED: "), swept.said);
        assertFalse(Files.exists(place(data, forgotten)) || Files.exists(unfinished));
        assertTrue(Files.exists(place(data, young)) && Files.exists(strange) && Files.exists(place(data, FIRST)));
    }

    @Test
    void nothing_is_swept_while_a_file_is_missing_and_a_sweep_that_was_cut_off_is_undone() throws Exception {
        Path data = left("doubt");
        byte[] forgotten = pdf("forgotten");
        Files.createDirectories(place(data, forgotten).getParent());
        Files.write(place(data, forgotten), forgotten);
        old(place(data, forgotten));
        Files.delete(place(data, FIRST));
        Path second = place(data, SECOND);
        Files.move(second, second.resolveSibling(second.getFileName() + ".swept"));
        Run run = check(data, "--sweep");
        assertEnds(1, run);
        assertEquals(1, lines(run, "NOTHING IS SWEPT"), run.said);
        assertTrue(Files.exists(place(data, forgotten)) && Files.exists(second), run.said);
    }

    @Test
    void what_cannot_be_checked_is_not_called_well() throws Exception {
        assertEnds(2, whileTheServerRuns);
        assertTrue(whileTheServerRuns.said.contains("stop the application first"), whileTheServerRuns.said);
        assertEnds(2, check(Path.of("target", "no-such-data")));
        assertEnds(2, check(left("options"), "--swipe"));
        Path data = left("folder");
        Files.move(data.resolve("evidence"), data.resolve("elsewhere"));
        assertEnds(2, check(data));
    }

    @Test
    void is_shown_in_a_sandbox_or_downloaded_and_a_damaged_file_is_said_to_be_damaged() throws Exception {
        if (!server.running()) {
            server.start();
        }
        Visitor reader = new Visitor(server.address()).signIn("dinhhoa", Visitor.sampleAccounts(DATA).get("dinhhoa"));
        String form = reader.get(CheckEvidenceIT.form).body();
        Matcher link = Pattern.compile("(/achievement/evidence\\?id=\\d+)&amp;view=1").matcher(form);
        assertTrue(link.find());
        String path = link.group(1);
        HttpResponse<String> shown = reader.get(path + "&view=1");
        assertEquals(200, shown.statusCode());
        assertEquals("application/pdf", header(shown, "Content-Type"));
        assertTrue(header(shown, "Content-Disposition").startsWith("inline; "));
        HttpResponse<String> downloaded = reader.get(path);
        assertTrue(header(downloaded, "Content-Disposition").startsWith("attachment; "));
        for (HttpResponse<String> answer : List.of(shown, downloaded)) {
            assertTrue(header(answer, "Content-Security-Policy").contains("default-src 'none'"));
            assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
            assertEquals("no-store", header(answer, "Cache-Control"));
        }
        Path bytes = place(DATA, shown.body().contains("first") ? FIRST : SECOND);
        byte[] whole = Files.readAllBytes(bytes);
        Files.write(bytes, new byte[] {1, 2, 3});
        HttpResponse<String> damaged = reader.get(path);
        Files.write(bytes, whole);
        assertEquals(500, damaged.statusCode());
        Matcher reference = Pattern.compile("id=\"reference\">([A-Z2-9]{8})<").matcher(damaged.body());
        assertTrue(reference.find(), damaged.body());
        assertTrue(Files.readString(server.logFile()).contains("reference=" + reference.group(1)));
        assertEquals(200, reader.get(path).statusCode());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
