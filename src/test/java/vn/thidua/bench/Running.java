package vn.thidua.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Payara Micro with one WAR, started with the flags of the run command and timed until a page of it is there. */
final class Running implements AutoCloseable {

    final int port;
    final double secondsToFirstPage;
    /** Processor time of the server until then; steadier than the clock on the wall where the machine has other work. */
    final double processorSecondsToFirstPage;
    private final Process process;

    /** @param firstPage path of the page that has to be answered with 200 */
    static Running start(Path war, Path data, String firstPage, Map<String, String> environment) throws Exception {
        Files.createDirectories(data);
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path config = Path.of("config").toAbsolutePath();
        ProcessBuilder builder = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "-Dfile.encoding=UTF-8", "-Duser.language=en",
                "-jar", "target/payara/payara-micro.jar", "--nohazelcast", "--disablephonehome", "--port", String.valueOf(port),
                "--logproperties", config.resolve("logging-console.properties").toString(),
                "--prebootcommandfile", config.resolve("preboot.txt").toString(),
                "--postbootcommandfile", config.resolve("postboot.txt").toString(),
                "--deploy", war.toString(), "--contextroot", "/")).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("server.log").toFile()));
        List.of("DB_URL", "DB_USER", "DB_PASSWORD", "DATA_DIR", "PUBLIC_URL", "SECURE_COOKIES", "SAMPLE_CASE").forEach(builder.environment()::remove);
        builder.environment().put("DATA_DIR", data.toAbsolutePath().toString());
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        while (status("http://localhost:" + port + firstPage) != 200) {
            if (!process.isAlive() || System.nanoTime() - start > TimeUnit.MINUTES.toNanos(4)) {
                process.destroyForcibly();
                throw new IllegalStateException("did not start; see " + data.resolve("server.log"));
            }
            Thread.sleep(20);
        }
        return new Running(process, port, (System.nanoTime() - start) / 1e9);
    }

    private Running(Process process, int port, double secondsToFirstPage) {
        this.process = process;
        this.port = port;
        this.secondsToFirstPage = secondsToFirstPage;
        this.processorSecondsToFirstPage = process.toHandle().info().totalCpuDuration().map(time -> time.toMillis() / 1000.0).orElse(Double.NaN);
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** Resident memory in MB; NaN where neither /proc nor ps tells. */
    double residentMegabytes() throws Exception {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (Files.exists(status)) {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmRSS:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
                }
            }
        }
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(process.pid())).start();
            return Long.parseLong(new String(ps.getInputStream().readAllBytes()).strip()) / 1024.0;
        } catch (IOException | NumberFormatException unknown) {
            return Double.NaN;
        }
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private static int status(String url) {
        try {
            HttpURLConnection http = (HttpURLConnection) URI.create(url).toURL().openConnection();
            http.setInstanceFollowRedirects(false);
            http.setConnectTimeout(1000);
            http.setReadTimeout(20000);
            int status = http.getResponseCode();
            try (var body = status < 400 ? http.getInputStream() : http.getErrorStream()) {
                if (body != null) {
                    body.readAllBytes();
                }
            }
            return status;
        } catch (IOException notListening) {
            return 0;
        }
    }

    static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        sorted.sort(null);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
