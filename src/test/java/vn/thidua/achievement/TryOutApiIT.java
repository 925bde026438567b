package vn.thidua.achievement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.thidua.test.ServerProcess;

/** The try-out as another program meets it: by HTTP, without an account, on the packaged application. */
@Tag("process")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TryOutApiIT {

    private static final Path DATA = Path.of("target", "tryout-server");
    private static final String CASE = """
            {"criteria": [{"code": "R", "name": "Tiêu chí", "kind": "RELATIVE", "max": 10}],
             "units": [{"name": "A", "targets": {"R": 100}, "figures": {"R": 120}}, {"name": "B", "targets": {"R": 50}, "figures": {"R": "60"}},
               {"name": "C", "targets": {"R": 80}, "figures": {"R": 80}}, {"name": "D", "figures": {"R": 150}}, {"name": "E", "figures": {"R": 100}},
               {"name": "F", "figures": {"R": 75}}, {"name": "G", "figures": {"R": 0}}]}""";

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static ServerProcess server;
    private static List<String> before;

    @BeforeAll
    static void start() throws Exception {
        if (Files.exists(DATA)) {
            try (var files = Files.walk(DATA)) {
                for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        server = ServerProcess.start(DATA);
        server.stop();
        before = everythingStored();
        server.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static List<String> everythingStored() throws Exception {
        List<String> script = new ArrayList<>();
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + DATA.toAbsolutePath().resolve("thidua")
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;INIT=SET COLLATION vi STRENGTH PRIMARY", "sa", ""); var rows = connection.createStatement().executeQuery("SCRIPT SIMPLE")) {
            while (rows.next()) {
                script.add(rows.getString(1));
            }
        }
        return script.stream().filter(line -> line.startsWith("INSERT")).toList();
    }

    private static HttpResponse<String> post(String path, String type, String body) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(URI.create(server.address() + path)).header("Content-Type", type).header("Origin", "https://example.org")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> post(String body) throws Exception {
        return post("/api/achievement/tryout", "application/json", body);
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8))).readObject();
    }

    private static String firstError(HttpResponse<String> answer) {
        return json(answer).getJsonArray("errors").getJsonObject(0).getString("key");
    }

    @Test
    @Order(1)
    void a_vote_is_decided_for_whoever_asks_and_a_slip_is_named() throws Exception {
        String vote = """
                {"electorate": {"convened": 12}, "contests": [{"valid": 12, "rule": {"base": "PRESENT", "threshold": "1/2", "strict": true, "quota": 1},
                  "nominees": [{"name": "A", "votes": 7}, {"name": "B", "votes": 5}]}]}""";
        HttpResponse<String> answer = post("/api/ballot/tryout", "application/json", vote);
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(List.of("PASSED", "BELOW_THRESHOLD"), json(answer).getJsonArray("contests").getJsonObject(0).getJsonArray("nominees")
                .getValuesAs(JsonObject.class).stream().map(nominee -> nominee.getString("verdict")).toList());
        assertEquals(List.of(), answer.headers().allValues("Set-Cookie"));
        HttpResponse<String> refused = post("/api/ballot/tryout?lang=en", "application/json", vote.replace("\"votes\": 7", "\"votes\": 17"));
        assertEquals(400, refused.statusCode());
        assertEquals("ballot.tryout.moreVotes", firstError(refused));
        assertEquals(415, post("/api/ballot/tryout", "text/plain", vote).statusCode());
    }

    @Test
    @Order(1)
    void is_answered_to_whoever_asks_without_a_cookie() throws Exception {
        HttpResponse<String> answer = post(CASE);
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("A 10.00, B 10.00, C 5.00, D 10.00, E 6.67, F 5.00, G 0.00", json(answer).getJsonArray("units").getValuesAs(JsonObject.class).stream()
                .map(unit -> unit.getString("name") + " " + unit.get("total")).sorted().collect(Collectors.joining(", ")));
        assertEquals(List.of(), answer.headers().allValues("Set-Cookie"));
        assertEquals(List.of(), answer.headers().allValues("Access-Control-Allow-Origin"));
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json"));
    }

    @Test
    @Order(2)
    void speaks_the_language_asked_for() throws Exception {
        assertTrue(post(CASE).body().contains("Vượt chỉ tiêu nhiều nhất cụm"));
        assertTrue(post("/api/achievement/tryout?lang=en", "application/json", CASE).body().contains("Furthest beyond its target"));
    }

    @Test
    @Order(2)
    void names_what_is_wrong() throws Exception {
        HttpResponse<String> answer = post(CASE.replace("\"max\"", "\"maximum\""));
        assertEquals(400, answer.statusCode());
        assertEquals("/criteria/0/maximum", json(answer).getJsonArray("errors").getJsonObject(0).getString("pointer"));
        assertEquals("shared.json.notJson", firstError(post("{\"criteria\": ")));
        HttpResponse<String> form = post("/api/achievement/tryout", "application/x-www-form-urlencoded", "criteria=1");
        assertEquals(415, form.statusCode());
        assertEquals("shared.api.notServed", firstError(form));
    }

    @Test
    @Order(2)
    void is_refused_where_it_is_too_large() throws Exception {
        HttpResponse<String> answer = post("{\"criteria\": \"" + "x".repeat(1024 * 1024) + "\"}");
        assertEquals(413, answer.statusCode());
        assertEquals("shared.json.tooLarge", firstError(answer));
        // and where the length is not told in advance
        try (Socket socket = new Socket("localhost", URI.create(server.address()).getPort())) {
            socket.getOutputStream().write(("POST /api/achievement/tryout HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n"
                    + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            String chunk = " ".repeat(0x10000);
            try {
                for (int i = 0; i < 17; i++) {
                    socket.getOutputStream().write(("10000\r\n" + chunk + "\r\n").getBytes(StandardCharsets.US_ASCII));
                }
                socket.getOutputStream().write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException answeredBefore) {
                // the server may close as soon as it has seen too much
            }
            assertTrue(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII).endsWith("413"));
        }
    }

    @Test
    @Order(2)
    void is_described_in_a_document_of_its_own() throws Exception {
        HttpResponse<String> answer = HTTP.send(HttpRequest.newBuilder(URI.create(server.address() + "/api/openapi.json")).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertEquals(200, answer.statusCode());
        assertEquals("Thi Đua", Json.createReader(new StringReader(answer.body())).readObject().getJsonObject("info").getString("title"));
        assertEquals(List.of(), answer.headers().allValues("Set-Cookie"));
    }

    @Test
    @Order(2)
    void opens_nothing_else() throws Exception {
        for (String closed : new String[] {"/openapi", "/api/application.wadl", "/api/", "/api/achievement", "/api/achievement/tryout/x"}) {
            int status = HTTP.send(HttpRequest.newBuilder(URI.create(server.address() + closed)).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
            assertTrue(status == 302 || status == 403 || status == 404, closed + " " + status);
        }
        HttpResponse<String> get = HTTP.send(HttpRequest.newBuilder(URI.create(server.address() + "/api/achievement/tryout")).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(405, get.statusCode());
        assertEquals("shared.api.notServed", firstError(get));
    }

    @Test
    @Order(3)
    void is_refused_where_one_address_asks_too_often() throws Exception {
        HttpResponse<String> answer = post(CASE);
        for (int i = 0; i < 200 && answer.statusCode() == 200; i++) {
            answer = post(CASE);
        }
        assertEquals(429, answer.statusCode());
        assertEquals("shared.json.tooMany", firstError(answer));
        assertEquals(List.of(), answer.headers().allValues("Set-Cookie"));
    }

    @Test
    @Order(4)
    void has_stored_nothing() throws Exception {
        server.stop();
        assertEquals(before, everythingStored());
    }
}
