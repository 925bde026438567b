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
                "--deploy", war, "--contextroot", "/")).inheritIO().start();
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

    private static boolean ready(Process server, String url) throws Exception {
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
                // the server answers, but without the application: the deployment failed
                if (status == 503 && body(http).contains("No Application deployed")) {
                    return false;
                }
            } catch (IOException notYet) {
                // not listening yet
            }
        }
        return false;
    }

    private static String body(HttpURLConnection http) throws IOException {
        try (var in = http.getErrorStream()) {
            return in == null ? "" : new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
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
