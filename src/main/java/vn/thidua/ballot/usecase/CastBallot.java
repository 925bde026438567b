package vn.thidua.ballot.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.PollState;
import vn.thidua.ballot.model.BallotPaper;
import vn.thidua.ballot.model.SealedBallot;
import vn.thidua.ballot.model.SealedBox;
import vn.thidua.ballot.model.VotingCard;
import vn.thidua.ballot.store.BallotBox;
import vn.thidua.ballot.store.Polls;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;

/** Seals a delegate's choices and puts them into the box under her card; acknowledged only once they are on disk. Voting again
 * replaces the ballot; the same request twice gives the same answer. */
@UseCase
@RequiresPermission(Permission.PUBLIC)
public class CastBallot {

    @Inject
    private Polls polls;

    @Inject
    private BallotBox box;

    @Inject
    private BallotPapers papers;

    /**
     * @param card key or typed code of the voting card
     * @param submission 16 random bytes of the review page; the same for a repeated request
     * @param replaces inclusion code of the ballot the voter was told she replaces; empty where there was none
     */
    public record Command(@NotNull String card, @NotNull BallotPaper.Choices choices, @NotNull @Size(min = 16, max = 16) byte[] submission,
            @NotNull String replaces) {

        /** Keeps card and choices out of every log. */
        @Override
        public String toString() {
            return "Command[ballot]";
        }
    }

    /** Proof that the ballot is in the box, not of what it says. */
    public record Receipt(String inclusionCode) implements Serializable {
    }

    public Receipt execute(@Valid Command command) {
        VotingCard card = VotingCard.Presented.of(command.card()).flatMap(box::lockedCard)
                .orElseThrow(() -> new RuleBroken(VotingCard.notFoundKey(command.card())));
        mustBeOpen(polls.stateNow(card.pollId()));
        card.mustBeUsable();
        BallotPaper paper = papers.of(card.pollId());
        byte[] sealed = SealedBox.seal(paper.pollId(), paper.publicKey(), paper.encode(command.choices()));
        SealedBallot ballot = box.ballotOf(card.id()).orElse(null);
        if (ballot == null) {
            RuleBroken.unless(command.replaces().isEmpty(), "ballot.vote.castMeanwhile");
            ballot = SealedBallot.cast(card.id(), sealed, command.submission());
            box.put(ballot);
        } else if (!ballot.comesFrom(command.submission())) {
            ballot.replace(command.replaces(), sealed, command.submission());
        }
        return new Receipt(ballot.inclusionCode());
    }

    static void mustBeOpen(PollState state) {
        RuleBroken.unless(state != PollState.READY, "ballot.vote.notOpen");
        RuleBroken.unless(state == PollState.OPEN, "ballot.vote.closed");
    }
}
