package vn.thidua.ballot.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import vn.thidua.ballot.model.SealedBallot;
import vn.thidua.ballot.model.VotingCard;

/**
 * Voting cards and what was cast with them. Casting and closing meet at the rows of the cards: whoever casts holds the lock of
 * her card until her ballot is committed; closing sets the poll's state first and then takes the lock of every card. So a
 * ballot whose state was read as OPEN is committed before the closing is, and every other one reads CLOSED.
 */
@ApplicationScoped
public class BallotBox {

    @PersistenceContext
    private EntityManager em;

    public void add(VotingCard card) {
        em.persist(card);
    }

    public Optional<VotingCard> card(VotingCard.Presented presented) {
        return cards(presented, LockModeType.NONE);
    }

    public Optional<VotingCard> lockedCard(VotingCard.Presented presented) {
        return cards(presented, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<VotingCard> cards(VotingCard.Presented presented, LockModeType lock) {
        String field = presented.key() ? "keyHash" : "codeHash";
        return em.createQuery("select c from VotingCard c where c." + field + " = :hash", VotingCard.class)
                .setParameter("hash", presented.hash()).setLockMode(lock).getResultStream().findFirst();
    }

    /** Waits for every cast under way in the poll, and lets later ones wait for this transaction. */
    public void lockAllCards(long pollId) {
        em.createQuery("select c from VotingCard c where c.pollId = :poll order by c.id", VotingCard.class)
                .setParameter("poll", pollId).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    public Optional<SealedBallot> ballotOf(long cardId) {
        return Optional.ofNullable(em.find(SealedBallot.class, cardId));
    }

    public void put(SealedBallot ballot) {
        em.persist(ballot);
    }

    /** Everything in the poll's box, without the cards. */
    public List<byte[]> sealedBallots(long pollId) {
        return em.createQuery("select b.sealed from SealedBallot b, VotingCard c where b.cardId = c.id and c.pollId = :poll", byte[].class)
                .setParameter("poll", pollId).getResultList();
    }

    public void destroyBallots(long pollId) {
        em.createNativeQuery("DELETE FROM sealed_ballot WHERE card_id IN (SELECT id FROM voting_card WHERE poll_id = ?)")
                .setParameter(1, pollId).executeUpdate();
    }

    public void destroyCards(long pollId) {
        em.createQuery("delete from VotingCard c where c.pollId = :poll").setParameter("poll", pollId).executeUpdate();
    }

    /** Writes the codes in their order, so that nothing of the order of casting remains. */
    public void keepInclusionCodes(long pollId, SortedSet<String> codes) {
        codes.forEach(code -> em.createNativeQuery("INSERT INTO counted_ballot (poll_id, inclusion_code) VALUES (?, ?)")
                .setParameter(1, pollId).setParameter(2, code).executeUpdate());
    }

    @SuppressWarnings("unchecked")
    public List<String> inclusionCodes(long pollId) {
        return em.createNativeQuery("SELECT inclusion_code FROM counted_ballot WHERE poll_id = ? ORDER BY inclusion_code")
                .setParameter(1, pollId).getResultList();
    }

    /** Keeps the record of a poll as it is certified. */
    public void keepRecord(long pollId, String content) {
        em.createNativeQuery("INSERT INTO poll_record (poll_id, content) VALUES (?, ?)").setParameter(1, pollId).setParameter(2, content).executeUpdate();
    }

    /** Empty before certification, and for a poll certified before records were kept. */
    @SuppressWarnings("unchecked")
    public Optional<String> record(long pollId) {
        return em.createNativeQuery("SELECT CAST(content AS CHAR) FROM poll_record WHERE poll_id = ?").setParameter(1, pollId).getResultStream()
                .map(String::valueOf).findFirst();
    }
}
