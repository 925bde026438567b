package vn.thidua.ballot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import vn.thidua.ballot.model.VotingCard;
import vn.thidua.test.ServerProcess;

/** One server process for the tests of the delegates' page, with two open polls that were put into its database before it started. */
final class VoteServer {

    static final int CARDS = 500;

    private static final Path DATA = Path.of("target", "vote-server");
    private static ServerProcess server;
    private static Poll forPage;
    private static Poll forKill;

    private VoteServer() {
    }

    record Poll(long id, List<VotingCard.Secrets> cards) {
    }

    static synchronized ServerProcess running() {
        if (server == null) {
            empty();
            server = ServerProcess.start(DATA);
            server.stop();
            try (PollInFile file = new PollInFile(DATA)) {
                forPage = open(file, 5);
                forKill = open(file, CARDS);
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

    static Poll forKill() {
        return forKill;
    }

    static Path data() {
        return DATA;
    }

    static void stop() {
        server.close();
    }

    private static Poll open(PollInFile file, int cards) {
        long id = file.draft();
        return new Poll(id, file.open(id, cards));
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
