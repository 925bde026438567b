package vn.thidua.ballot.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import vn.thidua.ballot.PollState;
import vn.thidua.ballot.model.Stock;
import vn.thidua.ballot.store.CardRegister;
import vn.thidua.ballot.store.Polls;

/**
 * The numbers of a poll that everybody in the room may see while it runs: cards drawn and ballots in the box. Read for all
 * screens together, outside of any request; never kept, never logged.
 */
@ApplicationScoped
public class HallNumbers {

    @Inject
    private Polls polls;

    @Inject
    private CardRegister register;

    /** @param ballots sealed in the box; once counted, those that were counted online */
    public record Numbers(PollState state, int cardsDrawn, int ballots) implements Serializable {
    }

    @Transactional
    public Numbers of(long pollId) {
        Stock stock = register.stock(pollId);
        return new Numbers(polls.stateNow(pollId), stock.drawn(), stock.used());
    }
}
