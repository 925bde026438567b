package vn.thidua.ballot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.thidua.test.ServerProcess;

/** What the delegates' page sends and what it never says, seen from the wire. */
@Tag("process")
class VotePageIT {

    private static ServerProcess server;
    private static Phone phone;

    @BeforeAll
    static void start() {
        server = VoteServer.running();
        phone = new Phone(server.address());
    }

    @AfterAll
    static void stop() {
        VoteServer.stop();
    }

    private static String card(int number) {
        return VoteServer.forPage().cards().get(number).typedCode();
    }

    private static HttpResponse<byte[]> compressed(String path) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(server.address() + path)).header("Accept-Encoding", "gzip").build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static List<String> assets(String html) {
        List<String> paths = new ArrayList<>();
        var matcher = Pattern.compile("(?:href|src)=\"(/vote/vote\\.[^\"]+)\"").matcher(html);
        while (matcher.find()) {
            paths.add(matcher.group(1));
        }
        assertEquals(2, paths.size());
        return paths;
    }

    @Test
    void the_first_visit_is_light_and_the_next_one_lighter() throws Exception {
        int page = compressed("/vote").body().length;
        int first = page;
        for (String asset : assets(phone.get("/vote").body())) {
            var answer = compressed(asset);
            assertEquals("public, max-age=31536000, immutable", answer.headers().firstValue("Cache-Control").orElse(""));
            first += answer.body().length;
        }
        first += HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(server.address() + "/vote/ballot")).header("Accept-Encoding", "gzip")
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString("seal=1&card=" + card(5))).build(),
                HttpResponse.BodyHandlers.ofByteArray()).body().length;
        assertTrue(first <= 30_000, "first visit with the paper and all its steps: " + first);
        assertTrue(page <= 5_000, "repeat visit: " + page);
    }

    @Test
    void no_step_sets_a_cookie_or_may_be_stored_or_carries_script_or_style_in_the_page() throws Exception {
        String choices = "card=" + card(0) + "&c0=1&c1=2";
        String review = phone.review(card(0), 1, 2);
        for (var answer : List.of(phone.get("/vote"), phone.post("/vote/ballot", "card=" + card(0)), phone.post("/vote/review", choices),
                phone.post("/vote/cast", review), phone.post("/vote/ballot", "card=wrong"))) {
            assertEquals(200, answer.statusCode());
            assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
            assertEquals(List.of(), answer.headers().allValues("Set-Cookie"));
            assertTrue(answer.headers().firstValue("Content-Security-Policy").orElse("").contains("default-src 'self'"));
            assertFalse(answer.body().contains(" style=") || answer.body().contains("<style") || answer.body().contains("onclick"));
            assertFalse(Pattern.compile("<script(?![^>]* src=)").matcher(answer.body()).find());
        }
    }

    @Test
    void card_and_choices_are_sent_by_post_only() throws Exception {
        for (String path : List.of("/vote/ballot", "/vote/review", "/vote/cast")) {
            var answer = phone.get(path + "?card=" + card(1));
            assertEquals(302, answer.statusCode());
            assertEquals("/vote", URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath());
        }
        var matcher = Pattern.compile("<form[^>]*method=\"get\"[^>]*>(.*?)</form>").matcher(phone.get("/vote").body());
        assertTrue(matcher.find());
        assertFalse(matcher.group(1).contains("card"));
    }

    @Test
    void the_paper_for_a_phone_that_seals_has_no_form_and_no_name_that_could_send_a_choice() throws Exception {
        var answer = phone.post("/vote/ballot", "card=" + card(5) + "&seal=1");
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
        String paper = answer.body();
        for (var form = Pattern.compile("(?s)<form.*?</form>").matcher(paper); form.find();) {
            assertFalse(form.group().contains("fieldset") || form.group().contains("data-at"), form.group());
        }
        assertEquals(10, paper.split("data-at=").length - 1);
        assertFalse(Pattern.compile("<input[^>]*data-at[^>]*name=|<input[^>]*name=[^>]*data-at").matcher(paper).find());
    }

    @Test
    void a_sealed_request_that_was_tampered_with_casts_nothing() throws Exception {
        String good = "card=" + card(5) + "&submission=" + "0".repeat(32) + "&replaces=&sealed=";
        for (String wrong : List.of(good, good + "A".repeat(100), good + "@@@", good + "A".repeat(2000), good.replace("submission=0", "submission=x") + "A".repeat(635))) {
            var answer = phone.post("/vote/sealed", wrong);
            assertEquals(200, answer.statusCode());
            assertTrue(answer.body().contains("\"refused\":\"Phiếu gửi lên không đúng mẫu"), answer.body());
        }
        assertEquals(302, phone.get("/vote/sealed?" + good).statusCode());
    }

    @Test
    void a_choice_too_many_and_nothing_at_all_are_refused_and_nothing_typed_is_lost() throws Exception {
        String tooMany = phone.post("/vote/review", "card=" + card(1) + "&c0=0&c0=1&c0=2&b1=1").body();
        assertTrue(tooMany.contains("data-step=\"ballot\"") && tooMany.contains("nhiều nhất 2"), tooMany);
        assertEquals(4, tooMany.split(" checked").length - 1);
        String nothing = phone.post("/vote/review", "card=" + card(1) + "&c0=0").body();
        assertTrue(nothing.contains("Hãy chọn đơn vị, hoặc đánh dấu để trắng."), nothing);
        String both = phone.post("/vote/review", "card=" + card(1) + "&c0=0&b0=1&b1=1").body();
        assertTrue(both.contains("không chọn đơn vị nào"), both);
    }

    @Test
    void a_form_that_was_tampered_with_casts_nothing() throws Exception {
        String form = phone.review(card(2), 1, 2);
        for (String wrong : List.of(form.replace("c0=1", "c0=99"), form.replace("c0=1", "c0=x"), form.replace("c0=1&", ""),
                form.replaceAll("submission=[0-9a-f]+", "submission=1"))) {
            assertFalse(phone.post("/vote/cast", wrong).body().contains("inclusionCode"), wrong);
        }
        assertNotNull(phone.cast(form));
    }

    @Test
    void an_explicit_blank_ballot_is_a_ballot() throws Exception {
        String page = phone.post("/vote/review", "card=" + card(3) + "&b0=1&b1=1").body();
        assertTrue(page.contains("Để trắng"));
        assertNotNull(phone.cast("card=" + card(3) + "&b0=1&b1=1&submission=" + Phone.hidden(page, "submission") + "&replaces="));
    }

    @Test
    void a_name_typed_as_card_is_shown_as_text() throws Exception {
        assertTrue(phone.post("/vote/ballot", "card=%22%3E%3Cscript%3E").body().contains("value=\"&quot;&gt;&lt;script&gt;\""));
    }

    @Test
    void the_page_speaks_english_where_asked_to() throws Exception {
        var answer = phone.get("/vote?language=en");
        assertTrue(answer.body().contains("<html lang=\"en\">") && answer.body().contains("Enter the code on your voting card"));
        assertTrue(answer.headers().firstValue("Set-Cookie").orElse("").startsWith("language=en"));
    }

    @Test
    void the_servers_log_names_no_card_no_nominee_and_no_cast() throws Exception {
        assertNotNull(phone.cast(phone.review(card(4), 0, 1)));
        phone.post("/vote/ballot", "card=0000-1111-2222");
        String log = Files.readString(server.logFile(), StandardCharsets.UTF_8);
        for (String secret : List.of(card(4), card(4).replace("-", ""), VoteServer.forPage().cards().get(4).key(), "0000-1111-2222", "/vote/cast", "Phú Lương")) {
            assertFalse(log.contains(secret), secret);
        }
    }
}
