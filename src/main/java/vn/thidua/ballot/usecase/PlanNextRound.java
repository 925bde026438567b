package vn.thidua.ballot.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.Locale;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.model.Poll;
import vn.thidua.ballot.store.Polls;
import vn.thidua.conference.ConferenceDirectory;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.text.Vietnamese;

/** Drafts another round among exactly those a certified round left open, for the places left. */
@UseCase
@RequiresPermission(Permission.PREPARE_POLL)
public class PlanNextRound {

    @Inject
    private CurrentUser user;

    @Inject
    private Polls polls;

    @Inject
    private ConferenceDirectory conferences;

    public record Command(long pollId, long seenVersion) {
    }

    /** @return the id of the next round */
    public long execute(@Valid Command command) {
        Poll poll = polls.get(command.pollId(), command.seenVersion());
        user.must(Permission.PREPARE_POLL, poll.place());
        RuleBroken.unless(!conferences.conference(poll.conferenceId()).ended(), "ballot.poll.conferenceEnded");
        Poll first = polls.rounds(poll.firstSubject()).get(0);
        int next = poll.round() + 1;
        var plan = poll.nextRound(title(Vietnamese.LOCALE, first.titleVi(), next), title(Locale.ENGLISH, first.titleEn(), next));
        RuleBroken.unless(polls.live(plan.subject()).isEmpty(), "ballot.round.plannedAlready");
        return polls.add(poll.draftRound(plan, next)).id();
    }

    private static String title(Locale locale, String first, int round) {
        return Messages.text(locale, "ballot.round.title", first, round);
    }
}
