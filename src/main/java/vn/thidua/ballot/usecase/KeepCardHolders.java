package vn.thidua.ballot.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vn.thidua.ballot.model.RegisterEntry;
import vn.thidua.ballot.store.CardRegister;
import vn.thidua.ballot.store.Polls;
import vn.thidua.conference.DelegateLeaves;
import vn.thidua.shared.RuleBroken;

/** Who holds a card of a poll that can still be voted in stays present, and who ever signed for one stays on the list. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class KeepCardHolders {

    @Inject
    private Polls polls;

    @Inject
    private CardRegister register;

    void when(@Observes DelegateLeaves leaves) {
        polls.of(leaves.conferenceId()).stream().filter(poll -> Desk.inTheRoom(poll.state())).forEach(poll -> polls.lock(poll.id()));
        for (RegisterEntry entry : register.ofDelegate(leaves.delegateId())) {
            RuleBroken.unless(!leaves.struckOff(), "ballot.register.signed");
            RuleBroken.unless(!entry.holdsCard() || !Desk.inTheRoom(polls.stateNow(entry.pollId())), "ballot.register.holdsCard");
        }
    }
}
