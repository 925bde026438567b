package vn.thidua.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.thidua.test.ServerProcess;

/** A new installation with a database of its own: no sample data, no known password, a one-time token in the log. */
@Tag("browser")
class FirstAdministratorIT {

    private static final Pattern TOKEN = Pattern.compile("one-time token ([0-9a-f]{32})");
    private static final String PASSWORD = "một mật khẩu đủ dài";

    @Test
    void is_created_once_with_the_token_of_the_log() throws Exception {
        Path chromium = Browsers.find();
        Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "browser")), "first");
        Map<String, String> production = Map.of("SECURE_COOKIES", "false", "DB_USER", "sa", "DB_URL", "jdbc:h2:file:" + data.toAbsolutePath().resolve("production")
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;INIT=SET COLLATION vi STRENGTH PRIMARY");
        try (ServerProcess server = ServerProcess.start(data, production); Playwright playwright = Browsers.playwright();
                Browser browser = Browsers.launch(playwright, chromium)) {
            assertFalse(Files.exists(data.resolve("sample-accounts.txt")));
            String token = tokens(server).get(0);
            try (Person operator = new Person(browser, server.address(), Person.DESK, SampleServer.VI)) {
                operator.go("/sign-in.xhtml").seesText("access.setup.title");
                fillIn(operator, "0".repeat(32)).press("create").isRefusedAt("token", "access.setup.wrongToken");
                assertEquals("Hội LHPN tỉnh Thử", operator.find("#organisation").inputValue());
                fillIn(operator, token).press("create").isTold("access.setup.message.created");
                operator.signIn("giamdoc", PASSWORD).go("/access/accounts.xhtml").sees("Nguyễn Thị Đầu");
                operator.doesNotSee(operator.text("shared.page.moveClock"));
            }
            try (Person later = new Person(browser, server.address(), Person.PHONE, SampleServer.EN)) {
                later.go("/setup.xhtml").doesNotSee(later.text("access.setup.title"));
            }
            server.stop();
            server.start();
            assertEquals(1, tokens(server).size());
            try (Person again = new Person(browser, server.address(), Person.PHONE, SampleServer.EN)) {
                again.signIn("giamdoc", PASSWORD).go("/cluster/setup.xhtml").seesText("cluster.setup.label.noYears");
            }
        }
    }

    private static Person fillIn(Person operator, String token) {
        return operator.fill("token", token).fill("organisation", "Hội LHPN tỉnh Thử").fill("personName", "Nguyễn Thị Đầu").fill("name", "giamdoc").fill("password", PASSWORD);
    }

    private static List<String> tokens(ServerProcess server) throws Exception {
        return TOKEN.matcher(Files.readString(server.logFile())).results().map(found -> found.group(1)).distinct().toList();
    }
}
