package vn.thidua.ballot.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import vn.thidua.ballot.model.SealedBallot;
import vn.thidua.ballot.model.VotingCard;
import vn.thidua.shared.RuleBroken;

/**
 * The slot of the box: ballots that arrive while others are being written enter together after them, in one transaction, so
 * that a hall of phones waits for few writes to disk. One caller at a time writes, for all who wait; then the next of them does.
 * Whoever gets her answer gets it after that transaction is committed.
 */
@ApplicationScoped
public class BallotSlot {

    /** Few enough that the first of them does not wait long for the last. */
    private static final int TOGETHER = 64;

    @Inject
    private BallotIntake intake;

    private final Queue<Entry> waiting = new ArrayDeque<>();
    private boolean busy;

    /** One ballot on its way, and its answer. */
    static final class Entry {

        private final VotingCard.Presented card;
        private final String notFoundKey;
        private final byte[] sealed;
        private final byte[] submission;
        private final String replaces;
        /** True: answered. False: it is this one's turn to write. */
        private final CompletableFuture<Boolean> turn = new CompletableFuture<>();
        private String inclusionCode;
        private RuntimeException refusal;

        /** @param notFoundKey why there is no such card, where there is none */
        Entry(VotingCard.Presented card, String notFoundKey, byte[] sealed, byte[] submission, String replaces) {
            this.card = card;
            this.notFoundKey = notFoundKey;
            this.sealed = sealed;
            this.submission = submission;
            this.replaces = replaces;
        }

        VotingCard.Presented card() {
            return card;
        }

        String notFoundKey() {
            return notFoundKey;
        }

        int size() {
            return sealed.length;
        }

        /** @return the ballot to be written, or the one that lies there already from this very request */
        SealedBallot on(VotingCard card, SealedBallot before) {
            if (before == null) {
                RuleBroken.unless(replaces.isEmpty(), "ballot.vote.castMeanwhile");
                return SealedBallot.cast(card.id(), sealed, submission);
            }
            if (!before.comesFrom(submission)) {
                before.replace(replaces, sealed, submission);
            }
            return before;
        }

        void accepted(String code) {
            inclusionCode = code;
            refusal = null;
        }

        void refused(RuntimeException why) {
            inclusionCode = null;
            refusal = why;
        }

        private String answer() {
            if (refusal != null) {
                throw refusal;
            }
            return inclusionCode;
        }
    }

    /** @return the inclusion code, once the ballot is on disk */
    String enter(Entry entry) {
        boolean first;
        synchronized (this) {
            first = !busy;
            busy = true;
            if (!first) {
                waiting.add(entry);
            }
        }
        if (first || !entry.turn.join()) {
            List<Entry> together = with(entry);
            try {
                write(together);
            } finally {
                next();
                together.forEach(each -> each.turn.complete(true));
            }
        }
        return entry.answer();
    }

    private synchronized List<Entry> with(Entry entry) {
        List<Entry> together = new ArrayList<>();
        together.add(entry);
        while (together.size() < TOGETHER && !waiting.isEmpty()) {
            together.add(waiting.remove());
        }
        return together;
    }

    /** What fails together is tried one by one: nobody suffers for another's ballot. */
    private void write(List<Entry> together) {
        try {
            intake.take(together);
        } catch (RuntimeException failed) {
            for (Entry entry : together) {
                try {
                    intake.take(List.of(entry));
                } catch (RuntimeException alone) {
                    entry.refused(alone);
                }
            }
        }
    }

    private void next() {
        Entry next;
        synchronized (this) {
            next = waiting.poll();
            busy = next != null;
        }
        if (next != null) {
            next.turn.complete(false);
        }
    }
}
