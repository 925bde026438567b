package vn.thidua.test;

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

/**
 * A MariaDB server of its own with Debian's default durability, where the machine has one installed; for benchmarks and for
 * tests that kill it or look into its files. A stopped or killed one can be started again on its data.
 */
public final class MariaDb implements AutoCloseable {

    public static final String USER = "thidua";
    public static final String PASSWORD = "benchmark";

    private final Path folder;
    private final List<String> options;
    private final Path socket;
    private final int port;
    private final String version;
    private Process server;

    public static boolean installed() {
        return onPath("mariadbd") && onPath("mariadb-install-db");
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator)).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    public MariaDb(Path folder, String... options) throws Exception {
        Files.createDirectories(folder);
        this.folder = folder.toAbsolutePath();
        this.options = List.of(options);
        // a path of a socket may not be longer than 107 bytes
        socket = Files.createTempDirectory("thidua").resolve("db.sock");
        Files.writeString(init(), "CREATE DATABASE IF NOT EXISTS thidua CHARACTER SET utf8mb4 COLLATE utf8mb4_vietnamese_ci;\n"
                + "DELETE FROM mysql.global_priv WHERE User = '';\nFLUSH PRIVILEGES;\n"
                + "CREATE USER IF NOT EXISTS " + USER + "@'%' IDENTIFIED BY '" + PASSWORD + "';\nGRANT ALL ON *.* TO " + USER + "@'%';\n");
        List<String> install = new ArrayList<>(List.of("mariadb-install-db", "--no-defaults", "--datadir=" + data(), "--skip-test-db"));
        install.addAll(asRoot());
        if (!Files.exists(data()) && new ProcessBuilder(install).redirectErrorStream(true).redirectOutput(log().toFile()).start().waitFor() != 0) {
            throw new IOException("mariadb-install-db failed; see " + log());
        }
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        version = start();
    }

    /** Starts again what was stopped or killed, on the same port. */
    public String start() throws Exception {
        List<String> start = new ArrayList<>(List.of("mariadbd", "--no-defaults", "--datadir=" + data(), "--bind-address=127.0.0.1", "--port=" + port,
                "--socket=" + socket, "--init-file=" + init()));
        start.addAll(asRoot());
        start.addAll(options);
        Process started = new ProcessBuilder(start).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile())).start();
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroy));
        server = started;
        return waitForVersion();
    }

    /** As a power cut of the process. */
    public void killHard() throws InterruptedException {
        server.destroyForcibly().waitFor();
    }

    /** @param name such as STOP, to let it stand still, and CONT */
    public void signal(String name) throws Exception {
        new ProcessBuilder("kill", "-" + name, String.valueOf(server.pid())).inheritIO().start().waitFor();
    }

    public boolean running() {
        return server.isAlive();
    }

    public Path data() {
        return folder.resolve("data");
    }

    public Path log() {
        return folder.resolve("mariadb.log");
    }

    public Path socket() {
        return socket;
    }

    public String version() {
        return version;
    }

    private Path init() {
        return folder.resolve("init.sql");
    }

    private static List<String> asRoot() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }

    private String waitForVersion() throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            try (var connection = DriverManager.getConnection(url(), USER, PASSWORD); var statement = connection.createStatement();
                    var result = statement.executeQuery("select version()")) {
                result.next();
                return result.getString(1);
            } catch (SQLException notYet) {
                if (!server.isAlive()) {
                    break;
                }
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("MariaDB did not start; see " + log());
    }

    public String url() {
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
