package vn.thidua.ballot.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Shares of a poll's key that tellers have opened, while the others are still typing. In the memory of this process only,
 * for ten minutes, overwritten when the box is opened; after a restart the tellers give their passphrases again.
 */
@ApplicationScoped
public class SharesAtHand {

    static final Duration WAIT = Duration.ofMinutes(10);

    @Inject
    private Clock clock;

    private final Map<Long, Map<Long, Share>> shares = new HashMap<>();

    private record Share(byte[] bytes, Instant until) {
    }

    /** @return from how many tellers there is one now */
    synchronized int put(long pollId, long accountId, byte[] share) {
        forgetOld();
        Share before = shares.computeIfAbsent(pollId, id -> new HashMap<>()).put(accountId, new Share(share, clock.instant().plus(WAIT)));
        if (before != null) {
            Arrays.fill(before.bytes, (byte) 0);
        }
        return shares.get(pollId).size();
    }

    /** The accounts of the tellers whose share is here. */
    synchronized Set<Long> given(long pollId) {
        forgetOld();
        return Set.copyOf(shares.getOrDefault(pollId, Map.of()).keySet());
    }

    /** Hands the shares out and keeps none; who takes them overwrites them. */
    synchronized List<byte[]> take(long pollId) {
        forgetOld();
        Map<Long, Share> taken = shares.remove(pollId);
        return taken == null ? List.of() : new ArrayList<>(taken.values().stream().map(Share::bytes).toList());
    }

    synchronized void wipe(long pollId) {
        take(pollId).forEach(share -> Arrays.fill(share, (byte) 0));
    }

    /** Overwrites what has waited too long. */
    synchronized void forgetOld() {
        Instant now = clock.instant();
        shares.values().forEach(ofPoll -> ofPoll.values().removeIf(share -> {
            boolean old = !now.isBefore(share.until);
            if (old) {
                Arrays.fill(share.bytes, (byte) 0);
            }
            return old;
        }));
        shares.values().removeIf(Map::isEmpty);
    }
}
