package vn.thidua.shared.run;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleBroken;

/**
 * What takes longer than a page should wait for runs here, beside the page. It is known to this server only, and only to the
 * person who began it; forgotten an hour later. The task brings its own transaction and its own check of what it was told,
 * because it runs without the request of the person who began it.
 */
@ApplicationScoped
public class Runs {

    private static final Logger LOG = Logger.getLogger(Runs.class.getName());
    private static final Duration KEPT = Duration.ofHours(1);
    private static final int MOST_OF_ONE = 1;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private Clock clock;

    private final Map<String, Run> runs = new ConcurrentHashMap<>();

    /** What a task does; each call of {@code step} is one of the total. */
    public interface Task {
        Result run(Runnable step);
    }

    /**
     * How a task ended well.
     *
     * @param secret lines to be shown once to the person who began the run, such as first passwords; kept in memory only
     */
    public record Result(String key, List<Object> args, List<? extends Record> secret) {
    }

    private static final class Run {
        private final long owner;
        private final int total;
        private final Instant begun;
        private final AtomicInteger done = new AtomicInteger();
        private final CompletableFuture<Result> end = new CompletableFuture<>();
        private List<? extends Record> secret = List.of();

        Run(long owner, int total, Instant begun) {
            this.owner = owner;
            this.total = total;
            this.begun = begun;
        }
    }

    /**
     * Begins the task for the account {@code owner}, which may have one running at a time.
     *
     * @return the key of the run; nobody guesses it
     */
    public String begin(long owner, int total, Task task) {
        Instant now = clock.instant();
        runs.values().removeIf(run -> run.end.isDone() && run.begun.plus(KEPT).isBefore(now));
        long running = runs.values().stream().filter(run -> run.owner == owner && !run.end.isDone()).count();
        RuleBroken.unless(running < MOST_OF_ONE, "shared.run.another");
        Run run = new Run(owner, total, now);
        String key = UUID.randomUUID().toString();
        runs.put(key, run);
        executor.execute(() -> perform(run, task));
        return key;
    }

    private static void perform(Run run, Task task) {
        try {
            Result result = task.run(run.done::incrementAndGet);
            run.secret = result.secret();
            run.end.complete(result);
        } catch (RuntimeException e) {
            if (refusal(e) == null) {
                LOG.log(Level.SEVERE, "a long run failed", e);
            }
            run.end.completeExceptionally(e);
        }
    }

    /** @throws NotFound where there is none, or it is somebody else's */
    public Progress progress(String key, long owner) {
        Run run = get(key, owner);
        if (!run.end.isDone()) {
            return new Progress(run.done.get(), run.total, true, false, null, List.of());
        }
        if (run.end.isCompletedExceptionally()) {
            RuleBroken refusal = run.end.handle((result, thrown) -> refusal(thrown)).join();
            return new Progress(0, run.total, false, true, refusal == null ? "shared.run.failed" : refusal.key(),
                    refusal == null ? List.of() : List.of(refusal.args()));
        }
        Result result = run.end.join();
        return new Progress(run.total, run.total, false, false, result.key(), result.args());
    }

    /** Waits for the end of the run for at most so long; most are over before a page is needed to look on. */
    public Progress await(String key, long owner, Duration atMost) {
        try {
            get(key, owner).end.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return progress(key, owner);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return progress(key, owner);
    }

    /** What is shown once: the second time there is nothing. */
    @SuppressWarnings("unchecked")
    public <R extends Record> List<R> takeSecret(String key, long owner) {
        Run run = get(key, owner);
        synchronized (run) {
            List<? extends Record> secret = run.secret;
            run.secret = List.of();
            return (List<R>) List.copyOf(secret);
        }
    }

    private Run get(String key, long owner) {
        return Optional.ofNullable(key).map(runs::get).filter(run -> run.owner == owner).orElseThrow(NotFound::new);
    }

    private static RuleBroken refusal(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleBroken refused) {
                return refused;
            }
        }
        return null;
    }
}
