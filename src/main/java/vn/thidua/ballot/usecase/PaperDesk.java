package vn.thidua.ballot.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.thidua.ballot.model.PaperCount;

/**
 * What a first teller counted by hand, until a second one has counted the same: in memory only, for an hour, because on disk
 * it would tell for ever how the papers apart from the phones were marked. After a restart it is entered again.
 */
@ApplicationScoped
public class PaperDesk {

    static final Duration WAIT = Duration.ofHours(1);

    @Inject
    private Clock clock;

    private final Map<Long, First> firsts = new HashMap<>();

    record First(long accountId, String personName, PaperCount count, Instant until) {
    }

    synchronized Optional<First> first(long pollId) {
        Instant now = clock.instant();
        firsts.values().removeIf(first -> !now.isBefore(first.until));
        return Optional.ofNullable(firsts.get(pollId));
    }

    synchronized void put(long pollId, long accountId, String personName, PaperCount count) {
        firsts.put(pollId, new First(accountId, personName, count, clock.instant().plus(WAIT)));
    }

    synchronized void forget(long pollId) {
        firsts.remove(pollId);
    }
}
