package vn.thidua.ballot.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.PollMode;
import vn.thidua.ballot.PollState;
import vn.thidua.ballot.model.OpenedBox;
import vn.thidua.ballot.model.PaperCount;
import vn.thidua.ballot.model.Poll;
import vn.thidua.ballot.model.PollStep;
import vn.thidua.ballot.store.CardRegister;
import vn.thidua.ballot.store.Polls;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;

/** A teller enters what she counted on paper or by hands; what a second teller counted without seeing it must be the same. */
@UseCase
@RequiresPermission(Permission.COUNT_POLL)
public class EnterPaperCount {

    @Inject
    private CurrentUser user;

    @Inject
    private Polls polls;

    @Inject
    private Tellers tellers;

    @Inject
    private PaperDesk desk;

    @Inject
    private CardRegister register;

    /**
     * @param teller who counted; null for the person signed in
     * @param password of her account, asked for where she is not the person signed in
     * @param issued ballot papers handed out; beside cards their register says it; as {@code returned} not looked at in a show of hands
     */
    public record Command(long pollId, long seenVersion, Long teller, @Size(max = 200) String password, int issued, int returned,
            @NotNull List<@Valid Contest> contests) {

        /** Keeps what is secret out of every log. */
        @Override
        public String toString() {
            return "Command[pollId=" + pollId + "]";
        }
    }

    /** In the order of the nominees, as {@link OpenedBox.Count} counts them. */
    public record Contest(int valid, int blank, int invalid, @NotNull List<@NotNull Integer> votes, @NotNull List<@NotNull Integer> against,
            @NotNull List<@NotNull Integer> points) {

        /** Where nominees are chosen, or put first, and nothing else. */
        public Contest(int valid, int blank, int invalid, List<Integer> votes) {
            this(valid, blank, invalid, votes, Collections.nCopies(votes.size(), 0), Collections.nCopies(votes.size(), 0));
        }

        private OpenedBox.Count count() {
            return new OpenedBox.Count(valid, blank, invalid, List.copyOf(votes), List.copyOf(against), List.copyOf(points));
        }
    }

    /** WAITING for the second teller; SEALED with the box; COUNTED where nothing else is to be counted; a recount the SAME or DIFFERENT. */
    public enum Answer { WAITING, SEALED, COUNTED, SAME, DIFFERENT }

    public Answer execute(@Valid Command command) {
        Poll poll = polls.get(command.pollId(), command.seenVersion());
        user.must(Permission.COUNT_POLL, poll.place());
        PaperCount count = count(poll, command);
        poll.check(count);
        Tellers.AtWork who = tellers.atWork(poll, command.teller(), command.password());
        Optional<PaperDesk.First> first = desk.first(poll.id()).filter(f -> f.accountId() != who.by().accountId() || poll.tellers().size() == 1);
        if (first.isEmpty()) {
            desk.put(poll.id(), who.by().accountId(), who.by().personName(), count);
            return Answer.WAITING;
        }
        first.get().count().firstDifference(count).ifPresent(field -> {
            if (first.get().accountId() == who.by().accountId()) {
                desk.forget(poll.id());
            }
            throw RuleBroken.at(field, "ballot.paper.differs");
        });
        desk.forget(poll.id());
        return accept(poll, count, first.get().personName(), who.by());
    }

    private static Answer accept(Poll poll, PaperCount count, String first, PollStep.By second) {
        if (poll.state() == PollState.COUNTED) {
            return poll.recountByHand(count, second) ? Answer.SAME : Answer.DIFFERENT;
        }
        poll.acceptPaper(count, first, second.personName());
        if (poll.mode().sealed()) {
            return Answer.SEALED;
        }
        poll.countByHand(count, second);
        return Answer.COUNTED;
    }

    private PaperCount count(Poll poll, Command command) {
        if (poll.mode() == PollMode.HANDS && poll.atClosing() != null) {
            return PaperCount.ofHands(poll.atClosing().present(), command.contests().stream().map(Contest::count).toList());
        }
        return new PaperCount(poll.mode().sealed() ? register.stock(poll.id()).exchanged() : command.issued(), command.returned(), command.contests().stream()
                .map(Contest::count).toList());
    }
}
