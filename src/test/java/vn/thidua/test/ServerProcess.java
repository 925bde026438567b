package vn.thidua.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The packaged application in a server process of its own, as a user runs it: with the embedded database of a data folder,
 * or with another one by DB_URL in {@code environment}. For what cannot be seen from inside: kills, restarts, browsers.
 * A stopped or killed server can be started again with the same port and data.
 */
public final class ServerProcess implements AutoCloseable {

    private static final int READY_WITHIN_SECONDS = 180;

    private final Path dataFolder;
    private final Map<String, String> environment;
    private final int port;
    private final String application;
    private Process process;

    private ServerProcess(Path dataFolder, Map<String, String> environment, String application) {
        this.application = application;
        this.dataFolder = dataFolder.toAbsolutePath();
        this.environment = Map.copyOf(environment);
        this.port = freePort();
    }

    /** Starts on a free port and waits until the application is ready. Of this JVM's DB_* and DATA_DIR nothing is inherited, and no mail server. */
    public static ServerProcess start(Path dataFolder, Map<String, String> environment) {
        return start(dataFolder, environment, Path.of(System.getProperty("app.war", "target/thidua.war")));
    }

    /** @param application another WAR than the packaged one, such as with a test's servlet in it */
    public static ServerProcess start(Path dataFolder, Map<String, String> environment, Path application) {
        ServerProcess server = new ServerProcess(dataFolder, environment, application.toString());
        server.start();
        return server;
    }

    public static ServerProcess start(Path dataFolder) {
        return start(dataFolder, Map.of());
    }

    public boolean running() {
        return process != null && process.isAlive();
    }

    /** Starts again what was stopped or killed. */
    public void start() {
        if (running()) {
            throw new IllegalStateException("runs already");
        }
        try {
            Files.createDirectories(dataFolder);
            ProcessBuilder builder = new ProcessBuilder(command()).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
            List.of("DB_URL", "DB_USER", "DB_PASSWORD", "DATA_DIR", "PUBLIC_URL", "SECURE_COOKIES", "SMTP_HOST").forEach(builder.environment()::remove);
            builder.environment().put("DATA_DIR", dataFolder.toString());
            builder.environment().putAll(environment);
            process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            waitUntilReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code http://localhost:PORT}, without a slash at the end. */
    public String address() {
        return "http://localhost:" + port;
    }

    public URI at(String path) {
        return URI.create(address() + path);
    }

    public Path dataFolder() {
        return dataFolder;
    }

    /** Everything the server has written so far, over all its starts. */
    public Path logFile() {
        return dataFolder.resolveSibling(dataFolder.getFileName() + ".server.log");
    }

    public long pid() {
        return process.pid();
    }

    /** As {@code kill -9}, or a power cut of the process: no shutdown hook, no flush, nothing said to clients. */
    public void killHard() {
        process.destroyForcibly();
        waitForEnd();
    }

    /** An orderly end. */
    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        waitForEnd();
    }

    @Override
    public void close() {
        if (running()) {
            stop();
        }
    }

    private void waitForEnd() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> command() {
        Path config = Path.of(System.getProperty("app.config", "config"));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8",
                "-jar", System.getProperty("payara.micro.jar", "target/payara/payara-micro.jar"),
                "--nohazelcast", "--disablephonehome", "--port", String.valueOf(port),
                "--prebootcommandfile", config.resolve("preboot.txt").toAbsolutePath().toString(),
                "--postbootcommandfile", config.resolve("postboot.txt").toAbsolutePath().toString(),
                "--deploy", application, "--contextroot", "/");
    }

    private void waitUntilReady() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_WITHIN_SECONDS);
        while (System.nanoTime() < end && process.isAlive()) {
            if (ready()) {
                return;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("the server did not get ready; see " + logFile());
    }

    private boolean ready() {
        try {
            HttpURLConnection http = (HttpURLConnection) at("/health/ready").toURL().openConnection();
            http.setConnectTimeout(2000);
            http.setReadTimeout(10000);
            return http.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
