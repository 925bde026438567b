package vn.thidua.ballot.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import vn.thidua.access.AccountDirectory;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.PollMode;
import vn.thidua.ballot.model.Poll;
import vn.thidua.ballot.model.PollTeller;
import vn.thidua.ballot.store.Polls;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;

/** Settles how the conference votes, who its tellers are and how many of them open the box and sign. */
@UseCase
@RequiresPermission(Permission.PREPARE_POLL)
public class ArrangePoll {

    @Inject
    private CurrentUser user;

    @Inject
    private Polls polls;

    @Inject
    private AccountDirectory accounts;

    /** @param tellers accounts that may count in the cluster; @param quorum how many of them open the box and sign the record */
    public record Command(long pollId, long seenVersion, @NotNull PollMode mode, @NotNull @Size(max = Poll.MAX_TELLERS) List<Long> tellers, int quorum) {
    }

    public void execute(@Valid Command command) {
        Poll poll = polls.get(command.pollId(), command.seenVersion());
        user.must(Permission.PREPARE_POLL, poll.place());
        List<PollTeller.Named> named = accounts.holders(Permission.COUNT_POLL, poll.place()).stream()
                .filter(holder -> command.tellers().contains(holder.accountId()))
                .map(holder -> new PollTeller.Named(holder.accountId(), holder.name(), holder.personName())).toList();
        RuleBroken.unlessAt("tellers", named.size() == Set.copyOf(command.tellers()).size(), "ballot.tellers.notATeller");
        poll.arrange(command.mode(), named, command.quorum());
    }
}
