package vn.thidua.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Twenty polls of twelve delegates on a real database with its binary log and the log of all statements on, and then
 * everything its disks and the application's memory hold, in the hands of an attacker.
 */
@Tag("process")
@Tag("forensic")
class ForensicIT {

    private static final int POLLS = 20;
    /** How seldom a test of a secret product may fail by the attacker's luck. */
    private static final long ONE_IN = 1_000_000;

    private static PollServer server;
    private static NaivePoll naive;
    private static final List<HeldPoll> POLLS_HELD = new ArrayList<>();
    private static final Map<HeldPoll, PrivateKey> KEYS = new LinkedHashMap<>();
    private static Map<String, TableFile.Key> tables;
    private static Copy inMidPoll;
    private static Copy afterCertification;
    private static Memory whenCounted;
    private static Memory whenCertified;

    @BeforeAll
    static void holdThePolls() throws Exception {
        Assumptions.assumeTrue(PollServer.mariaDbInstalled(), "no MariaDB server on the PATH");
        server = PollServer.onMariaDb("forensic", "--log-bin=binlog", "--server-id=1", "--binlog-format=ROW", "--general-log=1", "--general-log-file=statements.log");
        naive = new NaivePoll(server);
        HeldPoll.Place place = HeldPoll.Place.made(server);
        tables = Copy.tables(server, "thidua");
        for (int number = 0; number < POLLS; number++) {
            HeldPoll poll = new HeldPoll(server, place).drafted().prepared();
            POLLS_HELD.add(poll);
            List<Integer> order = HeldPoll.numbers();
            order.forEach(poll::draw);
            poll.opened();
            // every other time they vote in the order in which the register saw them draw: the worst that can happen
            List<Integer> votes = number % 2 == 0 ? order : HeldPoll.numbers();
            for (int i = 0; i < votes.size(); i++) {
                if (number == POLLS - 1 && i == 8) {
                    inMidPoll = Copy.of(server, "mid-poll");
                }
                poll.cast(votes.get(i));
            }
            // somebody thinks better of it
            poll.cast(votes.get(3));
            KEYS.put(poll, poll.privateKey());
            poll.closed().counted();
            if (number == POLLS - 1) {
                whenCounted = Memory.of(server, "counted");
            }
            poll.certified();
        }
        whenCertified = Memory.of(server, "certified");
        afterCertification = Copy.of(server, "certified");
    }

    @AfterAll
    static void end() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void the_polls_were_held_as_they_should() {
        for (HeldPoll poll : POLLS_HELD) {
            assertEquals(poll.expected(new TreeSet<>(HeldPoll.numbers())), poll.outcome());
        }
    }

    @Test
    void an_attacker_finds_everybody_in_a_naive_poll_by_each_of_her_ways() throws Exception {
        Map<String, Integer> right = new LinkedHashMap<>();
        new Attacker(afterCertification.files, Copy.tables(server, NaivePoll.SCHEMA)).guesses(naive.clues())
                .forEach((way, guess) -> right.put(way, right(guess, naive.truth)));
        for (String way : List.of("order of transactions, of delegates in participation, of contents in naive_ballot",
                "order of first traces, of delegates in data/ib_logfile0, of contents in data/ib_logfile0",
                "order of first traces, of delegates in data/binlog.000001, of contents in data/binlog.000001",
                "nearest after, in data/ib_logfile0", "nearest after, in data/binlog.000001",
                "nearest after, in data/statements.log")) {
            assertEquals(HeldPoll.DELEGATES, right.getOrDefault(way, -1), way + " of " + right);
        }
    }

    @Test
    void she_does_no_better_than_guessing_in_the_product_after_certification() throws Exception {
        notBetterThanGuessing(afterCertification);
    }

    @Test
    void nor_with_a_copy_taken_in_mid_poll() throws Exception {
        notBetterThanGuessing(inMidPoll);
    }

    /** All ways over all polls together reach the limit with a chance of one in a million where there is nothing to find. */
    private static void notBetterThanGuessing(Copy copy) throws Exception {
        Map<String, Integer> right = new TreeMap<>();
        for (Path files : List.of(copy.files, copy.recovered())) {
            Attacker attacker = new Attacker(files, tables);
            for (HeldPoll poll : POLLS_HELD) {
                List<Integer> truth = poll.ballots.stream().map(HeldPoll.Ballot::one).toList();
                attacker.guesses(clues(poll)).forEach((way, guess) -> right.merge(files.getFileName() + ": " + way, right(guess, truth), Integer::sum));
            }
        }
        int limit = Chance.limit(HeldPoll.DELEGATES, POLLS, right.size(), ONE_IN);
        assertTrue(right.size() > 20 && limit < POLLS * HeldPoll.DELEGATES / 4, right.size() + " ways, limit " + limit);
        int best = right.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        System.out.println(copy.files.getFileName() + ": " + right.size() + " ways, the best " + best + " of " + POLLS * HeldPoll.DELEGATES + " right, limit " + limit);
        assertTrue(best < limit, "more than luck (limit " + limit + "): " + right);
    }

    private static int right(List<Integer> guess, List<Integer> truth) {
        return (int) IntStream.range(0, truth.size()).filter(i -> guess.get(i).equals(truth.get(i))).count();
    }

    /** What she knows to look for: names and numbers of delegates, and of a content the nominee's name and the opened ballot. */
    private static Attacker.Clues clues(HeldPoll poll) {
        return new Attacker.Clues(
                IntStream.range(0, HeldPoll.DELEGATES).mapToObj(i -> List.of(Attacker.text(poll.persons.get(i)), Attacker.stored(poll.delegateIds.get(i)))).toList(),
                IntStream.range(0, HeldPoll.DELEGATES).mapToObj(n -> List.of(Attacker.text(poll.nominees.get(n)))).toList());
    }

    @Test
    void no_copy_dump_or_log_holds_an_opened_ballot_a_card_or_a_passphrase() throws Exception {
        Needles secrets = new Needles();
        for (HeldPoll poll : POLLS_HELD) {
            poll.secretTexts().forEach(secrets::text);
            for (HeldPoll.Ballot ballot : poll.ballots) {
                secrets.encoded("an opened ballot", ballot.marks());
                secrets.text("a filled form", ballot.form());
            }
            key(secrets, KEYS.get(poll));
        }
        for (Copy copy : List.of(inMidPoll, afterCertification)) {
            for (Path root : List.of(copy.files, copy.recovered())) {
                assertTrue(Attacker.all(root).stream().anyMatch(file -> file.endsWith("thidua/sealed_ballot.ibd")), "files of the database in " + root);
                for (Path file : Attacker.all(root)) {
                    assertEquals(Map.of(), secrets.in(file), file.toString());
                }
            }
        }
    }

    private static void key(Needles secrets, PrivateKey key) {
        RSAPrivateCrtKey rsa = (RSAPrivateCrtKey) key;
        for (var number : Map.of("p", rsa.getPrimeP(), "q", rsa.getPrimeQ(), "d", rsa.getPrivateExponent(), "dp", rsa.getPrimeExponentP()).entrySet()) {
            byte[] bytes = number.getValue().toByteArray();
            int from = bytes[0] == 0 ? 1 : 0;
            secrets.bytes("private key, " + number.getKey(), java.util.Arrays.copyOfRange(bytes, from, from + 48));
        }
    }

    @Test
    void no_log_says_when_a_ballot_was_cast_or_names_a_nominee() throws Exception {
        String log = Files.readString(server.process.logFile(), StandardCharsets.UTF_8);
        for (HeldPoll poll : POLLS_HELD) {
            assertEquals(-1, log.indexOf(poll.mark), "delegates and nominees are not in the application's log");
            poll.codes.values().forEach(code -> assertEquals(-1, log.indexOf(code)));
        }
        assertEquals(-1, log.indexOf("/vote"));
    }

    @Test
    void memory_and_threads_hold_no_opened_ballot_no_card_and_no_key_once_counted() throws Exception {
        Needles secrets = new Needles();
        for (HeldPoll poll : POLLS_HELD) {
            poll.secretTexts().forEach(secrets::text);
            poll.ballots.forEach(ballot -> secrets.bytes("an opened ballot", ballot.marks()).text("a filled form", ballot.form()));
            key(secrets, KEYS.get(poll));
        }
        for (Memory memory : List.of(whenCounted, whenCertified)) {
            assertEquals(Map.of(), secrets.in(memory.threads()), "threads");
            assertEquals(Map.of(), secrets.in(memory.heap()), memory.heap().toString());
        }
    }
}
