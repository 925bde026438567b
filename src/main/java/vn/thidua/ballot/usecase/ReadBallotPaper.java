package vn.thidua.ballot.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.model.BallotPaper;
import vn.thidua.ballot.model.SealedBallot;
import vn.thidua.ballot.model.VotingCard;
import vn.thidua.ballot.store.BallotBox;
import vn.thidua.ballot.store.Polls;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;

/** What the holder of a voting card sees: the paper of her poll, and whether the card has been used. */
@UseCase
@RequiresPermission(Permission.PUBLIC)
public class ReadBallotPaper {

    @Inject
    private Polls polls;

    @Inject
    private BallotBox box;

    @Inject
    private BallotPapers papers;

    public record Command(@NotNull String card) {

        /** Keeps the card out of every log. */
        @Override
        public String toString() {
            return "Command[card]";
        }
    }

    /** @param replaces inclusion code of the ballot cast with this card; empty where there is none */
    public record View(BallotPaper paper, String replaces) implements Serializable {
    }

    public View execute(@Valid Command command) {
        VotingCard card = VotingCard.Presented.of(command.card()).flatMap(box::card)
                .orElseThrow(() -> new RuleBroken(VotingCard.notFoundKey(command.card())));
        CastBallot.mustBeOpen(polls.stateNow(card.pollId()));
        card.mustBeUsable();
        return new View(papers.of(card.pollId()), box.ballotOf(card.id()).map(SealedBallot::inclusionCode).orElse(""));
    }
}
