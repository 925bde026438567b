package vn.thidua.ballot.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.model.Poll;
import vn.thidua.ballot.store.Polls;
import vn.thidua.shared.UseCase;

/** Keeps a consensus of the conference: who stated it, in which words, and for whom; nothing is counted. */
@UseCase
@RequiresPermission(Permission.COUNT_POLL)
public class RecordConsensus {

    @Inject
    private CurrentUser user;

    @Inject
    private Polls polls;

    @Inject
    private Tellers tellers;

    /** @param agreed units for each contest, in the order of the contests */
    public record Command(long pollId, long seenVersion, @NotBlank @Size(max = 200) String statedBy, @NotBlank @Size(max = 2000) String text,
            @NotNull List<@NotNull List<Long>> agreed) {
    }

    public void execute(@Valid Command command) {
        Poll poll = polls.get(command.pollId(), command.seenVersion());
        user.must(Permission.COUNT_POLL, poll.place());
        Tellers.AtWork who = tellers.atWork(poll, null, null);
        poll.recordConsensus(command.statedBy(), command.text(), command.agreed().stream().map(Set::copyOf).toList(), who.by());
    }
}
