package vn.thidua.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.thidua.ballot.check.CheckerPage;
import vn.thidua.ballot.check.RecordCheck;
import vn.thidua.ballot.check.Records;
import vn.thidua.ballot.model.PollRecord;
import vn.thidua.shared.text.Vietnamese;

/** The checker's page, from a disk and without any network, and the checker's command as a process: they say the same. */
@Tag("browser")
class CheckerPageIT {

    private static final Path FOLDER = Path.of("target", "browser", "checker").toAbsolutePath();
    private static final String JAR = System.getProperty("app.war", "target/thidua.war").replaceAll("[^/\\\\]+$", "") + "thidua-checker.jar";

    private static Playwright playwright;
    private static Browser browser;
    private static Page page;
    private static final List<String> REQUESTS = new ArrayList<>();

    @BeforeAll
    static void openFromDisk() throws Exception {
        Path chromium = Browsers.find();
        Files.createDirectories(FOLDER);
        Path file = FOLDER.resolve("checker.html");
        Files.write(file, process("--page").out().getBytes(StandardCharsets.UTF_8));
        assertEquals(CheckerPage.html(), Files.readString(file));
        playwright = Browsers.playwright();
        browser = Browsers.launch(playwright, chromium);
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(360, 740));
        context.setOffline(true);
        page = context.newPage();
        page.onRequest(request -> REQUESTS.add(request.url()));
        page.navigate(file.toUri().toString());
    }

    @AfterAll
    static void end() {
        browser.close();
        playwright.close();
    }

    private record Ended(int status, String out) {
    }

    private static Ended process(String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto", "-jar", JAR));
        command.addAll(Arrays.asList(args));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out);
    }

    /** What the page's script finds, one sentence a line, as the command prints it. */
    private static String page(byte[] file, String sha256, String code, String language) {
        return (String) page.evaluate("""
                ([file, sha256, code, wanted]) => {
                  language = wanted;
                  const result = check(Uint8Array.from(atob(file), c => c.charCodeAt(0)), sha256, code);
                  return result.findings.map(sentence).concat(say(result.all ? 'ballot.check.result.yes' : 'ballot.check.result.no')).join('\\n') + '\\n';
                }""", List.of(Base64.getEncoder().encodeToString(file), sha256, code, language));
    }

    private static String command(byte[] file, String sha256, String code, Locale locale) {
        var findings = RecordCheck.of(file, sha256, code);
        return findings.stream().map(finding -> finding.text(locale) + "\n").reduce("", String::concat)
                + vn.thidua.shared.text.Messages.text(locale, RecordCheck.allHold(findings) ? "ballot.check.result.yes" : "ballot.check.result.no") + "\n";
    }

    @Test
    void the_page_decides_random_polls_as_the_rules_did() {
        for (int seed = 0; seed < 3000; seed++) {
            byte[] file = Records.random(new Random(seed)).file();
            String said = page(file, PollRecord.sha256(file), "", "vi");
            assertEquals(command(file, PollRecord.sha256(file), "", Vietnamese.LOCALE), said, "seed " + seed);
            assertFalse(said.contains("✗"), said);
        }
    }

    @Test
    void page_and_command_say_the_same_of_a_record_with_any_value_changed() {
        for (int seed = 0; seed < 12; seed++) {
            PollRecord record = Records.random(new Random(seed));
            String code = record.inclusionCodes().isEmpty() ? "0000" : record.inclusionCodes().get(0);
            for (Map.Entry<String, byte[]> changed : Records.changed(record.file()).entrySet()) {
                assertEquals(command(changed.getValue(), "", code, Locale.ENGLISH), page(changed.getValue(), "", code, "en"), seed + changed.getKey());
                assertTrue(page(changed.getValue(), PollRecord.sha256(record.file()), "", "vi").startsWith("✗"), changed.getKey());
            }
        }
    }

    @Test
    void the_command_is_a_process_that_ends_with_what_it_found() throws Exception {
        byte[] file = Records.random(new Random(3)).file();
        Path record = Files.write(FOLDER.resolve("record-1.json"), file);
        String hash = PollRecord.sha256(file);
        Ended holds = process(record.toString(), "--sha256", hash);
        assertEquals(new Ended(0, page(file, hash, "", "vi")), holds);
        byte[] altered = new String(file, StandardCharsets.UTF_8).replace("\"PASSED\"", "\"BELOW_THRESHOLD\"").replace("\"format\":1", "\"format\":1 ").getBytes(StandardCharsets.UTF_8);
        Ended not = process(Files.write(FOLDER.resolve("altered.json"), altered).toString(), "--language", "en");
        assertEquals(new Ended(1, page(altered, "", "", "en")), not);
        assertEquals(2, process(FOLDER.resolve("none.json").toString()).status());
    }

    @Test
    void a_delegate_checks_her_code_on_a_phone_in_her_language() throws Exception {
        page.reload();
        PollRecord record = Records.random(new Random(5));
        Path file = Files.write(FOLDER.resolve("record-2.json"), record.file());
        page.locator("#file").setInputFiles(file);
        page.locator("#code").fill(record.inclusionCodes().get(0).toLowerCase(Locale.ROOT));
        page.locator("#form button").click();
        page.locator("#result .verdict.yes").waitFor();
        assertTrue(page.locator("#result").innerText().contains("✓ Mã " + record.inclusionCodes().get(0) + " có trong danh sách"));
        page.locator("#language").click();
        assertEquals("en", page.locator("html").getAttribute("lang"));
        assertTrue(page.locator("#result").innerText().contains("Everything that was checked holds."));
        assertEquals(0, ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue());
        List<String> serious = new AxeBuilder(page).analyze().getViolations().stream()
                .filter(violation -> "serious".equals(violation.getImpact()) || "critical".equals(violation.getImpact())).map(violation -> violation.getId()).toList();
        assertEquals(List.of(), serious);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SampleServer.pictures().resolve("checker-360.png")));
        page.locator("#language").click();
        assertEquals(List.of(), REQUESTS.stream().filter(url -> !url.startsWith("file:")).toList());
    }
}
