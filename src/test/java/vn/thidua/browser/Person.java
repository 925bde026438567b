package vn.thidua.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.opentest4j.AssertionFailedError;
import vn.thidua.shared.text.Messages;

/** One person at one device: her own browser context, her language, and what she does and sees, in words of the pages. */
final class Person implements AutoCloseable {

    static final int PHONE = 390;
    static final int DESK = 1366;

    /** What axe has looked at: a page with the same headings is judged once for a width, a language and whether it shows a refusal. */
    private static final Set<String> JUDGED = ConcurrentHashMap.newKeySet();

    private final String address;
    private final int width;
    private final Locale locale;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Person(Browser browser, String address, int width, Locale locale) {
        this(browser, address, width, locale, null);
    }

    /** @param stored cookies of an earlier visit, or null */
    Person(Browser browser, String address, int width, Locale locale, String stored) {
        this.address = address;
        this.width = width;
        this.locale = locale;
        this.context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, width == PHONE ? 844 : 800)
                .setLocale(locale.toLanguageTag()).setStorageState(stored));
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    /** Signs in at the sign-in page and switches to her language where it is not the account's. */
    Person signIn(String name, String password) {
        go("/sign-in.xhtml");
        fill("name", name);
        fill("password", password);
        press("signIn");
        if (!locale.getLanguage().equals(page.locator("html").getAttribute("lang"))) {
            press("language");
        }
        assertEquals(locale.getLanguage(), page.locator("html").getAttribute("lang"));
        return this;
    }

    /** Opens a page, which has to be there, to fit the screen and to be accessible. */
    Person go(String path) {
        Response response = page.navigate(path.startsWith("http") ? path : address + path);
        assertEquals(200, response.status(), path);
        return wellMade();
    }

    /** Where a page leads, by the id of the link. */
    Person follow(String id) {
        page.locator("#" + id).click();
        page.waitForLoadState();
        return wellMade();
    }

    Person fill(String id, String text) {
        page.locator("#" + id).fill(text);
        return this;
    }

    Person choose(String id, String label) {
        page.locator("#" + id).selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(label));
        return this;
    }

    Person tick(String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
        return this;
    }

    /** Presses a button that leads to a page. */
    Person press(String id) {
        page.locator("#" + id).click();
        page.waitForLoadState();
        return wellMade();
    }

    /** Follows the link or presses the button within the part of the page that {@code selector} finds. */
    Person click(String selector) {
        page.locator(selector).first().click();
        page.waitForLoadState();
        return wellMade();
    }

    Person attach(String id, Path file) {
        page.locator("#" + id).setInputFiles(file);
        return this;
    }

    /** The confirmation after a step, by its key. */
    Person isTold(String key, Object... args) {
        try {
            assertThat(page.locator("#messages")).containsText(text(key, args));
        } catch (AssertionFailedError nothingSaid) {
            throw new AssertionFailedError(nothingSaid.getMessage() + "\non " + page.url() + ", which says: " + page.locator("body").innerText(), nothingSaid);
        }
        return this;
    }

    /** A refusal beside the field, by its key. */
    Person isRefusedAt(String field, String key, Object... args) {
        assertThat(page.locator("[id='" + field + "-message']")).containsText(text(key, args));
        return this;
    }

    Person sees(String text) {
        assertThat(page.locator("body")).containsText(text);
        return this;
    }

    Person seesText(String key, Object... args) {
        return sees(text(key, args));
    }

    Person doesNotSee(String text) {
        assertThat(page.locator("body")).not().containsText(text);
        return this;
    }

    String text(String key, Object... args) {
        return Messages.text(locale, key, args);
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    Page page() {
        return page;
    }

    /** The cookies of this visit, to come back with. */
    String cookies() {
        return context.storageState();
    }

    /** Keeps a picture of the whole page. */
    Person picture(Path folder, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(name + ".png")));
        return this;
    }

    /** Nothing serious or critical for axe, nothing wider than the screen, no complaint of the browser. */
    Person wellMade() {
        judge();
        int wide = ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue();
        assertTrue(wide <= 0, () -> page.url() + " is " + wide + " px wider than the screen");
        assertTrue(complaints.isEmpty(), complaints::toString);
        return this;
    }

    private void judge() {
        boolean refusal = page.locator(".problem:not(:empty), .refused").count() > 0;
        if (!JUDGED.add(page.url().replaceAll("^https?://[^/]+|[?#].*$", "") + " " + String.join("|", page.locator("h2").allInnerTexts()) + " " + width + " " + locale.getLanguage() + " " + refusal)) {
            return;
        }
        var serious = new AxeBuilder(page).analyze().getViolations().stream()
                .filter(violation -> "serious".equals(violation.getImpact()) || "critical".equals(violation.getImpact()))
                .map(violation -> violation.getId() + ": " + violation.getHelp() + " " + violation.getNodes().stream().map(node -> node.getHtml()).toList()).toList();
        assertTrue(serious.isEmpty(), () -> page.url() + " " + serious);
    }

    @Override
    public void close() {
        context.close();
    }
}
