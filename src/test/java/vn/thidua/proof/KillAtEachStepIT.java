package vn.thidua.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The application or its database dies in the middle of casting, of closing, of counting and of certifying, and connections
 * break in the middle of an answer: every acknowledged ballot counts exactly once, and a step taken again changes nothing.
 */
@Tag("process")
@Tag("forensic")
class KillAtEachStepIT {

    private static final int PHONES = 4;
    private static final Set<Integer> ALL = new TreeSet<>(HeldPoll.numbers());

    private static PollServer server;
    private static HeldPoll.Place place;

    @BeforeAll
    static void start() throws Exception {
        Assumptions.assumeTrue(PollServer.mariaDbInstalled(), "no MariaDB server on the PATH");
        server = PollServer.onMariaDb("kill");
        place = HeldPoll.Place.made(server);
    }

    @AfterAll
    static void end() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    /** Who dies, and what brings it back. */
    private enum Victim {
        APPLICATION {
            @Override
            void die() {
                server.process.killHard();
            }

            @Override
            void comeBack() {
                server.process.start();
            }
        },
        DATABASE {
            @Override
            void die() throws Exception {
                server.database.killHard();
            }

            @Override
            void comeBack() throws Exception {
                server.database.start();
            }
        };

        abstract void die() throws Exception;

        abstract void comeBack() throws Exception;
    }

    @Test
    void the_application_dies_at_each_step() throws Exception {
        diesAtEachStep(Victim.APPLICATION);
    }

    @Test
    void the_database_dies_at_each_step() throws Exception {
        diesAtEachStep(Victim.DATABASE);
    }

    private static void diesAtEachStep(Victim victim) throws Exception {
        HeldPoll poll = new HeldPoll(server, place).openedWithAllCards();
        diesWhileCasting(victim, poll);
        poll.askedToClose();
        dies(victim, poll, poll::close, "OPEN", "CLOSED", 40);
        dies(victim, poll, poll::count, "CLOSED", "COUNTED", 500);
        HeldPoll.Outcome counted = poll.outcome();
        assertEquals(poll.expected(ALL), counted);
        dies(victim, poll, poll::certify, "COUNTED", "CERTIFIED", 40);
        assertEquals(counted, poll.outcome());
    }

    /** Phones cast until the victim dies under them; what was not answered is sent once more, as the page does by itself. */
    private static void diesWhileCasting(Victim victim, HeldPoll poll) throws Exception {
        Queue<Integer> waiting = new ConcurrentLinkedQueue<>(HeldPoll.numbers());
        Map<Integer, String> forms = new HashMap<>();
        PollPhone desk = new PollPhone(server.address());
        for (int delegate : ALL) {
            forms.put(delegate, desk.review(poll.cards.get(poll.cardOf.get(delegate)).key(), poll.ballots.get(delegate)));
        }
        Map<Integer, String> acknowledged = new ConcurrentHashMap<>();
        CountDownLatch enough = new CountDownLatch(3);
        ExecutorService phones = Executors.newFixedThreadPool(PHONES);
        for (int i = 0; i < PHONES; i++) {
            phones.submit(() -> {
                PollPhone phone = new PollPhone(server.address());
                for (Integer delegate = waiting.poll(); delegate != null; delegate = waiting.poll()) {
                    String code = phone.cast(forms.get(delegate));
                    if (code == null) {
                        return null;
                    }
                    acknowledged.put(delegate, code);
                    enough.countDown();
                }
                return null;
            });
        }
        assertTrue(enough.await(60, TimeUnit.SECONDS), "casting is under way");
        victim.die();
        phones.shutdown();
        assertTrue(phones.awaitTermination(90, TimeUnit.SECONDS));
        victim.comeBack();
        PollPhone phone = new PollPhone(server.address());
        for (int delegate : ALL) {
            String code = untilAnswered(() -> {
                try {
                    return phone.cast(forms.get(delegate));
                } catch (IOException e) {
                    return null;
                }
            });
            String before = acknowledged.putIfAbsent(delegate, code);
            assertTrue(before == null || before.equals(code), "an acknowledged ballot is still the same");
        }
        poll.codes.putAll(acknowledged);
    }

    /** A step under way when the victim dies has happened or not; taken again it leads on, or is refused and changes nothing. */
    private static void dies(Victim victim, HeldPoll poll, Supplier<HttpResponse<String>> step, String before, String after, int withinMillis) throws Exception {
        ExecutorService person = Executors.newSingleThreadExecutor();
        Future<?> underWay = person.submit(() -> {
            try {
                step.get();
            } catch (RuntimeException cut) {
                // the person sees an error page and tries again below
            }
        });
        TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(withinMillis));
        victim.die();
        underWay.get(120, TimeUnit.SECONDS);
        person.shutdown();
        victim.comeBack();
        String state = untilAnswered(() -> stateOf(poll));
        assertTrue(List.of(before, after).contains(state), state);
        if (state.equals(before)) {
            assertEquals(200, step.get().statusCode());
        }
        assertEquals(after, poll.state());
        assertEquals(409, step.get().statusCode(), "taken again it is refused");
        assertEquals(after, poll.state());
    }

    private static String stateOf(HeldPoll poll) {
        try {
            return poll.state();
        } catch (IllegalStateException | java.io.UncheckedIOException notYet) {
            return null;
        }
    }

    /** A person tries a few times. Each try may use up one of the dead connections to the database that the pool still holds. */
    private static String untilAnswered(Supplier<String> what) {
        for (int attempt = 0; attempt < 40; attempt++) {
            String answer = what.get();
            if (answer != null) {
                return answer;
            }
        }
        throw new AssertionError("no answer after the restart");
    }

    @Test
    void a_connection_reset_in_the_middle_of_the_answer_costs_no_ballot_and_makes_no_second_one() throws Exception {
        HeldPoll poll = new HeldPoll(server, place).openedWithAllCards();
        try (CuttingProxy proxy = new CuttingProxy(server.address())) {
            int[] cuts = {0, 1, 15, 200, 600};
            for (int delegate : ALL) {
                PollPhone phone = new PollPhone(proxy.address());
                String form = phone.review(poll.cards.get(poll.cardOf.get(delegate)).key(), poll.ballots.get(delegate));
                proxy.cutAfter(cuts[delegate % cuts.length]);
                // a connection of its own, so that the cut is counted from the beginning of this answer
                assertThrows(IOException.class, () -> new PollPhone(proxy.address()).cast(form));
                proxy.cutAfter(-1);
                String code = new PollPhone(proxy.address()).cast(form);
                assertNotNull(code);
                assertEquals(code, new PollPhone(proxy.address()).cast(form), "the same request gives the same code");
                poll.codes.put(delegate, code);
            }
        }
        poll.closed().counted();
        assertEquals(poll.expected(ALL), poll.outcome());
        poll.certified();
    }
}
