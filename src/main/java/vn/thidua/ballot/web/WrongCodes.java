package vn.thidua.ballot.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Stops guessing of card codes. A conference hall is one address for sixty phones, so the limit is generous; with codes of
 * 54 bits it still leaves no chance to a guesser. A mistyped code cannot be any card's and is not counted. Kept in memory, by address, for ten minutes.
 */
@ApplicationScoped
public class WrongCodes {

    static final int LIMIT = 200;
    private static final long WINDOW = Duration.ofMinutes(10).toNanos();
    private static final int ADDRESSES = 10_000;

    private final Map<String, Window> windows = new HashMap<>();

    private static final class Window {
        private final long since = System.nanoTime();
        private int wrong;

        boolean over() {
            return System.nanoTime() - since > WINDOW;
        }
    }

    public synchronized boolean tooMany(String address) {
        Window window = windows.get(address);
        return window != null && !window.over() && window.wrong >= LIMIT;
    }

    public synchronized void another(String address) {
        if (windows.size() >= ADDRESSES) {
            windows.values().removeIf(Window::over);
        }
        windows.merge(address, new Window(), (old, fresh) -> old.over() ? fresh : old).wrong++;
    }
}
