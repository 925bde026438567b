package vn.thidua.ballot.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.StaleVersion;

/**
 * What one delegate signed for in one poll: how many cards she drew and how many of them she lost. Never which card, never
 * when. Each change names the number that the person at the desk saw, so that the same tap at two desks counts once.
 */
@Entity
@Table(name = "card_register")
@IdClass(RegisterEntry.Key.class)
public class RegisterEntry {

    @Id
    @Column(name = "poll_id")
    private long pollId;

    @Id
    @Column(name = "delegate_id")
    private long delegateId;

    @Column(name = "holds_card")
    private boolean holdsCard;

    @Column(name = "drawn")
    private int drawn;

    @Column(name = "lost")
    private int lost;

    protected RegisterEntry() {
    }

    /** A class, as the persistence provider asks for one. */
    public static class Key implements Serializable {

        private long pollId;
        private long delegateId;

        public Key() {
        }

        public Key(long pollId, long delegateId) {
            this.pollId = pollId;
            this.delegateId = delegateId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.pollId == pollId && key.delegateId == delegateId;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(pollId * 31 + delegateId);
        }
    }

    /** The first card of a delegate. */
    public static RegisterEntry sign(long pollId, long delegateId) {
        RegisterEntry entry = new RegisterEntry();
        entry.pollId = pollId;
        entry.delegateId = delegateId;
        entry.draw();
        return entry;
    }

    /** Nothing where she holds a card: somebody at another desk was quicker. */
    public void draw() {
        if (!holdsCard) {
            holdsCard = true;
            drawn++;
        }
    }

    /**
     * Another card in place of one that was spoilt. Nobody is named where a card is spoilt, so all that can be held is that
     * no more cards are replaced than were spoilt.
     */
    public void replace(int seenDrawn, Stock stock) {
        if (drawn == seenDrawn + 1) {
            return;
        }
        mustBe(drawn == seenDrawn);
        RuleBroken.unless(holdsCard, "ballot.register.noCard");
        RuleBroken.unless(stock.replaceable() > 0, "ballot.register.noneSpoilt");
        drawn++;
    }

    /** A slip at the desk, or the card came back to the pile as it was drawn. */
    public void takeBack(int seenDrawn, Stock stock) {
        if (drawn == seenDrawn - 1) {
            return;
        }
        mustBe(drawn == seenDrawn);
        RuleBroken.unless(holdsCard, "ballot.register.noCard");
        RuleBroken.unless(stock.oneLessFits(), "ballot.register.cardsInUse");
        drawn--;
        holdsCard = false;
    }

    /** Nobody can say which card is lost, so it cannot be blocked: the register counts it, and she draws again. */
    public void lose(int seenLost) {
        if (lost == seenLost + 1) {
            return;
        }
        mustBe(lost == seenLost);
        RuleBroken.unless(holdsCard, "ballot.register.noCard");
        lost++;
        holdsCard = false;
    }

    private static void mustBe(boolean asSeen) {
        if (!asSeen) {
            throw new StaleVersion();
        }
    }

    /** Nothing was drawn in the end; the entry can go. */
    public boolean empty() {
        return drawn == 0;
    }

    public long pollId() {
        return pollId;
    }

    public long delegateId() {
        return delegateId;
    }

    public boolean holdsCard() {
        return holdsCard;
    }

    public int drawn() {
        return drawn;
    }

    public int lost() {
        return lost;
    }
}
