package vn.thidua.ballot.usecase;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.PollState;
import vn.thidua.ballot.model.BallotPaper;
import vn.thidua.ballot.model.SealedBox;
import vn.thidua.ballot.model.VotingCard;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;

/**
 * Puts a delegate's ballot into the box under her card; acknowledged only once it is on disk. Her phone has sealed it, or, where a
 * phone cannot, it is sealed here on receipt: from there on both are one. Voting again replaces the ballot; the same request
 * twice gives the same answer.
 */
@UseCase
@RequiresPermission(Permission.PUBLIC)
public class CastBallot {

    @Inject
    private ReadBallotPaper read;

    @Inject
    private BallotSlot slot;

    /**
     * A ballot to be sealed on receipt.
     *
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

    /**
     * A ballot that the phone has sealed; nobody here knows what it says.
     *
     * @param sealed as {@link SealedBox#seal} writes it, of the one size of the poll's ballots
     */
    public record Sealed(@NotNull String card, @NotNull byte[] sealed, @NotNull @Size(min = 16, max = 16) byte[] submission, @NotNull String replaces) {

        /** Keeps the card out of every log. */
        @Override
        public String toString() {
            return "Sealed[ballot]";
        }
    }

    /** Proof that the ballot is in the box, not of what it says. */
    public record Receipt(String inclusionCode) implements Serializable {
    }

    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Receipt execute(@Valid Command command) {
        BallotPaper paper = read.execute(new ReadBallotPaper.Command(command.card())).paper();
        return cast(command.card(), SealedBox.seal(paper.pollId(), paper.publicKey(), paper.encode(command.choices())), command.submission(),
                command.replaces());
    }

    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Receipt execute(@Valid Sealed command) {
        return cast(command.card(), command.sealed(), command.submission(), command.replaces());
    }

    private Receipt cast(String shown, byte[] sealed, byte[] submission, String replaces) {
        VotingCard.Presented card = VotingCard.Presented.of(shown).orElseThrow(() -> new RuleBroken(VotingCard.notFoundKey(shown)));
        return new Receipt(slot.enter(new BallotSlot.Entry(card, VotingCard.notFoundKey(shown), sealed, submission, replaces)));
    }

    static void mustBeOpen(PollState state) {
        RuleBroken.unless(state != PollState.READY, "ballot.vote.notOpen");
        RuleBroken.unless(state == PollState.OPEN, "ballot.vote.closed");
    }
}
