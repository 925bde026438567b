import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts Payara Micro with the application and stays in the foreground. Payara Micro itself goes on, answering 404, when
 * the deployment fails; this launcher asks for readiness and ends with status 1 when the application does not get there.
 * Arguments: payara-micro.jar, application.war, folder of server settings, HTTP port.
 */
public class Start {

    private static final int READY_WITHIN_SECONDS = 180;

    private static volatile boolean finished;

    public static void main(String[] args) throws Exception {
        String payara = args[0];
        String war = args[1];
        Path config = Path.of(args[2]);
        String port = args[3];
        Process server = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8",
                "-jar", payara, "--nohazelcast", "--disablephonehome", "--port", port,
                "--prebootcommandfile", config.resolve("preboot.txt").toString(),
                "--postbootcommandfile", config.resolve("postboot.txt").toString(),
                "--deploy", war, "--contextroot", "/")).redirectErrorStream(true).start();
        Thread log = new Thread(() -> passOn(server));
        log.setDaemon(true);
        log.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server)));

        String address = "http://localhost:" + port + "/";
        if (!ready(server, address + "health/ready")) {
            System.err.println("\nERROR: the application did not start on " + address + "; the reason stands in the log above.\n");
            end(server);
            System.exit(1);
        }
        announce(address);
        waitForEnd(server);
        System.exit(server.exitValue());
    }

    private static void announce(String address) {
        System.out.println("\n  Thi Đua: " + address);
        String data = System.getenv().getOrDefault("DATA_DIR", "data");
        Path accounts = Path.of(data.isBlank() ? "data" : data, "sample-accounts.txt");
        boolean external = !System.getenv().getOrDefault("DB_URL", "").isBlank();
        if (!external && Files.exists(accounts)) {
            System.out.println("  Tài khoản mẫu / sample accounts: " + accounts.toAbsolutePath());
        }
        System.out.println("  Dừng / stop: Ctrl-C\n");
    }

    /** Shows the server's log and notices when it has finished starting, with or without the application. */
    private static void passOn(Process server) {
        try (var lines = server.inputReader(java.nio.charset.StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println(line);
                if (line.contains("Payara Micro") && line.contains("ready in")) {
                    finished = true;
                }
            }
        } catch (IOException e) {
            // the server has ended
        }
    }

    private static boolean ready(Process server, String url) throws Exception {
        int refusals = 0;
        for (int second = 0; second < READY_WITHIN_SECONDS * 2 && server.isAlive(); second++) {
            Thread.sleep(500);
            try {
                HttpURLConnection http = (HttpURLConnection) URI.create(url).toURL().openConnection();
                http.setConnectTimeout(2000);
                http.setReadTimeout(10000);
                int status = http.getResponseCode();
                if (status == 200) {
                    return server.isAlive();
                }
                // started, answering, and still not ready: the deployment failed or the database is away
                if (finished && ++refusals > 10) {
                    return false;
                }
            } catch (IOException notYet) {
                // not listening yet
            }
        }
        return false;
    }

    /** Ends with the server, or when the process that started this one is gone (a killed Maven leaves no server behind). */
    private static void waitForEnd(Process server) throws InterruptedException {
        var parent = ProcessHandle.current().parent();
        while (!server.waitFor(1, TimeUnit.SECONDS)) {
            if (parent.isPresent() && !parent.get().isAlive()) {
                end(server);
            }
        }
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
