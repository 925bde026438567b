package vn.thidua.ballot.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thidua.ballot.PollState;
import vn.thidua.ballot.model.Poll;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.store.Repository;

@ApplicationScoped
public class Polls extends Repository<Poll> {

    public Polls() {
        super(Poll.class);
    }

    public Optional<Poll> live(String subject) {
        return em.createQuery("select p from Poll p where p.subject = :subject and p.state <> :void", Poll.class)
                .setParameter("subject", subject).setParameter("void", PollState.VOID).getResultStream().findFirst();
    }

    /** Rounds of the subject that are not void, the first one first. */
    public List<Poll> rounds(String firstSubject) {
        return em.createQuery("select p from Poll p where p.firstSubject = :subject and p.state <> :void order by p.round", Poll.class)
                .setParameter("subject", firstSubject).setParameter("void", PollState.VOID).getResultList();
    }

    public List<Poll> of(long conferenceId) {
        return em.createQuery("select p from Poll p where p.conferenceId = :conference order by p.id", Poll.class)
                .setParameter("conference", conferenceId).getResultList();
    }

    /** The state as committed at this moment, past everything this transaction has read before. */
    public PollState stateNow(long pollId) {
        return em.createQuery("select p.state from Poll p where p.id = :id", PollState.class).setParameter("id", pollId).getSingleResult();
    }

    /** The states of several polls, as {@link #stateNow} reads one. */
    public Map<Long, PollState> statesNow(List<Long> pollIds) {
        if (pollIds.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select p.id, p.state from Poll p where p.id in :ids", Object[].class).setParameter("ids", pollIds).getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (PollState) row[1]));
    }

    /** Lets drawing, closing and reissuing of this poll's cards happen one after another; casting does not wait for it. */
    public Poll lock(long pollId) {
        return Optional.ofNullable(em.find(Poll.class, pollId, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(NotFound::new);
    }

    /** Writes what has been changed so far. */
    public void flush() {
        em.flush();
    }
}
