package vn.thidua.bench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A MariaDB server of its own with Debian's default durability, where the machine has one installed. */
final class MariaDb implements AutoCloseable {

    static final String USER = "thidua";
    static final String PASSWORD = "benchmark";

    final String version;
    private final Process server;
    private final int port;

    static boolean installed() {
        return onPath("mariadbd") && onPath("mariadb-install-db");
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator)).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    MariaDb(Path folder) throws Exception {
        Files.createDirectories(folder);
        File log = folder.resolve("mariadb.log").toFile();
        String data = folder.resolve("data").toAbsolutePath().toString();
        Path init = folder.resolve("init.sql").toAbsolutePath();
        Files.writeString(init, "CREATE DATABASE IF NOT EXISTS thidua CHARACTER SET utf8mb4 COLLATE utf8mb4_vietnamese_ci;\n"
                + "DELETE FROM mysql.global_priv WHERE User = '';\nFLUSH PRIVILEGES;\n"
                + "CREATE USER IF NOT EXISTS " + USER + "@'%' IDENTIFIED BY '" + PASSWORD + "';\nGRANT ALL ON thidua.* TO " + USER + "@'%';\n");
        List<String> asRoot = "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
        List<String> install = new ArrayList<>(List.of("mariadb-install-db", "--no-defaults", "--datadir=" + data, "--skip-test-db"));
        install.addAll(asRoot);
        if (new ProcessBuilder(install).redirectErrorStream(true).redirectOutput(log).start().waitFor() != 0) {
            throw new IOException("mariadb-install-db failed; see " + log);
        }
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        List<String> start = new ArrayList<>(List.of("mariadbd", "--no-defaults", "--datadir=" + data, "--bind-address=127.0.0.1", "--port=" + port,
                "--socket=" + socket(), "--init-file=" + init));
        start.addAll(asRoot);
        server = new ProcessBuilder(start).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log)).start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::destroy));
        version = waitForVersion();
    }

    /** A path of a socket may not be longer than 107 bytes. */
    private Path socket() throws IOException {
        return Files.createTempDirectory("thidua").resolve("db.sock");
    }

    private String waitForVersion() throws InterruptedException {
        for (int i = 0; i < 240; i++) {
            try (var connection = DriverManager.getConnection(url(), USER, PASSWORD); var statement = connection.createStatement();
                    var result = statement.executeQuery("select version()")) {
                result.next();
                return result.getString(1);
            } catch (SQLException notYet) {
                Thread.sleep(250);
            }
        }
        throw new IllegalStateException("MariaDB did not start");
    }

    String url() {
        return "jdbc:mysql://127.0.0.1:" + port + "/thidua";
    }

    @Override
    public void close() throws Exception {
        server.destroy();
        if (!server.waitFor(30, TimeUnit.SECONDS)) {
            server.destroyForcibly();
        }
    }
}
