package vn.thidua.ballot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import javax.naming.InitialContext;
import org.junit.jupiter.api.Test;
import vn.thidua.ballot.model.BallotPaper.Choices;
import vn.thidua.ballot.model.SealedBallot;
import vn.thidua.ballot.model.VotingCard;
import vn.thidua.ballot.store.BallotBox;
import vn.thidua.ballot.store.Polls;
import vn.thidua.ballot.usecase.AskToClosePoll;
import vn.thidua.ballot.usecase.CastBallot;
import vn.thidua.ballot.usecase.ClosePoll;
import vn.thidua.shared.RuleBroken;

class CastBallotIT extends PollInContainer {

    private static final Set<Integer> FIRST = Set.of(0);
    private static final Set<Integer> SECOND = Set.of(1);
    private static final Set<Integer> BLANK = Set.of();

    @Inject
    private BallotBox box;

    @Inject
    private Polls polls;

    @Inject
    private UserTransaction transaction;

    private int votes(int contest, String name) {
        return directory.outcome(poll).orElseThrow().contests().get(contest).nominees().stream().filter(n -> n.name().equals(name)).findFirst().orElseThrow().votes();
    }

    private static <T> List<Future<T>> atOnce(List<Callable<T>> steps) throws Exception {
        ManagedExecutorService executor = InitialContext.doLookup("java:comp/DefaultManagedExecutorService");
        CountDownLatch start = new CountDownLatch(1);
        List<Future<T>> answers = new ArrayList<>();
        for (Callable<T> step : steps) {
            answers.add(executor.submit(() -> {
                start.await();
                return step.call();
            }));
        }
        start.countDown();
        return answers;
    }

    @Test
    void voting_again_replaces_the_ballot() {
        var card = opened(5).get(0);
        String first = vote(card.key(), "", FIRST, BLANK);
        String second = vote(card.typedCode(), first, SECOND, BLANK);
        assertNotEquals(first, second);
        closed();
        counted();
        assertEquals(0, votes(0, "Định Hóa"));
        assertEquals(1, votes(0, "Phú Lương"));
        assertEquals(List.of(second), queries.outcome(poll).inclusionCodes());
    }

    @Test
    void the_same_request_again_gives_the_same_answer() {
        var card = opened(5).get(0);
        CastBallot.Command command = ballot(card.key(), "", FIRST, BLANK);
        assertEquals(cast.execute(command), cast.execute(command));
    }

    @Test
    void an_old_request_that_arrives_late_does_not_undo_a_newer_ballot() {
        var card = opened(5).get(0);
        CastBallot.Command old = ballot(card.key(), "", FIRST, BLANK);
        String first = cast.execute(old).inclusionCode();
        vote(card.key(), first, SECOND, BLANK);
        refused("ballot.vote.castMeanwhile", () -> cast.execute(old));
        closed();
        counted();
        assertEquals(1, votes(0, "Phú Lương"));
    }

    @Test
    void nothing_is_cast_before_the_opening_or_after_the_closing() {
        var card = prepared(5).get(0);
        refused("ballot.vote.notOpen", () -> vote(card.key(), "", FIRST, BLANK));
        as(its.leader());
        open.execute(new vn.thidua.ballot.usecase.OpenPoll.Command(poll, version()));
        closed();
        refused("ballot.vote.closed", () -> vote(card.key(), "", FIRST, BLANK));
    }

    @Test
    void a_wrong_code_a_wrong_choice_and_no_code_are_refused() {
        var card = opened(5).get(0);
        refused("ballot.card.mistyped", () -> vote("0000-0000-0000", "", FIRST, BLANK));
        refused("ballot.card.mistyped", () -> vote("", "", FIRST, BLANK));
        refused("ballot.card.unknown", () -> vote(VotingCard.Secrets.draw().typedCode(), "", FIRST, BLANK));
        refused("ballot.vote.tooMany", () -> vote(card.key(), "", Set.of(0, 1, 2), BLANK));
        refused("ballot.vote.notThisPaper", () -> vote(card.key(), "", Set.of(9), BLANK));
    }

    @Test
    void fifty_submissions_at_once_with_one_card_are_one_ballot() throws Exception {
        var card = opened(5).get(0);
        List<Callable<String>> steps = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            CastBallot.Command command = ballot(i % 2 == 0 ? card.key() : card.code(), "", i % 3 == 0 ? FIRST : SECOND, BLANK);
            steps.add(() -> acting.call(null, () -> cast.execute(command).inclusionCode()));
        }
        Set<String> acknowledged = new TreeSet<>();
        int refused = 0;
        for (Future<String> answer : atOnce(steps)) {
            try {
                acknowledged.add(answer.get());
            } catch (java.util.concurrent.ExecutionException e) {
                assertTrue(e.getCause() instanceof RuleBroken r && r.key().equals("ballot.vote.castMeanwhile"), String.valueOf(e.getCause()));
                refused++;
            }
        }
        assertEquals(1, acknowledged.size());
        assertEquals(49, refused);
        closed();
        counted();
        assertEquals(List.copyOf(acknowledged), queries.outcome(poll).inclusionCodes());
        assertEquals(1, votes(0, "Định Hóa") + votes(0, "Phú Lương"));
    }

    @Test
    void a_double_click_is_one_ballot_and_one_answer() throws Exception {
        var card = opened(5).get(0);
        CastBallot.Command command = ballot(card.key(), "", FIRST, BLANK);
        List<Callable<String>> steps = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            steps.add(() -> acting.call(null, () -> cast.execute(command).inclusionCode()));
        }
        Set<String> answers = new TreeSet<>();
        for (Future<String> answer : atOnce(steps)) {
            answers.add(answer.get());
        }
        assertEquals(1, answers.size());
    }

    @Test
    void closing_with_twenty_casts_in_flight_counts_each_acknowledged_one_and_refuses_the_others() throws Exception {
        for (int round = 0; round < 3; round++) {
            if (round > 0) {
                its = world.build();
                draft();
            }
            closeInTheMiddle(round);
        }
    }

    private void closeInTheMiddle(int round) throws Exception {
        var cards = opened(40);
        as(its.leader());
        askToClose.execute(new AskToClosePoll.Command(poll, version()));
        long seen = version();
        List<Callable<String>> steps = new ArrayList<>();
        for (int i = 0; i < cards.size(); i++) {
            if (i == 20) {
                steps.add(() -> {
                    Thread.sleep(20L + 15L * round);
                    return acting.call(its.teller(), () -> {
                        close.execute(new ClosePoll.Command(poll, seen));
                        return "closed";
                    });
                });
            }
            CastBallot.Command command = ballot(cards.get(i).key(), "", FIRST, SECOND);
            steps.add(() -> acting.call(null, () -> cast.execute(command).inclusionCode()));
        }
        Set<String> acknowledged = new TreeSet<>();
        int refused = 0;
        for (Future<String> answer : atOnce(steps)) {
            try {
                String code = answer.get();
                if (!"closed".equals(code)) {
                    acknowledged.add(code);
                }
            } catch (java.util.concurrent.ExecutionException e) {
                assertTrue(e.getCause() instanceof RuleBroken r && r.key().equals("ballot.vote.closed"), String.valueOf(e.getCause()));
                refused++;
            }
        }
        assertEquals(40, acknowledged.size() + refused);
        counted();
        assertEquals(List.copyOf(acknowledged), queries.outcome(poll).inclusionCodes().stream().sorted().collect(Collectors.toList()));
        assertEquals(acknowledged.size(), votes(0, "Định Hóa"));
        assertEquals(acknowledged.size(), votes(1, "Phú Lương"));
    }

    @Test
    void closing_waits_for_a_cast_that_has_read_the_poll_as_open() throws Exception {
        var card = opened(5).get(0);
        as(its.leader());
        askToClose.execute(new AskToClosePoll.Command(poll, version()));
        long seen = version();
        transaction.begin();
        var locked = box.lockedCard(VotingCard.Presented.of(card.key()).orElseThrow()).orElseThrow();
        assertEquals(PollState.OPEN, polls.stateNow(poll));
        ManagedExecutorService executor = InitialContext.doLookup("java:comp/DefaultManagedExecutorService");
        Future<Void> closing = executor.submit(() -> acting.call(its.teller(), () -> {
            close.execute(new ClosePoll.Command(poll, seen));
            return null;
        }));
        Thread.sleep(400);
        assertFalse(closing.isDone(), "closing waits");
        SealedBallot ballot = SealedBallot.cast(locked.id(), new byte[500], new byte[16]);
        box.put(ballot);
        transaction.commit();
        closing.get();
        counted();
        assertEquals(List.of(ballot.inclusionCode()), queries.outcome(poll).inclusionCodes());
    }

    @Test
    void choices_of_another_paper_are_refused() {
        var card = opened(5).get(0);
        refused("ballot.vote.notThisPaper", () -> cast.execute(new CastBallot.Command(card.key(), Choices.of(List.of(FIRST)), new byte[16], "")));
    }
}
