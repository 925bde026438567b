package vn.thidua.ballot.web;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.thidua.ballot.usecase.HallNumbers;
import vn.thidua.ballot.usecase.HallNumbers.Numbers;

/**
 * The numbers of the polls that are on a screen just now: read at most once a second for each poll, however many look on,
 * and pushed to those that listen. A listener holds neither a thread nor a database connection; one that reads slowly misses
 * what is out of date by the time it can take more. Only the newest numbers exist, in memory, and nothing is logged of them.
 */
@ApplicationScoped
public class HallBoard {

    /** More than a hall has screens; each costs an open connection. */
    static final int LISTENERS = 400;

    private static final Logger LOG = Logger.getLogger(HallBoard.class.getName());
    private static final long FRESH = TimeUnit.SECONDS.toNanos(1);
    private static final int SIGN_OF_LIFE_SECONDS = 15;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private HallNumbers numbers;

    @Inject
    private Clock clock;

    private final Map<Long, Screen> screens = new ConcurrentHashMap<>();
    private ScheduledFuture<?> beat;

    /** One poll on however many screens. */
    private static final class Screen {
        private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
        private Numbers numbers;
        private long readAt;
        private String told = "";
        private int silent;
    }

    /** As {@code {"state":"OPEN","drawn":12,"ballots":7,"clock":"08:42"}}. */
    String json(long pollId) {
        Numbers now = numbers(pollId);
        return "{\"state\":\"" + now.state() + "\",\"drawn\":" + now.cardsDrawn() + ",\"ballots\":" + now.ballots() + ",\"clock\":\""
                + clock() + "\"}";
    }

    String clock() {
        return TIME.format(clock.instant().atZone(clock.getZone()));
    }

    Numbers numbers(long pollId) {
        Screen screen = screens.computeIfAbsent(pollId, id -> new Screen());
        synchronized (screen) {
            if (screen.numbers == null || System.nanoTime() - screen.readAt >= FRESH) {
                screen.numbers = numbers.of(pollId);
                screen.readAt = System.nanoTime();
            }
            return screen.numbers;
        }
    }

    /** @return false where too many listen already; the page then asks from time to time */
    boolean listen(long pollId, AsyncContext context) throws IOException {
        if (screens.values().stream().mapToInt(screen -> screen.listeners.size()).sum() >= LISTENERS) {
            return false;
        }
        String first = json(pollId);
        Screen screen = screens.get(pollId);
        Listener listener = new Listener(context, screen.listeners);
        screen.listeners.add(listener);
        listener.begin(first);
        startBeating();
        return true;
    }

    private synchronized void startBeating() {
        if (beat == null) {
            beat = executor.scheduleWithFixedDelay(this::beat, 1, 1, TimeUnit.SECONDS);
        }
    }

    /** Stops by itself when nobody listens any more. */
    private void beat() {
        boolean somebody = false;
        for (var entry : screens.entrySet()) {
            if (!entry.getValue().listeners.isEmpty()) {
                somebody = true;
                tell(entry.getKey(), entry.getValue());
            }
        }
        if (!somebody) {
            stopBeating();
        }
    }

    private void tell(long pollId, Screen screen) {
        try {
            String now = json(pollId);
            screen.silent++;
            if (!now.equals(screen.told)) {
                screen.told = now;
                screen.silent = 0;
                screen.listeners.forEach(listener -> listener.tell("data:" + now + "\n\n"));
            } else if (screen.silent >= SIGN_OF_LIFE_SECONDS) {
                screen.silent = 0;
                screen.listeners.forEach(listener -> listener.tell(":\n\n"));
            }
        } catch (RuntimeException e) {
            // the database is away for a moment: the screens keep the last numbers, the next second tries again
            LOG.log(Level.FINE, "no numbers for the hall", e);
        }
    }

    @PreDestroy
    void end() {
        stopBeating();
        screens.values().forEach(screen -> screen.listeners.forEach(Listener::end));
    }

    private synchronized void stopBeating() {
        if (beat != null) {
            beat.cancel(false);
            beat = null;
        }
    }

    /** One open connection; written to only when it can take something, so that nobody waits for it. */
    private static final class Listener implements WriteListener, AsyncListener {

        private final AsyncContext context;
        private final Set<Listener> others;
        private final ServletOutputStream out;
        private byte[] next;
        private boolean unsent;
        private boolean ended;

        Listener(AsyncContext context, Set<Listener> others) throws IOException {
            this.context = context;
            this.others = others;
            this.out = ((HttpServletResponse) context.getResponse()).getOutputStream();
        }

        void begin(String first) {
            context.addListener(this);
            next = ("retry:3000\ndata:" + first + "\n\n").getBytes(StandardCharsets.UTF_8);
            out.setWriteListener(this);
        }

        synchronized void tell(String event) {
            next = event.getBytes(StandardCharsets.UTF_8);
            try {
                onWritePossible();
            } catch (IOException | RuntimeException e) {
                end();
            }
        }

        @Override
        public synchronized void onWritePossible() throws IOException {
            while (!ended && (next != null || unsent) && out.isReady()) {
                if (next != null) {
                    byte[] event = next;
                    next = null;
                    unsent = true;
                    out.write(event);
                } else {
                    unsent = false;
                    out.flush();
                }
            }
        }

        synchronized void end() {
            if (!ended) {
                ended = true;
                others.remove(this);
                try {
                    context.complete();
                } catch (IllegalStateException alreadyOver) {
                    LOG.log(Level.FINEST, "gone", alreadyOver);
                }
            }
        }

        @Override
        public void onError(Throwable gone) {
            end();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            end();
        }

        @Override
        public void onError(AsyncEvent event) {
            end();
        }

        @Override
        public void onComplete(AsyncEvent event) {
            others.remove(this);
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // never started again
        }
    }
}
