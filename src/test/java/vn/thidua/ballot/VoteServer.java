package vn.thidua.ballot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.thidua.ballot.model.VotingCard;
import vn.thidua.test.ServerProcess;

/**
 * One server process for the tests of the delegates' page, with open polls that were put into its database before it
 * started: the embedded one, or the MySQL or MariaDB that the in-container suite runs on.
 */
final class VoteServer {

    static final int CARDS = 500;

    private static final Path DATA = Path.of("target", "vote-server");
    private static ServerProcess server;
    private static Poll forPage;
    private static Poll forBrowser;
    private static Poll forForms;
    private static Poll forKill;

    private VoteServer() {
    }

    record Poll(long id, String fingerprint, List<VotingCard.Secrets> cards) {
    }

    static synchronized ServerProcess running() {
        if (server == null) {
            empty();
            server = ServerProcess.start(DATA, environment());
            server.stop();
            try (PollInDatabase database = database()) {
                forPage = open(database, 12);
                forBrowser = open(database, 6);
                forForms = opened(database, database.draftOfForms(), 6);
                forKill = open(database, CARDS);
            }
        }
        if (!server.running()) {
            server.start();
        }
        return server;
    }

    static Poll forPage() {
        return forPage;
    }

    /** Opened and counted by the browser's journey alone. */
    static Poll forBrowser() {
        return forBrowser;
    }

    /** Yes or no, and an ordered list; likewise. */
    static Poll forForms() {
        return forForms;
    }

    static Poll forKill() {
        return forKill;
    }

    /** The server's database, to be used while the server is down. */
    static PollInDatabase database() {
        return external() ? new PollInDatabase(System.getenv("DB_URL"), System.getenv("DB_USER"), System.getenv("DB_PASSWORD"))
                : new PollInDatabase("jdbc:h2:file:" + DATA.toAbsolutePath().resolve("thidua")
                        + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;INIT=SET COLLATION vi STRENGTH PRIMARY", "sa", "");
    }

    private static Map<String, String> environment() {
        return external() ? Map.of("DB_URL", System.getenv("DB_URL"), "DB_USER", System.getenv("DB_USER"), "DB_PASSWORD", System.getenv("DB_PASSWORD"))
                : Map.of();
    }

    private static boolean external() {
        return System.getenv().getOrDefault("DB_URL", "").startsWith("jdbc:mysql:");
    }

    static void stop() {
        server.close();
    }

    private static Poll open(PollInDatabase database, int cards) {
        return opened(database, database.draft(), cards);
    }

    private static Poll opened(PollInDatabase database, long id, int cards) {
        List<VotingCard.Secrets> secrets = database.open(id, cards);
        return new Poll(id, database.fingerprint(id), secrets);
    }

    private static void empty() {
        if (!Files.exists(DATA)) {
            return;
        }
        try (var files = Files.walk(DATA)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
            Files.deleteIfExists(DATA.resolveSibling(DATA.getFileName() + ".server.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
