package vn.thidua.ballot.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.PollState;
import vn.thidua.ballot.model.Poll;
import vn.thidua.ballot.model.VotingCard;
import vn.thidua.ballot.store.BallotBox;
import vn.thidua.ballot.store.Polls;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;

/** Makes a damaged or wrongly handed-out card worthless, before a ballot was cast with it; its holder draws another. */
@UseCase
@RequiresPermission(Permission.CLOSE_POLL)
public class SpoilCard {

    @Inject
    private CurrentUser user;

    @Inject
    private Polls polls;

    @Inject
    private BallotBox box;

    public record Command(long pollId, @NotBlank @Size(max = 100) String cardCode) {

        /** Keeps the code out of every log. */
        @Override
        public String toString() {
            return "Command[pollId=" + pollId + "]";
        }
    }

    public void execute(@Valid Command command) {
        Poll poll = polls.get(command.pollId());
        user.must(Permission.CLOSE_POLL, poll.place());
        VotingCard card = VotingCard.Presented.of(command.cardCode()).flatMap(box::lockedCard)
                .filter(found -> found.pollId() == command.pollId())
                .orElseThrow(() -> RuleBroken.at("cardCode", "ballot.card.unknown"));
        PollState state = polls.stateNow(poll.id());
        RuleBroken.unless(state == PollState.READY || state == PollState.OPEN, "ballot.poll.wrongState");
        RuleBroken.unlessAt("cardCode", box.ballotOf(card.id()).isEmpty(), "ballot.card.used");
        card.spoil();
    }
}
