package vn.thidua.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Signing in, by keyboard alone, and what every answer of the server carries. */
@Tag("browser")
class SignInIT {

    @Test
    void leads_to_the_page_asked_for_under_a_new_session_and_tells_what_went_wrong() throws Exception {
        try (SampleServer server = new SampleServer("sign-in", Map.of())) {
            try (Person officer = server.anybody(Person.PHONE, SampleServer.VI)) {
                officer.go("/handover/handover.xhtml?cluster=1&year=1").seesText("access.signIn.title");
                officer.fill("name", "dinhhoa").fill("password", "sai rồi").press("signIn").seesText("access.signIn.wrong");
                assertEquals("dinhhoa", officer.find("#name").inputValue());
                String before = session(officer);
                officer.find("#name").focus();
                officer.page().keyboard().press("Tab");
                officer.page().keyboard().type(server.password("dinhhoa"));
                officer.page().keyboard().press("Enter");
                officer.page().waitForURL("**/handover/handover.xhtml?cluster=1&year=1");
                assertNotEquals(before, session(officer));
                officer.wellMade().go("/chain/home.xhtml");
                officer.page().keyboard().press("Tab");
                assertThat(officer.find(".skip")).isFocused();
                officer.press("language");
                assertEquals("en", officer.find("html").getAttribute("lang"));
                officer.press("signOut").go("/sign-in.xhtml");
                assertEquals("en", officer.find("html").getAttribute("lang"));
            }
            everyAnswerIsGuarded(server);
            assertTrue(Files.readString(server.process().logFile()).lines().noneMatch(line -> line.contains(server.password("dinhhoa"))), "a password stands in the log");
        }
    }

    private static String session(Person person) {
        return person.page().context().cookies().stream().filter(cookie -> cookie.name.equals("JSESSIONID")).map(cookie -> cookie.value).findFirst().orElse("");
    }

    private static void everyAnswerIsGuarded(SampleServer server) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        for (String path : new String[] {"/sign-in.xhtml", "/vote", "/health/ready", "/error.xhtml", "/favicon.svg"}) {
            HttpResponse<String> answer = client.send(HttpRequest.newBuilder(server.process().at(path)).build(), HttpResponse.BodyHandlers.ofString());
            assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""), path);
            assertTrue(answer.headers().firstValue("Content-Security-Policy").orElse("").contains("frame-ancestors 'none'"), path);
        }
        for (String path : new String[] {"/chain/home.xhtml", "/cluster/setup.xhtml", "/achievement/evidence?id=1", "/WEB-INF/web.xml", "/metrics", "/openapi"}) {
            HttpResponse<String> answer = client.send(HttpRequest.newBuilder(server.process().at(path)).build(), HttpResponse.BodyHandlers.ofString());
            assertNotEquals(200, answer.statusCode(), path);
        }
    }
}
