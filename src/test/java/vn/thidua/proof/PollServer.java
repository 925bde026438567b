package vn.thidua.proof;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thidua.test.MariaDb;
import vn.thidua.test.ServerProcess;

/** The real application in a process of its own, on a MariaDB of its own whose files a test may read, or on its embedded database. */
final class PollServer implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();

    final Path folder;
    final MariaDb database;
    final ServerProcess process;

    private PollServer(Path folder, MariaDb database, ServerProcess process) {
        this.folder = folder;
        this.database = database;
        this.process = process;
    }

    static PollServer onMariaDb(String name, String... options) throws Exception {
        Path folder = empty(name);
        MariaDb database = new MariaDb(folder.resolve("mariadb"), options);
        return new PollServer(folder, database, ServerProcess.start(folder.resolve("data"), Map.of("DB_URL", database.url(), "DB_USER", MariaDb.USER,
                "DB_PASSWORD", MariaDb.PASSWORD, "SECURE_COOKIES", "false"), PollSteps.application()));
    }

    static PollServer embedded(String name) throws Exception {
        Path folder = empty(name);
        return new PollServer(folder, null, ServerProcess.start(folder.resolve("data"), Map.of(), PollSteps.application()));
    }

    /** Whether there is a MariaDB to test on; where it is required ({@code -Dmariadb.required=true}), its absence is an error. */
    static boolean mariaDbInstalled() {
        if (!MariaDb.installed() && Boolean.getBoolean("mariadb.required")) {
            throw new IllegalStateException("mariadbd and mariadb-install-db are required and not on the PATH");
        }
        return MariaDb.installed();
    }

    Connection connection() throws Exception {
        return DriverManager.getConnection(database.url(), MariaDb.USER, MariaDb.PASSWORD);
    }

    String address() {
        return process.address();
    }

    HttpResponse<String> tried(Map<String, List<String>> fields) {
        return post(PollSteps.PATH, fields.entrySet().stream().flatMap(field -> field.getValue().stream()
                .map(value -> field.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))).collect(Collectors.joining("&")));
    }

    String step(Map<String, List<String>> fields) {
        return body(fields.get("do").get(0), tried(fields));
    }

    static String body(String step, HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(step + " was answered with " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private HttpResponse<String> post(String path, String form) {
        try {
            return HTTP.send(HttpRequest.newBuilder(URI.create(address() + path)).timeout(Duration.ofSeconds(60))
                    .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path empty(String name) throws IOException {
        Path folder = Path.of("target", "proof", name).toAbsolutePath();
        delete(folder);
        return Files.createDirectories(folder);
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void close() throws Exception {
        process.close();
        if (database != null) {
            database.close();
        }
    }
}
