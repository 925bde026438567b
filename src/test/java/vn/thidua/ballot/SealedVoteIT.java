package vn.thidua.ballot;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.thidua.ballot.model.OpenedBox;
import vn.thidua.browser.Browsers;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.text.Vietnamese;
import vn.thidua.test.ServerProcess;

/** Delegates with real browsers of a phone's width: what their phones seal, send, show and forget. */
@Tag("process")
@Tag("browser")
class SealedVoteIT {

    private static ServerProcess server;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() {
        var chromium = Browsers.find();
        server = VoteServer.running();
        playwright = Browsers.playwright();
        browser = Browsers.launch(playwright, chromium);
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            browser.close();
            playwright.close();
            VoteServer.stop();
        }
    }

    /** One delegate's phone, and every request it makes. */
    private static final class Delegate implements AutoCloseable {

        private final Locale locale;
        private final BrowserContext context;
        private final Page page;
        private final List<String> sent = new ArrayList<>();
        private final List<String> complaints = new ArrayList<>();

        Delegate(Locale locale, boolean script) {
            this.locale = locale;
            context = browser.newContext(new Browser.NewContextOptions().setViewportSize(390, 844).setJavaScriptEnabled(script));
            page = context.newPage();
            page.onRequest(request -> sent.add(request.method() + " " + request.url() + " " + request.postData()));
            page.onPageError(complaints::add);
        }

        /** As the camera opens a card's QR code, or by typing. */
        Delegate comes(String card) {
            boolean scanned = !card.contains("-");
            page.navigate(server.address() + "/vote?language=" + locale.getLanguage() + (scanned ? "#" + card : ""));
            if (!scanned) {
                page.locator("#card").fill(card);
                page.locator("#enter button.main").click();
            }
            assertThat(page.locator("#main")).hasAttribute("data-step", "ballot");
            return this;
        }

        Delegate marks(int contest, String... names) {
            for (String name : names) {
                page.locator("fieldset").nth(contest).getByLabel(name, new com.microsoft.playwright.Locator.GetByLabelOptions().setExact(true)).click();
            }
            return this;
        }

        Delegate answers(String name, String key) {
            page.locator(".answer[data-name='" + name + "']").getByLabel(text(key), new com.microsoft.playwright.Locator.GetByLabelOptions().setExact(true)).check();
            return this;
        }

        Delegate places(String name, String place) {
            page.locator("[data-name='" + name + "'] select").selectOption(place);
            return this;
        }

        Delegate leavesBlank(int contest) {
            page.locator("fieldset").nth(contest).locator(".blank input").check();
            return this;
        }

        Delegate presses(String key) {
            page.getByText(text(key), new Page.GetByTextOptions().setExact(true)).locator("visible=true").first().click();
            return this;
        }

        Delegate isAt(String step) {
            assertThat(page.locator("#main")).hasAttribute("data-step", step);
            return this;
        }

        Delegate sees(String key, Object... args) {
            assertThat(page.locator("#main")).containsText(text(key, args));
            return this;
        }

        String votes() {
            presses("ballot.vote.button.review").isAt("review").presses("ballot.vote.button.cast").isAt("done");
            return code();
        }

        String code() {
            return page.locator("#inclusionCode").innerText().replace("-", "");
        }

        String text(String key, Object... args) {
            return Messages.text(locale, key, args);
        }

        /** Nothing serious for axe, nothing wider than the screen; the step's heading or problem has the focus. */
        Delegate wellMade() {
            var serious = new AxeBuilder(page).analyze().getViolations().stream().filter(found -> Set.of("serious", "critical").contains(found.getImpact()))
                    .map(found -> found.getId() + " " + found.getNodes().stream().map(node -> node.getHtml()).toList()).toList();
            assertEquals(List.of(), serious);
            for (String size : new String[] {"200%", ""}) {
                page.evaluate("size => { document.documentElement.style.fontSize = size; }", size);
                assertEquals(0, page.evaluate("Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"), size);
            }
            return this;
        }

        Delegate focusIsOn(String selector) {
            assertTrue((boolean) page.evaluate("s => document.activeElement.matches(s)", selector), () -> String.valueOf(page.evaluate("document.activeElement.outerHTML")));
            return this;
        }

        List<String> casts() {
            return sent.stream().filter(request -> request.contains("/vote/sealed")).toList();
        }

        @Override
        public void close() {
            context.close();
            assertEquals(List.of(), complaints);
        }
    }

    private static String shown(int card) {
        return VoteServer.forPage().cards().get(card).typedCode();
    }

    @Test
    void what_phones_seal_is_replaced_and_counted_and_never_sent_open() {
        List<String> requests = new ArrayList<>();
        List<String> casts = new ArrayList<>();
        Set<String> codes = new TreeSet<>();
        var cards = VoteServer.forBrowser().cards();
        try (Delegate nga = new Delegate(Vietnamese.LOCALE, true)) {
            nga.comes(cards.get(0).key()).sees("ballot.vote.sealedByPhone").wellMade().focusIsOn("h1");
            assertEquals("/vote", nga.page.url().replace(server.address(), ""), "the scanned card is not kept in the history");
            nga.presses("ballot.vote.button.review").sees("ballot.vote.nothing").focusIsOn("#problem").isAt("ballot");
            nga.marks(0, "Định Hóa", "Đại Từ", "Phú Lương").presses("ballot.vote.button.review").sees("ballot.vote.tooMany", 2).isAt("ballot");
            nga.marks(0, "Phú Lương").leavesBlank(1).presses("ballot.vote.button.review").isAt("review").wellMade().focusIsOn("h1");
            assertEquals(List.of("Đại Từ", "Định Hóa"), nga.page.locator("#chosen li").allInnerTexts());
            nga.sees("ballot.vote.review.blank").page.goBack();
            nga.isAt("ballot");
            assertEquals(3, nga.page.locator("fieldset :checked").count(), "back to the paper as it was filled in");
            String first = nga.votes();
            nga.wellMade().focusIsOn("h1").page.goBack();
            assertThat(nga.page.locator("#enter")).isVisible();
            assertFalse(nga.page.content().contains("Định Hóa") || nga.page.content().contains(cards.get(0).key()));
            nga.comes(cards.get(0).typedCode()).sees("ballot.vote.replaces", first.replaceAll("(.{4})(?=.)", "$1-"));
            String second = nga.marks(0, "Võ Nhai").marks(1, "Võ Nhai").votes();
            assertNotEquals(first, second);
            codes.add(second);
            requests.addAll(nga.sent);
            casts.addAll(nga.casts());
        }
        try (Delegate mary = new Delegate(Locale.ENGLISH, true)) {
            mary.comes(cards.get(1).key()).wellMade().marks(0, "Phú Lương").leavesBlank(1).presses("ballot.vote.otherLanguage");
            assertThat(mary.page.locator("html")).hasAttribute("lang", "vi");
            assertThat(mary.page.locator("fieldset :checked")).hasCount(2);
            mary.page.locator("form.language button").click();
            assertThat(mary.page.locator("html")).hasAttribute("lang", "en");
            mary.presses("ballot.vote.button.review").isAt("review").presses("ballot.vote.otherLanguage");
            assertThat(mary.page.locator("html")).hasAttribute("lang", "vi");
            assertEquals(List.of("Phú Lương"), mary.isAt("review").page.locator("#chosen li").allInnerTexts());
            mary.page.locator("form.language button").click();
            assertThat(mary.page.locator("html")).hasAttribute("lang", "en");
            mary.presses("ballot.vote.button.cast").isAt("done").wellMade();
            codes.add(mary.code());
            requests.addAll(mary.sent);
            casts.addAll(mary.casts());
        }
        try (Delegate blank = new Delegate(Vietnamese.LOCALE, true)) {
            codes.add(blank.comes(cards.get(2).key()).leavesBlank(0).leavesBlank(1).votes());
            requests.addAll(blank.sent);
            casts.addAll(blank.casts());
        }
        Set<String> answers = answersAndPlaces();
        nothingIsSaidBy(requests);
        assertEquals(4, casts.size());
        assertEquals(1, casts.stream().filter(cast -> cast.contains("replaces=&")).map(String::length).distinct().count(), "one size, whatever is chosen");
        assertEquals(1, casts.stream().map(cast -> cast.replaceAll(".*&sealed=", "").length()).distinct().count());
        server.stop();
        try (PollInDatabase database = VoteServer.database()) {
            OpenedBox box = database.count(VoteServer.forBrowser().id());
            assertEquals(codes, box.inclusionCodes());
            assertEquals(new OpenedBox.Count(2, 1, 0, List.of(1, 1, 0, 0, 0)), box.contests().get(0));
            assertEquals(new OpenedBox.Count(1, 2, 0, List.of(1, 0, 0, 0, 0)), box.contests().get(1));
            OpenedBox forms = database.count(VoteServer.forForms().id());
            assertEquals(answers, forms.inclusionCodes());
            assertEquals(new OpenedBox.Count(2, 0, 0, List.of(2, 0, 0, 0, 0), List.of(0, 2, 0, 0, 0), List.of(0, 0, 0, 0, 0)), forms.contests().get(0));
            assertEquals(new OpenedBox.Count(2, 0, 0, List.of(0, 2, 0, 2, 0), List.of(0, 0, 0, 0, 0), List.of(0, 2, 0, 4, 0)), forms.contests().get(1));
        } finally {
            server.start();
        }
    }

    /** The same ballot twice: sealed by a phone, and by the server for a browser without script. */
    private static Set<String> answersAndPlaces() {
        Set<String> codes = new TreeSet<>();
        for (boolean script : new boolean[] {true, false}) {
            try (Delegate delegate = new Delegate(Vietnamese.LOCALE, script)) {
                delegate.comes(VoteServer.forForms().cards().get(script ? 0 : 1).typedCode()).sees(script ? "ballot.vote.sealedByPhone" : "ballot.vote.sealedByServer");
                if (script) {
                    delegate.wellMade();
                }
                delegate.answers("Võ Nhai", "ballot.vote.yes").answers("Phú Lương", "ballot.vote.no").places("Đại Từ", "1").places("Phú Lương", "1");
                delegate.presses("ballot.vote.button.review").isAt("ballot").sees("ballot.vote.places", 2);
                delegate.places("Phú Lương", "2").presses("ballot.vote.button.review").isAt("review");
                assertEquals(List.of("Phú Lương: " + delegate.text("ballot.vote.no"), "Võ Nhai: " + delegate.text("ballot.vote.yes"), "1. Đại Từ", "2. Phú Lương"),
                        delegate.page.locator("#main li:visible").allInnerTexts());
                codes.add(delegate.presses("ballot.vote.button.cast").isAt("done").code());
            }
        }
        return codes;
    }

    /** Cards, languages, numbers of requests, sealed bytes: no name of a nominee, no field of a form, nothing in an address. */
    private static void nothingIsSaidBy(List<String> requests) {
        Set<String> fields = requests.stream().filter(request -> request.startsWith("POST")).map(request -> request.replaceAll("^\\S+ \\S+ ", ""))
                .flatMap(body -> List.of(body.split("&")).stream()).map(field -> field.replaceAll("=.*", "")).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of("card", "language", "replaces", "seal", "sealed", "submission"), fields);
        for (String request : requests) {
            assertFalse(request.matches("(?s).*(Nhai|L%C6|Lương|%E1%BB%8Bnh).*"), request);
            assertTrue(request.startsWith("POST") ? request.matches("POST \\S+/vote/(ballot|sealed) .*") : request.matches("GET \\S+/vote(\\?language=..|/vote\\.(css|js)\\?v=\\w+)? null"), request);
        }
    }

    @Test
    void a_bad_network_gets_the_very_same_ballot_again_until_it_answers() {
        try (Delegate delegate = new Delegate(Vietnamese.LOCALE, true)) {
            delegate.comes(shown(6)).marks(0, "Đồng Hỷ").leavesBlank(1).presses("ballot.vote.button.review").isAt("review");
            int[] tries = {0};
            delegate.page.route("**/vote/sealed", route -> {
                if (tries[0]++ == 0) {
                    route.abort();
                } else if (tries[0] == 2) {
                    // arrives, but its answer is lost
                    route.fetch();
                    route.abort();
                } else {
                    route.resume();
                }
            });
            delegate.presses("ballot.vote.button.cast").isAt("done");
            assertEquals(3, delegate.casts().size());
            assertEquals(1, Set.copyOf(delegate.casts()).size());
            String code = delegate.code();
            delegate.comes(shown(6)).sees("ballot.vote.replaces", code.replaceAll("(.{4})(?=.)", "$1-"));
        }
    }

    @Test
    void another_ballot_of_the_same_card_in_the_meantime_is_said_and_nothing_marked_is_lost() {
        try (Delegate one = new Delegate(Vietnamese.LOCALE, true); Delegate other = new Delegate(Vietnamese.LOCALE, true)) {
            one.comes(shown(7)).marks(0, "Đồng Hỷ").leavesBlank(1).presses("ballot.vote.button.review").isAt("review");
            String first = other.comes(shown(7)).leavesBlank(0).leavesBlank(1).votes();
            one.presses("ballot.vote.button.cast").sees("ballot.vote.castMeanwhile").isAt("review").sees("ballot.vote.replaces", first.replaceAll("(.{4})(?=.)", "$1-"));
            assertEquals(List.of("Đồng Hỷ"), one.page.locator("#chosen li").allInnerTexts());
            one.presses("ballot.vote.button.cast").isAt("done");
        }
    }

    @Test
    void where_the_browser_cannot_seal_or_has_no_script_the_page_says_that_the_server_does() {
        try (Delegate plain = new Delegate(Vietnamese.LOCALE, true)) {
            plain.context.addInitScript("Object.defineProperty(crypto, 'subtle', {value: undefined})");
            plain.comes(shown(8)).sees("ballot.vote.sealedByServer").wellMade().marks(0, "Đồng Hỷ").leavesBlank(1);
            assertEquals(16, plain.votes().length());
        }
        try (Delegate refused = new Delegate(Locale.ENGLISH, true)) {
            refused.context.addInitScript("crypto.subtle.importKey = () => Promise.reject(new Error())");
            refused.comes(shown(9)).sees("ballot.vote.sealedByServer").marks(0, "Đồng Hỷ").leavesBlank(1).votes();
        }
        try (Delegate without = new Delegate(Locale.ENGLISH, false)) {
            without.comes(shown(10)).sees("ballot.vote.sealedByServer").marks(0, "Đồng Hỷ").leavesBlank(1);
            assertEquals(16, without.votes().length());
        }
    }

    @Test
    void the_key_on_the_phone_is_the_one_on_the_screen_and_the_keyboard_alone_is_enough() {
        try (Delegate delegate = new Delegate(Vietnamese.LOCALE, true)) {
            delegate.comes(shown(11));
            assertEquals(VoteServer.forPage().fingerprint().substring(0, 16).replaceAll("(.{4})(?=.)", "$1 "), delegate.page.locator("#key").innerText());
            for (int contest = 0; contest < 2; contest++) {
                delegate.page.locator("fieldset").nth(contest).locator("input").first().focus();
                delegate.page.keyboard().press("Space");
            }
            delegate.page.locator("#toReview").focus();
            delegate.page.keyboard().press("Enter");
            delegate.isAt("review").page.locator("#cast").focus();
            delegate.page.keyboard().press("Enter");
            delegate.isAt("done");
        }
    }
}
