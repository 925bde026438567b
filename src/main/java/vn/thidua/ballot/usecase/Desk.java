package vn.thidua.ballot.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.ballot.PollState;
import vn.thidua.ballot.model.Poll;
import vn.thidua.ballot.model.RegisterEntry;
import vn.thidua.ballot.model.VotingCard;
import vn.thidua.ballot.store.BallotBox;
import vn.thidua.ballot.store.CardRegister;
import vn.thidua.ballot.store.Polls;
import vn.thidua.conference.ConferenceDirectory;
import vn.thidua.shared.RuleBroken;

/** What every step at the desk asks first: a poll whose cards are in the room, a person who may hand them out. */
@ApplicationScoped
class Desk {

    @Inject
    private CurrentUser user;

    @Inject
    private Polls polls;

    @Inject
    private BallotBox box;

    @Inject
    private CardRegister register;

    @Inject
    private ConferenceDirectory conferences;

    /** The poll, locked until the end of the step: its register is changed by one desk at a time. */
    Poll open(long pollId) {
        mustHandOut(polls.get(pollId));
        Poll poll = polls.lock(pollId);
        mustBeInTheRoom(polls.stateNow(pollId));
        RuleBroken.unless(poll.mode().sealed(), "ballot.poll.wrongState");
        RuleBroken.unless(!conferences.conference(poll.conferenceId()).ended(), "ballot.poll.conferenceEnded");
        return poll;
    }

    RegisterEntry entry(Poll poll, long delegateId) {
        return register.entry(poll.id(), delegateId).orElseThrow(() -> new RuleBroken("ballot.register.noCard"));
    }

    /**
     * A card of this poll without a ballot, locked: no ballot comes under it any more before the step has ended.
     *
     * @param scanned a code as typed, or all that a scanner reads: the voting address and behind its hash the key
     */
    VotingCard unusedCard(long pollId, String scanned) {
        mustHandOut(polls.get(pollId));
        String code = scanned.substring(scanned.lastIndexOf('#') + 1);
        VotingCard card = VotingCard.Presented.of(code).flatMap(box::lockedCard).filter(found -> found.pollId() == pollId)
                .orElseThrow(() -> RuleBroken.at("cardCode", VotingCard.notFoundKey(code)));
        mustBeInTheRoom(polls.stateNow(pollId));
        RuleBroken.unlessAt("cardCode", box.ballotOf(card.id()).isEmpty(), "ballot.card.used");
        return card;
    }

    private void mustHandOut(Poll poll) {
        user.must(Permission.HAND_OUT_CARDS, poll.place());
    }

    static boolean inTheRoom(PollState state) {
        return state == PollState.READY || state == PollState.OPEN;
    }

    private static void mustBeInTheRoom(PollState state) {
        RuleBroken.unless(inTheRoom(state), "ballot.poll.wrongState");
    }
}
