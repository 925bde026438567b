package vn.thidua.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Keeps a public computation from slowing those who work: at most 120 cases in ten minutes from one address, and two at the
 * same time from everybody. Kept in memory; a restart forgives.
 */
@ApplicationScoped
public class TryOutLimit {

    static final int LIMIT = 120;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int ADDRESSES = 10_000;
    private static final int AT_ONCE = 2;
    private static final int WAIT_SECONDS = 10;

    private final Map<String, Window> windows = new HashMap<>();
    private final Semaphore free = new Semaphore(AT_ONCE, true);

    private static final class Window {
        private final long since = System.nanoTime();
        private int cases;

        boolean over() {
            return System.nanoTime() - since > WINDOW.toNanos();
        }
    }

    /** Counts one case; false where the address has had its share. */
    public synchronized boolean another(String address) {
        if (windows.size() >= ADDRESSES) {
            windows.values().removeIf(Window::over);
        }
        if (windows.size() >= ADDRESSES && !windows.containsKey(address)) {
            return false;
        }
        Window window = windows.merge(address, new Window(), (old, fresh) -> old.over() ? fresh : old);
        return ++window.cases <= LIMIT;
    }

    /** Waits for its turn; false where none comes within ten seconds. Whoever got one must {@link #leave()}. */
    public boolean enter() {
        try {
            return free.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public void leave() {
        free.release();
    }
}
