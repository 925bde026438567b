package vn.thidua.ballot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.thidua.test.OpenedPoll;
import vn.thidua.test.ServerProcess;
import vn.thidua.walk.Visitor;

/** The screen in the hall, seen from the wire while a poll is open. */
@Tag("process")
class HallPageIT {

    private static ServerProcess server;
    private static Visitor anybody;
    private static String address;
    private static List<String> cards;

    @BeforeAll
    static void openAPoll() throws IOException {
        Path product = Path.of(System.getProperty("app.war"));
        Path withPoll = Path.of("target/hall/with-poll.war").toAbsolutePath();
        OpenedPoll.addTo(product, withPoll);
        Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target/hall")), "data");
        try {
            System.setProperty("app.war", withPoll.toString());
            server = ServerProcess.start(data);
        } finally {
            System.setProperty("app.war", product.toString());
        }
        anybody = new Visitor(server.address());
        cards = anybody.get(OpenedPoll.PATH + "?in=sample&cards=5").body().lines().toList();
        Visitor staff = new Visitor(server.address()).signIn("canbo", Visitor.sampleAccounts(server.dataFolder()).get("canbo"));
        address = URI.create(staff.get("/hall/" + poll()).headers().firstValue("Location").orElseThrow()).getPath();
    }

    /** The one that is open. */
    private static int poll() {
        return 1;
    }

    @AfterAll
    static void end() {
        server.close();
    }

    private static int ballots(String json) {
        var number = Pattern.compile("\"ballots\":(\\d+)").matcher(json);
        assertTrue(number.find(), json);
        return Integer.parseInt(number.group(1));
    }

    /** A screen that listens; what it hears comes line by line. */
    private record Screen(BufferedReader lines) {

        static Screen open() throws Exception {
            var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(server.at(address + "/live")).build(), HttpResponse.BodyHandlers.ofInputStream());
            assertEquals(200, answer.statusCode());
            assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream"));
            return new Screen(new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8)));
        }

        String next() {
            try {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("data:")) {
                        return line;
                    }
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            throw new IllegalStateException("the server ended the stream");
        }

        String hears(int ballots) {
            String said = next();
            while (ballots(said) < ballots) {
                said = next();
            }
            return said;
        }
    }

    @Test
    void shows_how_to_vote_and_two_numbers_and_nothing_of_the_ballots() {
        String page = anybody.get(address).body();
        for (String shown : List.of("data-state=\"OPEN\"", "/vote</strong>", "id=\"drawn\">5<", "id=\"ballots\">", "class=\"qr\"", "class=\"fingerprint\"",
                "<noscript><meta http-equiv=\"refresh\"")) {
            assertTrue(page.contains(shown), shown);
        }
        for (String hidden : List.of("record-", "class=\"result\"", "name=\"code\"", "Đại biểu thứ")) {
            assertFalse(page.contains(hidden), hidden);
        }
        assertEquals(404, anybody.get(address + "/record-" + poll() + ".json").statusCode());
        assertTrue(anybody.get(address + "?language=en").body().contains("Ballots in the box"));
    }

    @Test
    void is_found_by_its_whole_address_only() {
        for (String other : List.of("/hall/" + poll(), "/hall/" + poll() + "-000000000000", address.substring(0, address.length() - 1), address.replace("/hall/" + poll(), "/hall/2"),
                address + "/other", address + "/live/x", "/hall/")) {
            assertEquals(404, anybody.get(other).statusCode(), other);
        }
        assertEquals(200, anybody.get(address.toLowerCase(java.util.Locale.ROOT)).statusCode());
    }

    @Test
    void hears_of_each_ballot_on_every_screen_and_a_replaced_one_adds_none() throws Exception {
        int before = ballots(anybody.get(address + "/state").body());
        List<Screen> screens = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            screens.add(Screen.open());
        }
        for (Screen screen : screens) {
            assertEquals(before, ballots(screen.next()));
        }
        Phone phone = new Phone(server.address());
        assertNotNull(phone.cast(phone.review(cards.get(0), 1, 2)));
        for (Screen screen : screens) {
            assertEquals(before + 1, ballots(screen.hears(before + 1)));
        }
        assertNotNull(phone.cast(phone.review(cards.get(0), 2, 1)));
        assertNotNull(phone.cast(phone.review(cards.get(1), 2, 1)));
        assertEquals(before + 2, ballots(screens.get(39).hears(before + 2)));
        CompletableFuture.allOf(screens.stream().map(screen -> CompletableFuture.runAsync(() -> screen.hears(before + 2))).limit(39).toArray(CompletableFuture[]::new)).join();
        assertTrue(ballots(anybody.get(address + "/state").body()) <= before + 2);
        String log = Files.readString(server.logFile(), StandardCharsets.UTF_8);
        assertFalse(log.contains("/hall/") || log.contains("\"ballots\""), "nothing of the numbers is in the log");
    }

    @Test
    void a_screen_holds_no_thread_of_the_server() throws Exception {
        List<Screen> screens = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            screens.add(Screen.open());
        }
        // more than the server has threads for requests, and it still answers
        assertEquals(200, anybody.get(address).statusCode());
        for (Screen screen : screens) {
            assertNotNull(screen.next());
        }
    }

    @Test
    void sends_a_checker_that_may_ask_no_server_for_anything_and_a_command() {
        var page = anybody.get("/hall/checker.html");
        String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.startsWith("default-src 'none'; script-src 'sha256-"), policy);
        assertFalse(page.body().contains("http://") || page.body().contains("https://"));
        var jar = anybody.get("/hall/checker.jar");
        assertEquals(Map.of(200, "attachment; filename=\"thidua-checker.jar\""), Map.of(jar.statusCode(), jar.headers().firstValue("Content-Disposition").orElse("")));
    }
}
