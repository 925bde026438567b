import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Starts Payara Micro with the application and stays in the foreground. Payara Micro itself goes on, answering 404, when
 * the deployment fails; this launcher asks for readiness and ends with status 1 when the application does not get there.
 * The server ends with this launcher, and this launcher with the process that started it.
 * Arguments: payara-micro.jar, application.war, folder of server settings, HTTP port.
 */
public class Start {

    private static final int BOOT_SECONDS = 240;
    private static final int READY_AFTER_BOOT_SECONDS = 15;
    /** The first line of a log record, as config/logging-console.properties writes it: time, level, logger. */
    private static final Pattern RECORD = Pattern.compile("\\d\\d:\\d\\d:\\d\\d (\\S+) \\[([^\\]]*)\\].*");
    private static final String SERVER = "PayaraMicro";

    private static final PrintStream CONSOLE = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    /** When the server said that it has tried all deployments, in nanoseconds; 0 before that. */
    private static volatile long booted;

    public static void main(String[] args) throws Exception {
        String payara = args[0];
        String war = args[1];
        Path config = Path.of(args[2]);
        int port = Integer.parseInt(args[3]);
        refuseWhenTaken(port);

        Process server = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m",
                "-Dfile.encoding=UTF-8", "-Duser.language=en",
                "-jar", payara, "--nohazelcast", "--disablephonehome", "--port", String.valueOf(port),
                "--logproperties", config.resolve("logging-console.properties").toString(),
                "--prebootcommandfile", config.resolve("preboot.txt").toString(),
                "--postbootcommandfile", config.resolve("postboot.txt").toString(),
                "--deploy", war, "--contextroot", "/")).redirectErrorStream(true).start();
        server.getOutputStream().close();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server)));
        Thread log = new Thread(() -> show(server.getInputStream()));
        log.start();
        Thread watch = new Thread(() -> endWithParent(server));
        watch.setDaemon(true);
        watch.start();

        String address = "http://localhost:" + port + "/";
        if (!ready(server, address + "health/ready")) {
            end(server);
            log.join(2000);
            CONSOLE.println("\nERROR: the application did not start on " + address + "; the reason stands in the log above.\n");
            System.exit(1);
        }
        announce(address);
        System.exit(server.waitFor());
    }

    /** Another server on the port would answer in the place of this one. */
    private static void refuseWhenTaken(int port) {
        try {
            new ServerSocket(port).close();
        } catch (IOException taken) {
            CONSOLE.println("\nERROR: port " + port + " is in use (" + taken.getMessage() + "). Stop what uses it, or choose another: mvn -Dhttp.port=8081\n");
            System.exit(1);
        }
    }

    private static void announce(String address) {
        CONSOLE.println("\n  Thi Đua: " + address);
        String data = System.getenv().getOrDefault("DATA_DIR", "");
        Path accounts = Path.of(data.isBlank() ? "data" : data.strip(), "sample-accounts.txt");
        boolean practice = System.getenv().getOrDefault("DB_URL", "").isBlank();
        if (practice && Files.exists(accounts)) {
            CONSOLE.println("  Tài khoản mẫu / sample accounts: " + accounts.toAbsolutePath());
        }
        CONSOLE.println("  Dừng / stop: Ctrl-C\n");
    }

    /** Passes the server's log on, without what the server has to say about itself while all goes well. */
    private static void show(InputStream log) {
        try (var lines = new BufferedReader(new InputStreamReader(log, StandardCharsets.UTF_8))) {
            boolean shown = true;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                var record = RECORD.matcher(line);
                if (record.matches()) {
                    shown = shown(record.group(1), record.group(2));
                    if (record.group(2).equals(SERVER) && line.contains(" ready in ")) {
                        booted = System.nanoTime();
                    }
                }
                if (shown) {
                    CONSOLE.println(line);
                }
            }
        } catch (IOException ended) {
            // the log ends with the server
        }
    }

    private static boolean shown(String level, String logger) {
        boolean ofApplication = logger.startsWith("vn.thidua") || logger.startsWith("org.flywaydb");
        return level.equals("SEVERE") || ofApplication || level.equals("WARNING") && !logger.equals(SERVER);
    }

    private static boolean ready(Process server, String url) throws InterruptedException {
        long start = System.nanoTime();
        while (server.isAlive() && within(BOOT_SECONDS, start) && (booted == 0 || within(READY_AFTER_BOOT_SECONDS, booted))) {
            // asked only after the look at the clock: an application that is ready always gets its answer in
            boolean triedAll = booted != 0;
            String health = health(url);
            if (health.startsWith("200")) {
                return true;
            }
            if (triedAll && health.contains("No Application deployed")) {
                return false;
            }
            Thread.sleep(250);
        }
        return false;
    }

    private static boolean within(int seconds, long since) {
        return System.nanoTime() - since < TimeUnit.SECONDS.toNanos(seconds);
    }

    /** Status and text of the answer; empty where nobody listens yet. */
    private static String health(String url) {
        try {
            HttpURLConnection http = (HttpURLConnection) URI.create(url).toURL().openConnection();
            http.setConnectTimeout(2000);
            http.setReadTimeout(10000);
            int status = http.getResponseCode();
            try (InputStream text = status < 400 ? http.getInputStream() : http.getErrorStream()) {
                return status + " " + (text == null ? "" : new String(text.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException notListening) {
            return "";
        }
    }

    /** A killed Maven leaves no server behind. */
    private static void endWithParent(Process server) {
        ProcessHandle.current().parent().ifPresent(parent -> {
            parent.onExit().join();
            end(server);
        });
    }

    private static void end(Process server) {
        server.destroy();
        try {
            if (!server.waitFor(20, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException e) {
            server.destroyForcibly();
        }
    }
}
