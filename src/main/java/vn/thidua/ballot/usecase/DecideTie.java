package vn.thidua.ballot.usecase;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Set;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.TieDecided;
import vn.thidua.ballot.model.Poll;
import vn.thidua.ballot.model.PollStep;
import vn.thidua.ballot.store.Polls;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;

/** Records how the chair of the conference decided a tie that votes left, with her reason. */
@UseCase
@RequiresPermission(Permission.CERTIFY_POLL)
public class DecideTie {

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    @Inject
    private Polls polls;

    @Inject
    private Event<TieDecided> decided;

    /** @param contest its place in the poll, from 1; @param tieChair who decided, as named in the minutes */
    public record Command(long pollId, long seenVersion, int contest, @NotNull Set<Long> chosen, @NotBlank @Size(max = 120) String tieChair,
            @NotBlank @Size(max = 1000) String tieReason) {
    }

    public void execute(@Valid Command command) {
        Poll poll = polls.get(command.pollId(), command.seenVersion());
        user.must(Permission.CERTIFY_POLL, poll.place());
        RuleBroken.unless(!Rounds.goesOn(polls.rounds(poll.firstSubject()), poll, command.contest()), "ballot.round.plannedAlready");
        poll.decideTie(command.contest(), command.chosen(), command.tieChair(), command.tieReason(),
                new PollStep.By(user.accountId(), user.personName(), clock.instant()));
        polls.flush();
        decided.fire(new TieDecided(poll.id()));
    }
}
