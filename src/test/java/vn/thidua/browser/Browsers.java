package vn.thidua.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Finds a Chromium: BROWSER_PATH, then the usual names on PATH and their usual places. Where there is none, journeys are
 * reported as skipped with the reason, or fail when the build requires a browser.
 */
public final class Browsers {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge");
    private static final List<String> PLACES = List.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe", "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");

    /** A busy machine answers late, which is no failure: what has to be seen is waited for as long as a page is. */
    private static final double PATIENCE_MS = 30_000;

    private Browsers() {
    }

    public static Path find() {
        Optional<Path> found = candidates().filter(Files::isExecutable).findFirst();
        String reason = "no Chromium found: not in BROWSER_PATH, not on PATH as one of " + NAMES;
        if (found.isEmpty() && Boolean.getBoolean("browser.required")) {
            Assertions.fail(reason);
        }
        Assumptions.assumeTrue(found.isPresent(), reason + "; browser journeys skipped");
        return found.get();
    }

    private static Stream<Path> candidates() {
        String named = System.getenv("BROWSER_PATH");
        if (named != null && !named.isBlank()) {
            return Stream.of(Path.of(named));
        }
        Stream<Path> onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).filter(folder -> !folder.isBlank())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(onPath, PLACES.stream().map(Path::of));
    }

    public static Playwright playwright() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    public static Browser launch(Playwright playwright, Path chromium) {
        return playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium)
                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update")));
    }
}
