package vn.thidua.access.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * At most 30 failed attempts in ten minutes from one address, whatever the names tried: the lock of a single account does
 * not stop somebody who tries one password with all names. Kept in memory; a restart forgives.
 */
@ApplicationScoped
public class AttemptLimit {

    static final int FAILURES = 30;
    static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int ADDRESSES = 10_000;

    @Inject
    private Clock clock;

    private final Map<String, Deque<Instant>> failures = new ConcurrentHashMap<>();

    public boolean exceeded(String address) {
        Deque<Instant> times = failures.get(address);
        if (times == null) {
            return false;
        }
        synchronized (times) {
            forget(times);
            return times.size() >= FAILURES;
        }
    }

    public void failed(String address) {
        if (failures.size() > ADDRESSES) {
            failures.clear();
        }
        Deque<Instant> times = failures.computeIfAbsent(address, unknown -> new ArrayDeque<>());
        synchronized (times) {
            forget(times);
            times.addLast(clock.instant());
        }
    }

    private void forget(Deque<Instant> times) {
        Instant since = clock.instant().minus(WINDOW);
        while (!times.isEmpty() && times.peekFirst().isBefore(since)) {
            times.removeFirst();
        }
    }
}
