package vn.thidua.ballot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.thidua.ballot.model.OpenedBox;
import vn.thidua.ballot.model.VotingCard;
import vn.thidua.test.ServerProcess;

/** The server dies in the middle of the vote, on the embedded database or another: what was acknowledged is counted, exactly once. */
@Tag("process")
@Tag("crash")
class KillDuringCastingIT {

    private static final int KILL_AFTER = 60;
    private static final int PHONES = 8;

    /** Who got which answer: the form each card sent, and the codes acknowledged. */
    private final Map<Integer, String> sent = new ConcurrentHashMap<>();
    private final Map<Integer, String> acknowledged = new ConcurrentHashMap<>();

    private static int choice(int card) {
        return card % PollInDatabase.NOMINEES.size();
    }

    @Test
    void every_acknowledged_ballot_is_counted_exactly_once() throws Exception {
        ServerProcess server = VoteServer.running();
        castUntilKilled(server, VoteServer.forKill().cards());
        int before = acknowledged.size();
        assertTrue(before >= KILL_AFTER && before < VoteServer.CARDS, "killed in the middle: " + before + " acknowledged");
        server.start();
        sendAgainWhatWasNotAnswered(server);
        server.stop();
        try (PollInDatabase database = VoteServer.database()) {
            compare(database.count(VoteServer.forKill().id()));
        }
    }

    private void castUntilKilled(ServerProcess server, List<VotingCard.Secrets> cards) throws Exception {
        Queue<Integer> waiting = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < cards.size(); i++) {
            waiting.add(i);
        }
        CountDownLatch enough = new CountDownLatch(KILL_AFTER);
        ExecutorService phones = Executors.newFixedThreadPool(PHONES);
        for (int i = 0; i < PHONES; i++) {
            phones.submit(() -> {
                Phone phone = new Phone(server.address());
                for (Integer card = waiting.poll(); card != null; card = waiting.poll()) {
                    String form = phone.review(cards.get(card).key(), choice(card), choice(card + 1));
                    sent.put(card, form);
                    String code = phone.cast(form);
                    assertNotNull(code, "an answer that is neither a code nor an end of the connection");
                    acknowledged.put(card, code);
                    enough.countDown();
                }
                return null;
            });
        }
        assertTrue(enough.await(120, TimeUnit.SECONDS), "casting is under way");
        server.killHard();
        phones.shutdown();
        assertTrue(phones.awaitTermination(60, TimeUnit.SECONDS));
    }

    /** As the page does by itself: the same form again. Whether it had arrived the first time makes no difference. */
    private void sendAgainWhatWasNotAnswered(ServerProcess server) throws Exception {
        Phone phone = new Phone(server.address());
        for (var form : sent.entrySet()) {
            if (!acknowledged.containsKey(form.getKey())) {
                String code = phone.cast(form.getValue());
                assertNotNull(code, "accepted after the restart");
                acknowledged.put(form.getKey(), code);
            }
        }
        // an answered one sent once more changes nothing
        int any = acknowledged.keySet().iterator().next();
        assertEquals(acknowledged.get(any), phone.cast(sent.get(any)));
    }

    private void compare(OpenedBox box) {
        assertEquals(new TreeSet<>(acknowledged.values()), box.inclusionCodes());
        assertEquals(acknowledged.size(), box.returned());
        for (int contest = 0; contest < 2; contest++) {
            OpenedBox.Count count = box.contests().get(contest);
            assertEquals(acknowledged.size(), count.valid());
            for (int nominee = 0; nominee < PollInDatabase.NOMINEES.size(); nominee++) {
                int expected = nominee;
                int shift = contest;
                assertEquals(acknowledged.keySet().stream().filter(card -> choice(card + shift) == expected).count(), count.votes().get(nominee).longValue());
            }
        }
    }
}
