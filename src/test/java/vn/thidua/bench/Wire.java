package vn.thidua.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Bytes on the wire as a real Chromium counts them: compressed bodies and headers of everything a page loads. */
final class Wire implements AutoCloseable {

    record Visits(long first, long repeat) { }

    private final Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser;

    Wire(Path chromium) {
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium)
                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking")));
    }

    static Optional<Path> chromium() {
        String named = System.getenv("BROWSER_PATH");
        Stream<Path> places = named != null && !named.isBlank() ? Stream.of(Path.of(named))
                : Stream.of(System.getenv("PATH").split(File.pathSeparator)).flatMap(folder ->
                        Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable").map(name -> Path.of(folder, name)));
        return places.filter(Files::isExecutable).findFirst();
    }

    /** The visit by a browser with an empty cache, then once more by the same one; {@code session} is null for nobody signed in. */
    Visits measure(String address, String session, Consumer<Page> visit) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(390, 844))) {
            if (session != null) {
                context.addCookies(List.of(new Cookie("JSESSIONID", session).setUrl(address)));
            }
            return new Visits(bytes(context, visit), bytes(context, visit));
        }
    }

    private static long bytes(BrowserContext context, Consumer<Page> visit) {
        AtomicLong bytes = new AtomicLong();
        try (Page page = context.newPage()) {
            CDPSession devtools = context.newCDPSession(page);
            devtools.on("Network.loadingFinished", event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
            devtools.send("Network.enable");
            visit.accept(page);
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        }
        return bytes.get();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
