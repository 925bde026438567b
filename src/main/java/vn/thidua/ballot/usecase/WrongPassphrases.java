package vn.thidua.ballot.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import vn.thidua.shared.RuleBroken;

/** At most five wrong passphrases of a teller in ten minutes. Kept in memory; a restart forgives. */
@ApplicationScoped
public class WrongPassphrases {

    static final int MOST = 5;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    @Inject
    private Clock clock;

    private final Map<Of, Deque<Instant>> wrong = new HashMap<>();

    private record Of(long pollId, long accountId) {
    }

    synchronized void mustBeFew(long pollId, long accountId) {
        Instant since = clock.instant().minus(WINDOW);
        wrong.values().forEach(times -> times.removeIf(time -> time.isBefore(since)));
        wrong.values().removeIf(Deque::isEmpty);
        RuleBroken.unlessAt("passphrase", wrong.getOrDefault(new Of(pollId, accountId), new ArrayDeque<>()).size() < MOST, "ballot.tellers.tooManyTries");
    }

    synchronized void count(long pollId, long accountId) {
        wrong.computeIfAbsent(new Of(pollId, accountId), unknown -> new ArrayDeque<>()).addLast(clock.instant());
    }
}
