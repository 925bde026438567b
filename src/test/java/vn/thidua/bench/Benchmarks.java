package vn.thidua.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.CookieManager;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import vn.thidua.test.MariaDb;
import vn.thidua.test.OpenedPoll;
import vn.thidua.walk.Visitor;

/** Measures the packaged application and writes src/docs/benchmarks.md; started by src/bench/run. */
public final class Benchmarks {

    private static final Path WORK = Path.of("target", "bench");
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 8);
    private static final int PROVINCES = Integer.getInteger("bench.provinces", 34);
    private static final int YEARS = Integer.getInteger("bench.years", 10);
    private static final List<String> ALL_PARTS = List.of("start", "pages", "ballots", "provinces");
    /** A run of some parts only is not the page of the project. */
    private static final List<String> PARTS = List.of(System.getProperty("bench.parts", String.join(",", ALL_PARTS)).split(","));
    private static final int CARDS = 8;

    private static final int SCORINGS = 20;
    private static final int TURNS = 15;

    private final StringBuilder report = new StringBuilder();
    private final Path application = Path.of("target", "thidua.war");
    private final Path empty = WORK.resolve("empty.war");
    private final Path withPoll = WORK.resolve("with-poll.war");

    public static void main(String[] args) throws Exception {
        new Benchmarks().run();
        System.exit(0);
    }

    private void run() throws Exception {
        deleteAll(WORK);
        Files.createDirectories(WORK);
        ShrinkWrap.create(WebArchive.class, "empty.war").addAsWebResource(new StringAsset("<!DOCTYPE html><title>empty</title>"), "index.html")
                .as(ZipExporter.class).exportTo(empty.toFile());
        OpenedPoll.addTo(application, withPoll);
        machine();
        if (PARTS.contains("start")) {
            starts();
        }
        if (PARTS.contains("pages")) {
            pages();
        }
        if (PARTS.contains("ballots")) {
            new Ballots(WORK, withPoll, SECONDS, this::line).run();
        }
        if (PARTS.contains("provinces")) {
            provinces();
        }
        line("");
        line("Aims come from the description of the work; a figure that misses its aim is marked. Method and code: `src/bench/run` and "
                + "`src/test/java/vn/thidua/bench`.");
        Path page = ALL_PARTS.equals(PARTS) ? Path.of("src", "docs", "benchmarks.md") : WORK.resolve("benchmarks.md");
        Files.writeString(page, report.toString());
        System.out.println(report);
    }

    private void machine() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        line("# Benchmarks");
        line("");
        line("Written by `src/bench/run` on " + LocalDate.now() + "; run it again on your machine: figures of different machines cannot be compared, "
                + "ratios can. Times move by a fifth and more with what else the machine does; ratios are taken from runs that alternate.");
        line("");
        line("Machine: " + system.getAvailableProcessors() + " processors, " + system.getArch() + ", " + system.getName() + "; JDK "
                + Runtime.version() + "; load average at the beginning " + decimal(system.getSystemLoadAverage()) + ". Server: Payara Micro with the flags of "
                + "the run command (C1 only, serial collector, 512 MB heap).");
    }

    /** Alternating, so that what else the machine does meets both; the first pair only warms the disk cache and is not counted. */
    private void starts() throws Exception {
        List<Double> emptyTimes = new ArrayList<>();
        List<Double> times = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        List<Double> emptyProcessor = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        double firstStart = 0;
        double resident = 0;
        double residentEmpty = 0;
        Path data = WORK.resolve("start");
        for (int round = 0; round <= ROUNDS; round++) {
            double alone;
            double aloneProcessor;
            try (Running server = Running.start(empty, WORK.resolve("empty"), "/", Map.of())) {
                alone = server.secondsToFirstPage;
                aloneProcessor = server.processorSecondsToFirstPage;
                residentEmpty = server.residentMegabytes();
            }
            try (Running server = Running.start(application, data, "/sign-in.xhtml", Map.of())) {
                if (round == 0) {
                    firstStart = server.secondsToFirstPage;
                } else {
                    emptyTimes.add(alone);
                    times.add(server.secondsToFirstPage);
                    ratios.add(server.secondsToFirstPage / alone);
                    emptyProcessor.add(aloneProcessor);
                    processor.add(server.processorSecondsToFirstPage);
                    resident = server.residentMegabytes();
                }
            }
        }
        line("");
        line("## Start");
        line("");
        line("From the start of the process to the first page (empty WAR: its index page; product: the sign-in page), " + ROUNDS
                + " alternating pairs on an existing database, medians.");
        line("");
        line("| what | seconds | all runs | processor seconds |");
        line("| --- | ---: | --- | ---: |");
        line("| empty WAR on the same server | " + decimal(Running.median(emptyTimes)) + " | " + all(emptyTimes) + " | " + decimal(Running.median(emptyProcessor)) + " |");
        line("| the product | " + decimal(Running.median(times)) + " | " + all(times) + " | " + decimal(Running.median(processor)) + " |");
        line("| **ratio** (aim: at most 1.5) | **" + decimal(Running.median(ratios)) + "**" + missed(Running.median(ratios) > 1.5) + " | " + all(ratios) + " | "
                + decimal(Running.median(processor) / Running.median(emptyProcessor)) + " |");
        line("| the very first start, with schema and sample case | " + decimal(firstStart) + " | | |");
        line("");
        line("Resident memory after the first page: empty WAR " + whole(residentEmpty) + " MB, the product " + whole(resident) + " MB.");
    }

    private void pages() throws Exception {
        Path data = WORK.resolve("load");
        try (Running server = Running.start(withPoll, data, "/sign-in.xhtml", Map.of())) {
            bytes(server.address(), Visitor.sampleAccounts(data), cards(server.address()));
            line("");
            line("Resident memory after these pages: " + whole(server.residentMegabytes()) + " MB.");
        }
    }

    /** One province with two years beside all provinces with all their years: two databases and two servers, asked in turn. */
    private void provinces() throws Exception {
        line("");
        line("## Provinces");
        line("");
        line("Load average at the beginning of this part " + decimal(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()) + ".");
        line("");
        if (!MariaDb.installed()) {
            line("Not measured: MariaDB is not installed on this machine.");
            return;
        }
        try (MariaDb one = new MariaDb(WORK.resolve("mariadb-one")); MariaDb all = new MariaDb(WORK.resolve("mariadb-all"));
                Running oneServer = Running.start(application, WORK.resolve("one"), "/setup.xhtml", settings(one));
                Running allServer = Running.start(application, WORK.resolve("all"), "/setup.xhtml", settings(all))) {
            Provinces oneLoaded = new Provinces(one.url(), Math.min(2, YEARS));
            Provinces allLoaded = new Provinces(all.url(), YEARS);
            oneLoaded.load(1);
            long start = System.nanoTime();
            long rows = allLoaded.load(PROVINCES);
            double seconds = (System.nanoTime() - start) / 1e9;
            line("On MariaDB " + all.version().replaceAll("-.*", "") + " with its default settings: every province an organisation of " + Provinces.UNITS + " units in "
                    + Provinces.CLUSTERS + " clusters (of 12 and 8), each with a criteria set of " + Provinces.LINES + " lines for every year, of which "
                    + Provinces.SCORED + " are scored, and a report of every unit for every year. Past years are frozen; in the current one a unit of each cluster still writes "
                    + "and all others are verified. " + PROVINCES + " provinces with " + YEARS + " years were loaded in " + whole(seconds)
                    + " s, " + String.format(Locale.ROOT, "%,d", rows) + " lines of reports among them.");
            try (Connection database = allLoaded.connect()) {
                scoring(new Scoring(database));
            }
            try (Province small = new Province(oneServer.address(), oneLoaded.connect()); Province large = new Province(allServer.address(), allLoaded.connect())) {
                pagesOf(small, large);
            }
            largePages(allServer.address());
            line("");
            line("Resident memory of the server after these pages: one province " + whole(oneServer.residentMegabytes()) + " MB, " + PROVINCES + " provinces "
                    + whole(allServer.residentMegabytes()) + " MB.");
            imported(allServer, UnitList.takenIn(allServer.address(), allLoaded, PROVINCES));
        }
    }

    private static Map<String, String> settings(MariaDb database) {
        return Map.of("DB_URL", database.url(), "DB_USER", MariaDb.USER, "DB_PASSWORD", MariaDb.PASSWORD, "SECURE_COOKIES", "false");
    }

    private void scoring(Scoring scoring) throws Exception {
        line("");
        line("### Scoring and ranking");
        line("");
        line("In process: all lines of all units scored, the units compared and ranked, and every unit's worksheet made; beside it what the same process takes to read "
                + "the rows they are scored from by plain SQL. Milliseconds, medians of " + SCORINGS + " rounds after as many that are not counted.");
        line("");
        line("| what | reading the rows | ranking | worksheets of all units | ratio of both to the reading |");
        line("| --- | ---: | ---: | ---: | ---: |");
        List<Long> clusters = Stream.iterate(0, number -> number + 1).limit(Provinces.CLUSTERS).map(number -> Provinces.cluster(1, number)).toList();
        for (int round = 0; round < SCORINGS; round++) {
            scoring.round(clusters, Provinces.year(1, 0));
        }
        scored("a cluster of 12 units", scoring, clusters.subList(0, 1));
        scored("a province of " + Provinces.UNITS + " units in " + Provinces.CLUSTERS + " clusters", scoring, clusters);
    }

    private void scored(String what, Scoring scoring, List<Long> clusters) throws Exception {
        List<Scoring.Times> rounds = new ArrayList<>();
        for (int round = 0; round < 2 * SCORINGS; round++) {
            Scoring.Times times = scoring.round(clusters, Provinces.year(1, 0));
            if (round >= SCORINGS) {
                rounds.add(times);
            }
        }
        line("| " + what + " | " + decimal(median(rounds, Scoring.Times::read)) + " | " + decimal(median(rounds, Scoring.Times::rank)) + " | "
                + decimal(median(rounds, Scoring.Times::worksheets)) + " | **" + decimal(median(rounds, Scoring.Times::ratio)) + "** |");
    }

    private void largePages(String address) throws Exception {
        Optional<Path> chromium = Wire.chromium();
        if (chromium.isEmpty()) {
            return;
        }
        String officer = Provinces.officer(Provinces.unit(1, 0, 0));
        String staff = Provinces.staff(1);
        String place = "cluster=" + Provinces.cluster(1, 0) + "&year=" + Provinces.year(1, 0);
        Map<String, String> passwords = Map.of(officer, Provinces.PASSWORD, staff, Provinces.PASSWORD);
        line("");
        line("Their bytes on the wire, measured and counted as above:");
        line("");
        line("| page | first | aim | repeat | aim |");
        line("| --- | ---: | ---: | ---: | ---: |");
        try (Wire wire = new Wire(chromium.get())) {
            page("the unit's form with 230 criteria", wire.measure(address, session(address, officer, passwords),
                    to(address + "/achievement/report.xhtml?" + place + "&unit=" + Provinces.unit(1, 0, 0))), 300, 20);
            page("the reviewer's page of such a report", wire.measure(address, session(address, staff, passwords),
                    to(address + "/achievement/review.xhtml?report=" + Provinces.report(Provinces.unit(1, 0, 3), 0))), 300, 20);
            page("a unit's worksheet", wire.measure(address, session(address, staff, passwords),
                    to(address + "/achievement/worksheet.xhtml?" + place + "&unit=" + Provinces.unit(1, 0, 3))), 300, 20);
            page("the board of 100 units", wire.measure(address, session(address, staff, passwords),
                    to(address + "/achievement/board.xhtml?year=" + Provinces.year(1, 0))), 300, 20);
        }
    }

    private void imported(Running server, UnitList.Times times) throws Exception {
        line("");
        line("### A list of " + String.format(Locale.ROOT, "%,d", UnitList.ROWS) + " units");
        line("");
        line("A CSV file of new units, taken in through HTTP in the last of the provinces; beside it what the database takes for as many units and names by plain SQL in batches.");
        line("");
        line("| step | seconds | ratio to plain SQL |");
        line("| --- | ---: | ---: |");
        line("| preview: the whole file read and held against what there is | " + decimal(times.preview()) + " | " + decimal(times.preview() / times.plain()) + " |");
        line("| storing, from the button to the page that says it is done | " + decimal(times.store()) + " | **" + decimal(times.store() / times.plain()) + "** |");
        line("| preview of the same file again, which would do nothing | " + decimal(times.again()) + " | " + decimal(times.again() / times.plain()) + " |");
        line("| plain SQL | " + decimal(times.plain()) + " | |");
        line("");
        line("Resident memory of the server afterwards: " + whole(server.residentMegabytes()) + " MB.");
    }

    private static double median(List<Scoring.Times> rounds, ToDoubleFunction<Scoring.Times> column) {
        return Running.median(rounds.stream().map(column::applyAsDouble).toList());
    }

    private void pagesOf(Province small, Province large) throws Exception {
        line("");
        line("### Pages of one province");
        line("");
        line("Through HTTP, by people of one province, in clusters of 12 units: where that province with its last two years is all there is, and where all provinces and years are. "
                + "Milliseconds until the whole page is there, medians of " + TURNS + " requests that alternate, after as many that are not counted; statements as the database counts them.");
        line("");
        line("| page | one province | all provinces | ratio | aim | statements | with all |");
        line("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (Map.Entry<String, Province.Asked> page : Province.pages().entrySet()) {
            List<Double> one = new ArrayList<>();
            List<Double> all = new ArrayList<>();
            for (int turn = 0; turn < 2 * TURNS; turn++) {
                double first = small.milliseconds(page.getValue(), turn);
                double second = large.milliseconds(page.getValue(), turn);
                if (turn >= TURNS) {
                    one.add(first);
                    all.add(second);
                }
            }
            double ratio = Running.median(all) / Running.median(one);
            int few = small.statements(page.getValue());
            int many = large.statements(page.getValue());
            line("| " + page.getKey() + " | " + whole(Running.median(one)) + " | " + whole(Running.median(all)) + " | **" + decimal(ratio) + "**" + missed(ratio > 1.5)
                    + " | 1.5 | " + few + " | " + many + missed(many != few) + " |");
        }
    }

    private static List<String> cards(String address) {
        HttpResponse<String> answer = new Visitor(address).get(OpenedPoll.PATH + "?cards=" + CARDS);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("no poll: " + answer.statusCode() + " " + answer.body());
        }
        return answer.body().lines().toList();
    }

    private void bytes(String address, Map<String, String> passwords, List<String> cards) throws Exception {
        line("");
        line("## Bytes on the wire");
        line("");
        Optional<Path> chromium = Wire.chromium();
        if (chromium.isEmpty()) {
            line("Not measured: no Chromium on this machine.");
            return;
        }
        line("Compressed, headers included, as Chromium counts them; first visit with an empty cache, then the same browser again. Kilobytes of 1000 bytes.");
        line("");
        line("| page | first | aim | repeat | aim |");
        line("| --- | ---: | ---: | ---: | ---: |");
        try (Wire wire = new Wire(chromium.get())) {
            page("voting: from the address to the ballot paper, two requests", wire.measure(address, null, page -> {
                page.navigate(address + "/vote");
                page.locator("#card").fill(cards.get(CARDS - 1));
                page.locator("#enter button.main").click();
                page.waitForLoadState();
                page.locator("fieldset").first().waitFor();
            }), 30, 5);
            page("voting: the entrance alone", wire.measure(address, null, to(address + "/vote")), 30, 5);
            page("sign-in", wire.measure(address, null, to(address + "/sign-in.xhtml")), 60, null);
            page("the year", wire.measure(address, session(address, "canbo", passwords), to(address + "/chain/year.xhtml?cluster=1&year=1")), 300, 20);
            page("report form", wire.measure(address, session(address, "donghy", passwords),
                    to(address + "/achievement/report.xhtml?cluster=1&year=1&unit=3")), 300, 20);
        }
    }

    private static Consumer<com.microsoft.playwright.Page> to(String url) {
        return page -> {
            int status = page.navigate(url).status();
            if (status != 200 || page.url().contains("/sign-in.xhtml") && !url.contains("/sign-in.xhtml")) {
                throw new IllegalStateException(url + " was answered with " + status + " at " + page.url());
            }
        };
    }

    private static String session(String address, String name, Map<String, String> passwords) {
        CookieManager cookies = new CookieManager();
        new Visitor(address, cookies).signIn(name, passwords.get(name));
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("JSESSIONID")).findFirst().orElseThrow().getValue();
    }

    private void page(String name, Wire.Visits visits, Integer firstAim, Integer repeatAim) {
        double first = visits.first() / 1000.0;
        double repeat = visits.repeat() / 1000.0;
        line("| " + name + " | **" + decimal(first) + "**" + missed(firstAim != null && first > firstAim) + " | " + (firstAim == null ? "" : firstAim) + " | **"
                + decimal(repeat) + "**" + missed(repeatAim != null && repeat > repeatAim) + " | " + (repeatAim == null ? "" : repeatAim) + " |");
    }

    private static String missed(boolean missed) {
        return missed ? " (missed)" : "";
    }

    private void line(String text) {
        report.append(text).append('\n');
    }

    private static String all(List<Double> values) {
        return String.join(", ", values.stream().map(Benchmarks::decimal).toList());
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
