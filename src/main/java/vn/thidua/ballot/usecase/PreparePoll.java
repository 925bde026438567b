package vn.thidua.ballot.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.model.Poll;
import vn.thidua.ballot.model.PollStep;
import vn.thidua.ballot.model.VotingCard;
import vn.thidua.ballot.store.BallotBox;
import vn.thidua.ballot.store.Polls;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;
import vn.thidua.shared.text.Vietnamese;

/** The teller makes the poll's key under a passphrase that only she knows, and has the voting cards printed. */
@UseCase
@RequiresPermission(Permission.PREPARE_POLL)
public class PreparePoll {

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    @Inject
    private Polls polls;

    @Inject
    private BallotBox box;

    /** @param repeated the passphrase once more: a slip of the finger would lose every ballot */
    public record Command(long pollId, long seenVersion, @NotNull @Size(max = 200) String passphrase, @NotNull String repeated, int cards) {

        /** Keeps the passphrase out of every log. */
        @Override
        public String toString() {
            return "Command[pollId=" + pollId + "]";
        }
    }

    /** @return what stands on the cards; shown once and stored nowhere */
    public List<VotingCard.Secrets> execute(@Valid Command command) {
        Poll poll = polls.get(command.pollId(), command.seenVersion());
        user.must(Permission.PREPARE_POLL, poll.place());
        RuleBroken.unlessAt("repeated", command.passphrase().equals(command.repeated()), "ballot.poll.passphraseDiffers");
        List<VotingCard.Secrets> secrets = poll.prepare(Vietnamese.nfc(command.passphrase()), command.cards(),
                new PollStep.By(user.accountId(), user.personName(), clock.instant()));
        secrets.forEach(card -> box.add(VotingCard.print(poll.id(), card)));
        return secrets;
    }
}
