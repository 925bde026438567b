package vn.thidua.ballot.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.ballot.PollState;
import vn.thidua.ballot.model.BallotPaper;
import vn.thidua.ballot.model.SealedBallot;
import vn.thidua.ballot.model.VotingCard;
import vn.thidua.ballot.store.BallotBox;
import vn.thidua.ballot.store.Polls;
import vn.thidua.shared.RuleBroken;

/**
 * Writes ballots that arrived together, in one transaction: locks their cards in the order of their ids, as the closing does,
 * then reads the polls' states as committed at that moment, then writes. Each gets its own answer; a refused one hinders no other.
 */
@ApplicationScoped
public class BallotIntake {

    @Inject
    private Polls polls;

    @Inject
    private BallotBox box;

    @Inject
    private BallotPapers papers;

    @Transactional(rollbackOn = Exception.class)
    public void take(List<BallotSlot.Entry> entries) {
        Map<VotingCard.Presented, VotingCard> cards = box.lockedCards(entries.stream().map(BallotSlot.Entry::card).distinct().toList());
        Map<Long, PollState> states = polls.statesNow(cards.values().stream().map(VotingCard::pollId).distinct().toList());
        Map<Long, SealedBallot> lying = box.ballotsOf(cards.values().stream().map(VotingCard::id).distinct().toList());
        Map<Long, SealedBallot> written = new HashMap<>();
        for (BallotSlot.Entry entry : entries) {
            try {
                VotingCard card = cards.get(entry.card());
                RuleBroken.unless(card != null, entry.notFoundKey());
                CastBallot.mustBeOpen(states.get(card.pollId()));
                card.mustBeUsable();
                BallotPaper paper = papers.of(card.pollId());
                RuleBroken.unless(entry.size() == paper.sealedSize(), "ballot.vote.notThisPaper");
                SealedBallot before = lying.get(card.id());
                String code = before == null ? "" : before.inclusionCode();
                SealedBallot ballot = entry.on(card, before);
                if (!ballot.inclusionCode().equals(code)) {
                    written.put(card.id(), ballot);
                    lying.put(card.id(), ballot);
                }
                entry.accepted(ballot.inclusionCode());
            } catch (RuleBroken refused) {
                entry.refused(refused);
            }
        }
        box.put(new ArrayList<>(written.values()));
    }
}
