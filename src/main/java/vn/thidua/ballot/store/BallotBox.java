package vn.thidua.ballot.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import vn.thidua.ballot.model.CertifiedRecord;
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

    /** The cards of those presented that there are, each locked, in the order of their ids. */
    public Map<VotingCard.Presented, VotingCard> lockedCards(List<VotingCard.Presented> presented) {
        List<byte[]> keys = presented.stream().filter(VotingCard.Presented::key).map(VotingCard.Presented::hash).toList();
        List<byte[]> codes = presented.stream().filter(card -> !card.key()).map(VotingCard.Presented::hash).toList();
        List<Long> ids = new ArrayList<>(idsBy("keyHash", keys));
        ids.addAll(idsBy("codeHash", codes));
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<VotingCard> locked = em.createQuery("select c from VotingCard c where c.id in :ids order by c.id", VotingCard.class)
                .setParameter("ids", ids).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        Map<VotingCard.Presented, VotingCard> found = new HashMap<>();
        presented.forEach(card -> locked.stream().filter(each -> each.isShownBy(card)).findFirst().ifPresent(each -> found.put(card, each)));
        return found;
    }

    private List<Long> idsBy(String field, List<byte[]> hashes) {
        return hashes.isEmpty() ? List.of() : em.createQuery("select c.id from VotingCard c where c." + field + " in :hashes", Long.class)
                .setParameter("hashes", hashes).getResultList();
    }

    /** Waits for every cast under way in the poll, and lets later ones wait for this transaction. */
    public void lockAllCards(long pollId) {
        em.createQuery("select c from VotingCard c where c.pollId = :poll order by c.id", VotingCard.class)
                .setParameter("poll", pollId).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    public Optional<SealedBallot> ballotOf(long cardId) {
        return Optional.ofNullable(em.find(SealedBallot.class, cardId));
    }

    /** Ballots by the ids of their cards, to be looked at or {@link #put} again. */
    public Map<Long, SealedBallot> ballotsOf(List<Long> cardIds) {
        Map<Long, SealedBallot> ballots = new HashMap<>();
        if (!cardIds.isEmpty()) {
            em.createQuery("select b from SealedBallot b where b.cardId in :ids", SealedBallot.class).setParameter("ids", cardIds)
                    .setHint("eclipselink.read-only", true).getResultList().forEach(ballot -> ballots.put(ballot.cardId(), ballot));
        }
        return ballots;
    }

    /** New ballots and such as replace another, all in one statement; their cards are locked. */
    public void put(List<SealedBallot> ballots) {
        if (ballots.isEmpty()) {
            return;
        }
        var insert = em.createNativeQuery("INSERT INTO sealed_ballot (card_id, sealed, submission) VALUES "
                + String.join(", ", Collections.nCopies(ballots.size(), "(?, ?, ?)"))
                + " ON DUPLICATE KEY UPDATE sealed = VALUES(sealed), submission = VALUES(submission)");
        int at = 1;
        for (SealedBallot ballot : ballots) {
            insert.setParameter(at++, ballot.cardId()).setParameter(at++, ballot.sealed()).setParameter(at++, ballot.submission());
        }
        insert.executeUpdate();
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
        em.persist(CertifiedRecord.keep(pollId, content));
    }

    /** Empty before certification, and for a poll certified before records were kept. */
    public Optional<String> record(long pollId) {
        return Optional.ofNullable(em.find(CertifiedRecord.class, pollId)).map(CertifiedRecord::content);
    }
}
