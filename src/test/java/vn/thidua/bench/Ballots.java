package vn.thidua.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import vn.thidua.ballot.ContestRule.Form;
import vn.thidua.ballot.model.BallotPaper;
import vn.thidua.ballot.model.BallotPaper.Choices;
import vn.thidua.ballot.model.OpenedBox;
import vn.thidua.ballot.model.SealedBox;
import vn.thidua.test.MariaDb;
import vn.thidua.test.OpenedPoll;
import vn.thidua.walk.Visitor;

/** Casting, counting and a hall on a bad line. */
final class Ballots {

    /** Connections that vote at once; a hall has more phones, but they do not all press the button in the same moment. */
    private static final int CONNECTIONS = 32;
    /** A multiple of the connections, so that no two of them ever hold the same card. */
    private static final int CARDS = 15 * CONNECTIONS;
    private static final int BOX = Integer.getInteger("bench.box", 100_000);
    private static final int PHONES = 200;
    private static final int BELENIOS = 25;
    private static final long POLL = 7;

    private final Path work;
    private final Path application;
    private final int seconds;
    private final Consumer<String> line;

    Ballots(Path work, Path application, int seconds, Consumer<String> line) {
        this.work = work;
        this.application = application;
        this.seconds = seconds;
        this.line = line;
    }

    void run() throws Exception {
        line.accept("");
        line.accept("## Ballots");
        line.accept("");
        line.accept("Load average at the beginning of this part " + decimal(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()) + ".");
        line.accept("");
        line.accept("Ballots per second from the request to the durable acknowledgement, through HTTP, by " + CONNECTIONS + " connections at once, each ballot sealed "
                + "by its phone (before the time is taken, with the page's bytes) and cast by one request; and durable single-row commits per second of the same "
                + "database, a row being of a sealed ballot's size, by one connection and by as many as vote. Beside it, by " + CONNECTIONS
                + " connections too, ballots that the server seals: a paper, a review and a cast. All in turn, three times, on the same disk; medians. "
                + "Everything ran on this one machine, the load as well.");
        line.accept("");
        line.accept("| database | ballots/s | commits/s, one connection | ratio (aim: at least 0.5) | commits/s, " + CONNECTIONS + " connections | ratio | sealed by the server, ballots/s |");
        line.accept("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        try (Running server = Running.start(application, work.resolve("cast"), "/sign-in.xhtml", Map.of())) {
            String url = "jdbc:h2:file:" + work.resolve("commits").toAbsolutePath() + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0";
            cast("H2, embedded, WRITE_DELAY=0", server, url, "sa", "");
        }
        if (MariaDb.installed()) {
            try (MariaDb database = new MariaDb(work.resolve("mariadb"));
                    Running server = Running.start(application, work.resolve("cast-mariadb"), "/setup.xhtml",
                            Map.of("DB_URL", database.url(), "DB_USER", MariaDb.USER, "DB_PASSWORD", MariaDb.PASSWORD, "SECURE_COOKIES", "false"))) {
                cast("MariaDB " + database.version().replaceAll("-.*", ""), server, database.url(), MariaDb.USER, MariaDb.PASSWORD);
            }
        } else {
            line.accept("| MariaDB | not installed on this machine | | | | | |");
        }
        hall();
        count();
    }

    private static List<String> cards(Running server, int number) {
        var answer = new Visitor(server.address()).get(OpenedPoll.PATH + "?cards=" + number);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("no poll: " + answer.statusCode() + " " + answer.body());
        }
        return answer.body().lines().toList();
    }

    private void cast(String database, Running server, String url, String user, String password) throws Exception {
        SealedVoters phones = new SealedVoters(server.address(), cards(server, CARDS));
        Voters forms = new Voters(server.address(), cards(server, CARDS));
        List<byte[]> sealed = IntStream.range(0, 5_000).parallel().mapToObj(i -> phones.paper().seal(i % 5)).toList();
        List<Double> ballots = new ArrayList<>();
        List<Double> byForms = new ArrayList<>();
        List<Double> single = new ArrayList<>();
        List<Double> commits = new ArrayList<>();
        try (Commits alone = new Commits(url, user, password)) {
            phones.perSecond(CONNECTIONS, seconds, sealed);
            alone.perSecond(CONNECTIONS, 2);
            for (int round = 0; round < 3; round++) {
                ballots.add(phones.perSecond(CONNECTIONS, seconds, sealed));
                single.add(alone.perSecond(1, seconds / 2));
                commits.add(alone.perSecond(CONNECTIONS, seconds / 2));
                byForms.add(forms.perSecond(CONNECTIONS, seconds / 2));
            }
        }
        double ratio = Running.median(ballots) / Running.median(single);
        line.accept("| " + database + " | " + whole(Running.median(ballots)) + " | " + whole(Running.median(single)) + " | **" + ratio(ratio) + "**"
                + (ratio < 0.5 ? " (missed)" : "") + " | " + whole(Running.median(commits)) + " | "
                + ratio(Running.median(ballots) / Running.median(commits)) + " | " + whole(Running.median(byForms)) + " |");
    }

    private void hall() throws Exception {
        line.accept("");
        line.accept("### A hall on a bad line");
        line.accept("");
        try (Running server = Running.start(application, work.resolve("hall"), "/sign-in.xhtml", Map.of())) {
            List<String> cards = cards(server, PHONES);
            try (SlowLine slow = new SlowLine(server.port, 400_000, 300, 0.02)) {
                Hall.Votes votes = new Hall(slow.port(), cards).vote();
                List<Double> all = votes.seconds();
                double last = all.get(all.size() - 1);
                line.accept(PHONES + " phones that begin at the same moment and share one line of 400 kbit/s in each direction, 300 ms there and back, where 2 % of the "
                        + "segments are lost and come a second later, or two, four: each opens the page for the first time, enters its card, seals and casts. Simulated by a proxy "
                        + "in front of the server. All voted; the first after " + whole(all.get(0)) + " s, half of them after " + whole(Running.median(all)) + " s, the last after **"
                        + whole(last) + " s**" + (last > 180 ? " (missed)" : "") + " (aim: 180). Requests sent again: " + votes.repeated() + "; on the line " + decimal(slow.megabytes())
                        + " MB in all.");
            }
        }
    }

    private void count() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(3072);
        KeyPair keys = generator.generateKeyPair();
        byte[] key = keys.getPublic().getEncoded();
        List<String> names = List.of("A", "B", "C", "D", "E");
        BallotPaper paper = new BallotPaper(POLL, "", "", List.of(new BallotPaper.Contest("", "", Form.CHOICES, null, 1, 2, true, names),
                new BallotPaper.Contest("", "", Form.CHOICES, null, 1, 2, true, names)), key);
        byte[] plain = paper.encode(Choices.of(List.of(java.util.Set.of(0, 3), java.util.Set.of(1))));
        int alone = 2_000;
        SealedBox.seal(POLL, key, plain);
        long start = System.nanoTime();
        for (int i = 0; i < alone; i++) {
            SealedBox.seal(POLL, key, plain);
        }
        double sealing = (System.nanoTime() - start) / 1e6 / alone;
        List<byte[]> box = IntStream.range(0, BOX).parallel().mapToObj(i -> SealedBox.seal(POLL, key, plain)).toList();
        System.gc();
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        start = System.nanoTime();
        OpenedBox opened = OpenedBox.open(paper, keys.getPrivate(), box);
        double seconds = (System.nanoTime() - start) / 1e9;
        double peak = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / 1e6;
        if (opened.returned() != BOX || opened.contests().get(0).valid() != BOX) {
            throw new IllegalStateException("counted " + opened.contests());
        }
        line.accept("");
        line.accept("### Counting");
        line.accept("");
        line.accept("A box of " + String.format(Locale.ROOT, "%,d", BOX) + " sealed ballots, opened and counted in process (JDK's own provider, default flags): **" + whole(seconds)
                + " s**, peak of the heap " + whole(peak) + " MB, the sealed ballots among it.");
        line.accept("");
        line.accept("Cost of a ballot with two contests of five, milliseconds. Debian's belenios-tool is a scale, not a race: each of its ballots carries proofs that anybody can check, and "
                + "its tally never opens one ballot; each of its steps starts a process.");
        line.accept("");
        line.accept("| | seal | open and count, a ballot | bytes |");
        line.accept("| --- | ---: | ---: | ---: |");
        line.accept("| the product | " + decimal(sealing) + " | " + decimal(seconds * 1000 / BOX) + " | " + box.get(0).length + " |");
        if (Belenios.installed()) {
            Belenios.Cost cost = new Belenios(work.resolve("belenios")).measure(BELENIOS);
            line.accept("| belenios-tool, " + BELENIOS + " ballots | " + decimal(cost.seal()) + " | " + decimal(cost.count()) + " | " + cost.bytes() + " |");
        } else {
            line.accept("| belenios-tool | not installed on this machine | | |");
        }
    }

    private static String ratio(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
