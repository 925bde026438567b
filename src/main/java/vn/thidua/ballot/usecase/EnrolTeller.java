package vn.thidua.ballot.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.model.Poll;
import vn.thidua.ballot.model.PollTeller;
import vn.thidua.ballot.store.Polls;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;
import vn.thidua.shared.text.Vietnamese;

/** A teller gets her own key under a passphrase that only she knows; on her phone, or at the laptop of another teller. */
@UseCase
@RequiresPermission(Permission.COUNT_POLL)
public class EnrolTeller {

    @Inject
    private CurrentUser user;

    @Inject
    private Polls polls;

    @Inject
    private Tellers tellers;

    /**
     * @param teller her account; null for the person signed in
     * @param password of her account, asked for where she is not the person signed in
     * @param repeated the passphrase once more: a slip of the finger would lose her share
     */
    public record Command(long pollId, long seenVersion, Long teller, @Size(max = 200) String password, @NotNull @Size(max = 200) String passphrase,
            @NotNull String repeated) {

        /** Keeps what is secret out of every log. */
        @Override
        public String toString() {
            return "Command[pollId=" + pollId + "]";
        }
    }

    public void execute(@Valid Command command) {
        Poll poll = polls.get(command.pollId(), command.seenVersion());
        user.must(Permission.COUNT_POLL, poll.place());
        RuleBroken.unlessAt("repeated", command.passphrase().equals(command.repeated()), "ballot.poll.passphraseDiffers");
        PollTeller teller = tellers.atWork(poll, command.teller(), command.password()).teller();
        poll.enrol(teller, Vietnamese.nfc(command.passphrase()));
    }
}
