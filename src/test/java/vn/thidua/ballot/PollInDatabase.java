package vn.thidua.ballot;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.thidua.ballot.ContestRule.Base;
import vn.thidua.ballot.ContestRule.Elector;
import vn.thidua.ballot.ContestRule.Form;
import vn.thidua.ballot.ContestRule.NomineeFilter;
import vn.thidua.ballot.ContestRule.OrderCounting;
import vn.thidua.ballot.ContestRule.QuorumBasis;
import vn.thidua.ballot.ContestRule.Quota;
import vn.thidua.ballot.ContestRule.Recusal;
import vn.thidua.ballot.model.Electorate;
import vn.thidua.ballot.model.OpenedBox;
import vn.thidua.ballot.model.Poll;
import vn.thidua.ballot.model.PollStep;
import vn.thidua.ballot.model.PollTeller;
import vn.thidua.ballot.model.VotingCard;
import vn.thidua.cluster.model.Cluster;
import vn.thidua.cluster.model.EmulationYear;
import vn.thidua.conference.model.Conference;
import vn.thidua.conference.model.ConferenceKind;
import vn.thidua.unit.model.Organisation;

/** A poll put into the database while no server runs: prepared before a server starts, counted after it is gone. */
final class PollInDatabase implements AutoCloseable {

    static final String PASSPHRASE = "chè xanh núi Cốc 2023";
    static final List<String> NOMINEES = List.of("Võ Nhai", "Phú Lương", "Đồng Hỷ", "Đại Từ", "Định Hóa");

    private final EntityManagerFactory database;

    PollInDatabase(String url, String user, String password) {
        database = Persistence.createEntityManagerFactory("thidua", Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource", "",
                "jakarta.persistence.nonJtaDataSource", "",
                "jakarta.persistence.jdbc.driver", url.startsWith("jdbc:h2:") ? "org.h2.Driver" : "com.mysql.cj.jdbc.Driver",
                "jakarta.persistence.jdbc.url", url,
                "jakarta.persistence.jdbc.user", user,
                "jakarta.persistence.jdbc.password", password));
    }

    /** A poll of a cluster of its own. */
    long draft() {
        var rule = new ContestRule(QuorumBasis.DELEGATES, new Fraction(2, 3), Base.PRESENT, new Fraction(1, 2), true, 1, 2, 2, false, true);
        return draft(rule, rule);
    }

    /** A poll whose first contest asks for yes or no, and the second for the first two of a list. */
    long draftOfForms() {
        return draft(rule(Form.YES_NO, null), rule(Form.ORDERED, OrderCounting.POINTS));
    }

    private static ContestRule rule(Form form, OrderCounting ordered) {
        return new ContestRule(Elector.DELEGATE, QuorumBasis.DELEGATES, new Fraction(2, 3), Base.PRESENT, new Fraction(1, 2), true, form, ordered, 1, 2,
                Quota.fixed(1), true, Recusal.NONE, false, NomineeFilter.LAWFUL, List.of(), 0);
    }

    private long draft(ContestRule central, ContestRule provincial) {
        return in(em -> {
            Organisation organisation = kept(em, Organisation.named("Hội LHPN tỉnh " + System.nanoTime(), "Tỉnh", true));
            Cluster cluster = kept(em, Cluster.formed(organisation.id(), "Cụm thi đua số 2", null));
            LocalDate day = LocalDate.of(2023, 10, 30);
            EmulationYear year = kept(em, EmulationYear.opened(organisation.id(), 2023, new EmulationYear.Dates(day, day, day, day, day)));
            Conference conference = kept(em, Conference.plan(organisation.id(), cluster.id(), year.id(), ConferenceKind.MID_YEAR,
                    new Conference.Announcement("Định Hóa", day.atTime(8, 0), "Lộc Thị Nga", null, List.of())));
            List<PollPlan.Nominee> nominees = new ArrayList<>();
            NOMINEES.forEach(name -> nominees.add(new PollPlan.Nominee(nominees.size() + 1L, name, BigDecimal.valueOf(90L + nominees.size()))));
            Poll poll = kept(em, Poll.draft(organisation.id(), cluster.id(), new PollPlan(conference.id(), "file:" + conference.id(),
                    "Suy tôn khen thưởng năm 2023", "Nomination vote 2023", List.of(
                            new PollPlan.Contest("central", "Bằng khen TW Hội", "Central certificate of merit", central, nominees),
                            new PollPlan.Contest("provincial", "Bằng khen tỉnh Hội", "Provincial certificate of merit", provincial, nominees)))));
            return poll.id();
        });
    }

    /** Prepares and opens the poll for as many delegates as there are cards. */
    List<VotingCard.Secrets> open(long pollId, int cards) {
        return in(em -> {
            Poll poll = em.find(Poll.class, pollId);
            poll.arrange(PollMode.SEALED, List.of(new PollTeller.Named(1, "kiemphieu", "Người thử")), 1);
            poll.enrol(poll.tellers().get(0), PASSPHRASE);
            List<VotingCard.Secrets> secrets = poll.prepare(cards, someone());
            secrets.forEach(card -> em.persist(VotingCard.print(pollId, card)));
            poll.open(new Electorate(cards, cards, cards, 5, 5), someone());
            return secrets;
        });
    }

    String fingerprint(long pollId) {
        return in(em -> em.find(Poll.class, pollId).fingerprint());
    }

    /** Closes the poll and opens its box. */
    OpenedBox count(long pollId) {
        return in(em -> {
            Poll poll = em.find(Poll.class, pollId);
            poll.askToClose(new PollStep.By(2, "Cụm trưởng thử", Instant.parse("2023-10-30T02:00:00Z")));
            poll.close(poll.atOpening(), someone());
            List<byte[]> sealed = em.createQuery("select b.sealed from SealedBallot b, VotingCard c where b.cardId = c.id and c.pollId = :poll", byte[].class)
                    .setParameter("poll", pollId).getResultList();
            return poll.openBox(List.of(poll.share(poll.tellers().get(0), PASSPHRASE)), sealed);
        });
    }

    private static <T> T kept(EntityManager em, T root) {
        em.persist(root);
        em.flush();
        return root;
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
