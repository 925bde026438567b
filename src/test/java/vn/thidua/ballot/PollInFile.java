package vn.thidua.ballot;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.thidua.ballot.ContestRule.Base;
import vn.thidua.ballot.ContestRule.QuorumBasis;
import vn.thidua.ballot.model.Electorate;
import vn.thidua.ballot.model.OpenedBox;
import vn.thidua.ballot.model.Poll;
import vn.thidua.ballot.model.PollStep;
import vn.thidua.ballot.model.VotingCard;
import vn.thidua.conference.model.Conference;
import vn.thidua.conference.model.ConferenceKind;

/** A poll in the embedded database's file while no server runs: prepared before a server starts, counted after it is gone. */
final class PollInFile implements AutoCloseable {

    static final String PASSPHRASE = "chè xanh núi Cốc 2023";
    static final List<String> NOMINEES = List.of("Võ Nhai", "Phú Lương", "Đồng Hỷ", "Đại Từ", "Định Hóa");

    private final EntityManagerFactory database;

    PollInFile(Path dataFolder) {
        database = Persistence.createEntityManagerFactory("thidua", Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource", "",
                "jakarta.persistence.nonJtaDataSource", "",
                "jakarta.persistence.jdbc.driver", "org.h2.Driver",
                "jakarta.persistence.jdbc.url", "jdbc:h2:file:" + dataFolder.toAbsolutePath().resolve("thidua")
                        + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;INIT=SET COLLATION vi STRENGTH PRIMARY",
                "jakarta.persistence.jdbc.user", "sa",
                "jakarta.persistence.jdbc.password", ""));
    }

    /** A poll of the sample case's cluster. */
    long draft() {
        return in(em -> {
            Object[] place = (Object[]) em.createNativeQuery("SELECT c.organisation_id, c.id, y.id FROM cluster c JOIN emulation_year y ON y.organisation_id = c.organisation_id")
                    .getResultList().get(0);
            long organisation = ((Number) place[0]).longValue();
            Conference conference = Conference.plan(organisation, ((Number) place[1]).longValue(), ((Number) place[2]).longValue(), ConferenceKind.MID_YEAR,
                    new Conference.Announcement("Định Hóa", LocalDateTime.of(2023, 10, 30, 8, 0), "Lộc Thị Nga", null, List.of()));
            em.persist(conference);
            em.flush();
            var rule = new ContestRule(QuorumBasis.DELEGATES, new Fraction(2, 3), Base.PRESENT, new Fraction(1, 2), true, 1, 2, 2, false, true);
            List<PollPlan.Nominee> nominees = new ArrayList<>();
            NOMINEES.forEach(name -> nominees.add(new PollPlan.Nominee(nominees.size() + 1L, name, BigDecimal.valueOf(90L + nominees.size()))));
            Poll poll = Poll.draft(organisation, ((Number) place[1]).longValue(), new PollPlan(conference.id(), "file:" + conference.id(),
                    "Suy tôn khen thưởng năm 2023", "Nomination vote 2023", List.of(
                            new PollPlan.Contest("central", "Bằng khen TW Hội", "Central certificate of merit", rule, nominees),
                            new PollPlan.Contest("provincial", "Bằng khen tỉnh Hội", "Provincial certificate of merit", rule, nominees))));
            em.persist(poll);
            em.flush();
            return poll.id();
        });
    }

    /** Prepares and opens the poll for as many delegates as there are cards. */
    List<VotingCard.Secrets> open(long pollId, int cards) {
        return in(em -> {
            Poll poll = em.find(Poll.class, pollId);
            List<VotingCard.Secrets> secrets = poll.prepare(PASSPHRASE, cards, someone());
            secrets.forEach(card -> em.persist(VotingCard.print(pollId, card)));
            poll.open(new Electorate(cards, cards, cards, 5, 5), someone());
            return secrets;
        });
    }

    /** Closes the poll and opens its box. */
    OpenedBox count(long pollId) {
        return in(em -> {
            Poll poll = em.find(Poll.class, pollId);
            poll.close(poll.atOpening(), someone());
            List<byte[]> sealed = em.createQuery("select b.sealed from SealedBallot b, VotingCard c where b.cardId = c.id and c.pollId = :poll", byte[].class)
                    .setParameter("poll", pollId).getResultList();
            return OpenedBox.open(poll.paper(), poll.unlock(PASSPHRASE), sealed);
        });
    }

    private static PollStep.By someone() {
        return new PollStep.By(1, "Người thử", Instant.parse("2023-10-30T02:00:00Z"));
    }

    private <T> T in(Function<EntityManager, T> work) {
        EntityManager em = database.createEntityManager();
        try {
            em.getTransaction().begin();
            T result = work.apply(em);
            em.getTransaction().commit();
            return result;
        } finally {
            em.close();
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
