package vn.thidua.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.thidua.shared.text.Vietnamese;
import vn.thidua.test.ServerProcess;

/** The application as the run command starts it, on a new data folder, with its sample people, and a browser for them. */
final class SampleServer implements AutoCloseable {

    private final ServerProcess server;
    private final Playwright playwright;
    private final Browser browser;
    private final Map<String, String> passwords = new HashMap<>();
    private final Map<String, String> visits = new HashMap<>();

    SampleServer(String name, Map<String, String> environment) throws IOException {
        Path chromium = Browsers.find();
        Path data = Path.of("target", "browser", name);
        delete(data);
        server = ServerProcess.start(data, environment);
        for (String line : Files.readAllLines(data.resolve("sample-accounts.txt"))) {
            String[] parts = line.split("\t");
            passwords.put(parts[0], parts[1]);
        }
        playwright = Browsers.playwright();
        browser = Browsers.launch(playwright, chromium);
    }

    /** Somebody with an account; she signs in the first time and finds her session again at every later visit. */
    Person person(String account, int width, Locale locale) {
        String stored = visits.get(account + locale);
        if (stored != null) {
            return new Person(browser, server.address(), width, locale, stored);
        }
        Person person = anybody(width, locale).signIn(account, passwords.get(account));
        visits.put(account + locale, person.cookies());
        return person;
    }

    /** Somebody without an account. */
    Person anybody(int width, Locale locale) {
        return new Person(browser, server.address(), width, locale);
    }

    String password(String account) {
        return passwords.get(account);
    }

    ServerProcess process() {
        return server;
    }

    static Path pictures() throws IOException {
        return Files.createDirectories(Path.of(System.getProperty("pictures", "target/pictures")));
    }

    static final Locale VI = Vietnamese.LOCALE;
    static final Locale EN = Locale.ENGLISH;

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> inside = Files.walk(folder)) {
                for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        server.close();
    }
}
