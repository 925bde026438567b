package vn.thidua.ballot.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import vn.thidua.ballot.model.RegisterEntry;
import vn.thidua.ballot.model.Stock;
import vn.thidua.shared.NotFound;

/** Who drew a card in which poll. Changed only under {@link Polls#lock}, so closing and two desks never count at once. */
@ApplicationScoped
public class CardRegister {

    private static final String STOCK = """
            SELECT p.cards_printed,
              (SELECT COALESCE(SUM(r.drawn), 0) FROM card_register r WHERE r.poll_id = p.id),
              (SELECT COUNT(*) FROM card_register r WHERE r.poll_id = p.id AND r.holds_card = TRUE),
              (SELECT COALESCE(SUM(r.lost), 0) FROM card_register r WHERE r.poll_id = p.id),
              (SELECT COUNT(*) FROM sealed_ballot b JOIN voting_card c ON c.id = b.card_id WHERE c.poll_id = p.id),
              (SELECT COUNT(*) FROM counted_ballot k WHERE k.poll_id = p.id),
              (SELECT COUNT(*) FROM voting_card c WHERE c.poll_id = p.id AND c.state = 'EXCHANGED'),
              (SELECT COUNT(*) FROM voting_card c WHERE c.poll_id = p.id AND c.state = 'SPOILT')
            FROM poll p WHERE p.id = ?""";

    @PersistenceContext
    private EntityManager em;

    public Optional<RegisterEntry> entry(long pollId, long delegateId) {
        return Optional.ofNullable(em.find(RegisterEntry.class, new RegisterEntry.Key(pollId, delegateId)));
    }

    public List<RegisterEntry> of(long pollId) {
        return em.createQuery("select r from RegisterEntry r where r.pollId = :poll", RegisterEntry.class).setParameter("poll", pollId).getResultList();
    }

    public List<RegisterEntry> ofDelegate(long delegateId) {
        return em.createQuery("select r from RegisterEntry r where r.delegateId = :delegate", RegisterEntry.class)
                .setParameter("delegate", delegateId).getResultList();
    }

    public void add(RegisterEntry entry) {
        em.persist(entry);
    }

    public void remove(RegisterEntry entry) {
        em.remove(entry);
    }

    /** All cards were printed anew: whoever drew one has to draw again. */
    public void clear(long pollId) {
        em.createQuery("delete from RegisterEntry r where r.pollId = :poll").setParameter("poll", pollId).executeUpdate();
    }

    /** One statement. Once the sealed ballots are destroyed, the list of inclusion codes says how many there were. */
    public Stock stock(long pollId) {
        List<?> rows = em.createNativeQuery(STOCK).setParameter(1, pollId).getResultList();
        Object[] row = (Object[]) rows.stream().findFirst().orElseThrow(NotFound::new);
        return new Stock(number(row[0]), number(row[1]), number(row[2]), number(row[3]), Math.max(number(row[4]), number(row[5])),
                number(row[6]), number(row[7]));
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }
}
