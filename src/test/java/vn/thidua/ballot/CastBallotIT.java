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
import vn.thidua.ballot.model.BallotPaper;
import vn.thidua.ballot.model.BallotPaper.Choices;
import vn.thidua.ballot.model.SealedBallot;
import vn.thidua.ballot.model.SealedBox;
import vn.thidua.ballot.model.VotingCard;
import vn.thidua.ballot.store.BallotBox;
import vn.thidua.ballot.store.Polls;
import vn.thidua.ballot.usecase.AskToClosePoll;
import vn.thidua.ballot.usecase.CastBallot;
import vn.thidua.ballot.usecase.ClosePoll;
import vn.thidua.ballot.usecase.ReadBallotPaper;
import vn.thidua.ballot.usecase.SpoilCard;
import vn.thidua.shared.RuleBroken;

class CastBallotIT extends PollInContainer {

    private static final Set<Integer> FIRST = Set.of(0);
    private static final Set<Integer> SECOND = Set.of(1);
    private static final Set<Integer> BLANK = Set.of();

    @Inject
    private BallotBox box;

    @Inject
    private ReadBallotPaper read;

    @Inject
    private SpoilCard spoil;

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

    /** As a phone does it: sealed there under the poll's public key. */
    private CastBallot.Sealed sealed(String card, String replaces, Set<Integer> central) {
        as(null);
        BallotPaper paper = read.execute(new ReadBallotPaper.Command(card)).paper();
        CastBallot.Command open = ballot(card, replaces, central, BLANK);
        return new CastBallot.Sealed(card, SealedBox.seal(poll, paper.publicKey(), paper.encode(open.choices())), open.submission(), replaces);
    }

    @Test
    void a_ballot_sealed_by_the_phone_is_taken_as_it_is_replaces_another_and_is_counted() {
        var card = opened(5).get(0);
        CastBallot.Sealed first = sealed(card.key(), "", FIRST);
        String code = cast.execute(first).inclusionCode();
        assertEquals(SealedBox.inclusionCode(first.sealed()), code);
        assertEquals(code, cast.execute(first).inclusionCode(), "the very same request again");
        String second = cast.execute(sealed(card.code(), code, SECOND)).inclusionCode();
        refused("ballot.vote.castMeanwhile", () -> cast.execute(first));
        refused("ballot.vote.castMeanwhile", () -> cast.execute(sealed(card.key(), code, FIRST)));
        closed();
        counted();
        assertEquals(0, votes(0, "Định Hóa"));
        assertEquals(1, votes(0, "Phú Lương"));
        assertEquals(List.of(second), queries.outcome(poll).inclusionCodes());
    }

    @Test
    void a_sealed_ballot_of_another_size_an_unknown_card_or_a_spoilt_one_is_refused() {
        var cards = opened(5);
        CastBallot.Sealed good = sealed(cards.get(0).key(), "", FIRST);
        for (int size : new int[] {0, good.sealed().length - 1, good.sealed().length + 1}) {
            refused("ballot.vote.notThisPaper", () -> cast.execute(new CastBallot.Sealed(good.card(), new byte[size], good.submission(), "")));
        }
        refused("ballot.card.unknown", () -> cast.execute(new CastBallot.Sealed(VotingCard.Secrets.draw().code(), good.sealed(), good.submission(), "")));
        refused("ballot.card.mistyped", () -> cast.execute(new CastBallot.Sealed("", good.sealed(), good.submission(), "")));
        as(its.leader());
        spoil.execute(new SpoilCard.Command(poll, cards.get(0).code()));
        refused("ballot.vote.spoiltCard", () -> cast.execute(good));
    }

    @Test
    void a_sealed_ballot_is_refused_before_the_opening_and_after_the_closing() {
        var card = opened(5).get(0);
        CastBallot.Sealed good = sealed(card.key(), "", FIRST);
        closed();
        refused("ballot.vote.closed", () -> cast.execute(good));
        its = world.build();
        draft();
        var early = prepared(5).get(0);
        refused("ballot.vote.notOpen", () -> cast.execute(new CastBallot.Sealed(early.key(), good.sealed(), good.submission(), "")));
    }

    @Test
    void fifty_sealed_submissions_at_once_with_one_card_are_one_ballot() throws Exception {
        var card = opened(5).get(0);
        List<Callable<String>> steps = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            CastBallot.Sealed command = sealed(i % 2 == 0 ? card.key() : card.code(), "", i % 3 == 0 ? FIRST : SECOND);
            steps.add(() -> acting.call(null, () -> cast.execute(command).inclusionCode()));
        }
        Answers answers = new Answers(atOnce(steps), "ballot.vote.castMeanwhile");
        assertEquals(1, answers.acknowledged.size());
        assertEquals(49, answers.refused);
        closed();
        counted();
        assertEquals(List.copyOf(answers.acknowledged), queries.outcome(poll).inclusionCodes());
        assertEquals(1, votes(0, "Định Hóa") + votes(0, "Phú Lương"));
    }

    @Test
    void refused_ballots_that_arrive_together_with_good_ones_hinder_none_of_them() throws Exception {
        var cards = opened(30);
        List<Callable<String>> steps = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String card = i % 2 == 0 ? cards.get(i / 2).key() : VotingCard.Secrets.draw().code();
            CastBallot.Sealed good = sealed(cards.get(i / 2).key(), "", i % 4 == 0 ? FIRST : SECOND);
            steps.add(() -> acting.call(null, () -> cast.execute(new CastBallot.Sealed(card, good.sealed(), good.submission(), "")).inclusionCode()));
        }
        Answers answers = new Answers(atOnce(steps), "ballot.card.unknown");
        assertEquals(30, answers.acknowledged.size());
        assertEquals(30, answers.refused);
        closed();
        counted();
        assertEquals(List.copyOf(answers.acknowledged), queries.outcome(poll).inclusionCodes());
    }

    /** Who was acknowledged with which code, and how many were refused for the one reason there is. */
    private static final class Answers {

        private final Set<String> acknowledged = new TreeSet<>();
        private int refused;

        Answers(List<Future<String>> answers, String reason) throws InterruptedException {
            for (Future<String> answer : answers) {
                try {
                    acknowledged.add(answer.get());
                } catch (java.util.concurrent.ExecutionException e) {
                    assertTrue(e.getCause() instanceof RuleBroken r && r.key().equals(reason), String.valueOf(e.getCause()));
                    refused++;
                }
            }
        }
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
        Answers answers = new Answers(atOnce(steps), "ballot.vote.castMeanwhile");
        assertEquals(1, answers.acknowledged.size());
        assertEquals(49, answers.refused);
        closed();
        counted();
        assertEquals(List.copyOf(answers.acknowledged), queries.outcome(poll).inclusionCodes());
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
        BallotPaper paper = read.execute(new ReadBallotPaper.Command(cards.get(0).key())).paper();
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
            CastBallot.Sealed sealed = new CastBallot.Sealed(command.card(), SealedBox.seal(poll, paper.publicKey(), paper.encode(command.choices())),
                    command.submission(), "");
            boolean phone = i % 2 == 0;
            steps.add(() -> acting.call(null, () -> (phone ? cast.execute(sealed) : cast.execute(command)).inclusionCode()));
        }
        Answers answers = new Answers(atOnce(steps), "ballot.vote.closed");
        answers.acknowledged.remove("closed");
        assertEquals(40, answers.acknowledged.size() + answers.refused);
        counted();
        assertEquals(List.copyOf(answers.acknowledged), queries.outcome(poll).inclusionCodes().stream().sorted().collect(Collectors.toList()));
        assertEquals(answers.acknowledged.size(), votes(0, "Định Hóa"));
        assertEquals(answers.acknowledged.size(), votes(1, "Phú Lương"));
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
        box.put(List.of(ballot));
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
