package vn.thidua.ballot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import vn.thidua.ballot.model.BallotPaper;
import vn.thidua.ballot.model.VotingCard;
import vn.thidua.ballot.usecase.ArrangePoll;
import vn.thidua.ballot.usecase.AskToClosePoll;
import vn.thidua.ballot.usecase.CertifyPoll;
import vn.thidua.ballot.usecase.ClosePoll;
import vn.thidua.ballot.usecase.CountPoll;
import vn.thidua.ballot.usecase.EnrolTeller;
import vn.thidua.ballot.usecase.ExplainDifference;
import vn.thidua.ballot.usecase.OpenPoll;
import vn.thidua.ballot.usecase.PreparePoll;
import vn.thidua.ballot.usecase.ReadBallotPaper;
import vn.thidua.ballot.usecase.ReissueCards;
import vn.thidua.ballot.usecase.SpoilCard;
import vn.thidua.ballot.usecase.VoidPoll;
import vn.thidua.test.World;

class PollStepsIT extends PollInContainer {

    @Inject
    private ReissueCards reissue;

    @Inject
    private SpoilCard spoil;

    @Inject
    private VoidPoll giveUp;

    @Inject
    private ReadBallotPaper read;

    @Inject
    private ExplainDifference explain;

    private void explain(String teller, String reason) {
        as(teller);
        explain.execute(new ExplainDifference.Command(poll, version(), null, null, reason));
    }

    private void everyStepIsDeniedTo(String... people) {
        as(its.staff());
        long seen = version();
        for (String who : people) {
            as(who);
            List.<Executable>of(
                    () -> prepare.execute(new PreparePoll.Command(poll, seen, 5)),
                    () -> reissue.execute(new ReissueCards.Command(poll, seen, 5)),
                    () -> open.execute(new OpenPoll.Command(poll, seen)),
                    () -> arrange.execute(new ArrangePoll.Command(poll, seen, PollMode.PAPER, List.of(1L), 1)),
                    () -> enrol.execute(new EnrolTeller.Command(poll, seen, null, null, PASSPHRASE, PASSPHRASE)),
                    () -> askToClose.execute(new AskToClosePoll.Command(poll, seen)),
                    () -> close.execute(new ClosePoll.Command(poll, seen)),
                    () -> explain.execute(new ExplainDifference.Command(poll, seen, null, null, "Lý do")),
                    () -> spoil.execute(new SpoilCard.Command(poll, "0123-4567-89AB")),
                    () -> count.execute(new CountPoll.Command(poll, seen, passphrase(0))),
                    () -> certify.execute(new CertifyPoll.Command(poll, seen, null, World.PASSWORD, "0")),
                    () -> giveUp.execute(new VoidPoll.Command(poll, seen, "Lý do"))).forEach(step -> denied(step));
        }
    }

    @Test
    void a_poll_goes_from_draft_to_a_certified_record() {
        var cards = opened(5);
        vote(cards.get(0).key(), "", Set.of(0, 1), Set.of(2));
        vote(cards.get(1).typedCode(), "", Set.of(0), Set.of(2, 3));
        vote(cards.get(2).key(), "", Set.of(0), Set.of(2, 3));
        vote(cards.get(3).code(), "", Set.of(), Set.of(3));
        closed();
        counted();
        as(its.staff());
        var outcome = directory.outcome(poll).orElseThrow();
        Map<String, PollDirectory.Verdict> central = outcome.contests().get(0).nominees().stream()
                .collect(Collectors.toMap(PollDirectory.NomineeOutcome::name, PollDirectory.NomineeOutcome::verdict));
        assertEquals(5, outcome.contests().get(0).base());
        assertEquals(3, outcome.contests().get(0).needed());
        assertEquals(PollDirectory.Verdict.PASSED, central.get("Định Hóa"));
        assertEquals(PollDirectory.Verdict.BELOW_THRESHOLD, central.get("Phú Lương"));
        assertEquals(List.of("Đại Từ", "Đồng Hỷ"), outcome.contests().get(1).nominees().stream()
                .filter(n -> n.verdict() == PollDirectory.Verdict.PASSED).map(PollDirectory.NomineeOutcome::name).toList());
        certified();
        assertEquals(PollState.CERTIFIED, directory.poll(poll).state());
        var page = queries.outcome(poll);
        assertEquals(4, page.inclusionCodes().size());
        assertEquals(page.inclusionCodes().stream().sorted().toList(), page.inclusionCodes());
        assertEquals(List.of(PollState.READY, PollState.OPEN, PollState.CLOSED, PollState.COUNTED, PollState.CERTIFIED),
                page.steps().stream().map(s -> s.to()).toList());
        assertEquals(outcome, directory.outcome(poll).orElseThrow());
    }

    @Test
    void nobody_without_the_permission_takes_a_step() {
        everyStepIsDeniedTo(its.officers().get(0), its.heads().get(2), its.readOnly(), its.reviewer(), null);
    }

    @Test
    void nobody_from_another_cluster_or_organisation_takes_a_step_or_looks() {
        everyStepIsDeniedTo(its.foreign(), its.foreignOfficer());
        as(its.foreign());
        denied(() -> queries.poll(poll));
        denied(() -> queries.outcome(poll));
    }

    @Test
    void each_person_has_her_own_steps_only() {
        as(its.leader());
        denied(() -> prepare.execute(new PreparePoll.Command(poll, version(), 5)));
        opened(5);
        as(its.leader());
        denied(() -> giveUp.execute(new VoidPoll.Command(poll, version(), "Lý do")));
        closed();
        for (String who : new String[] {its.leader(), its.staff()}) {
            as(who);
            denied(() -> count.execute(new CountPoll.Command(poll, version(), passphrase(0))));
            assertFalse(queries.poll(poll).may().count());
        }
        as(its.teller());
        denied(() -> open.execute(new OpenPoll.Command(poll, version())));
        assertTrue(queries.poll(poll).may().count());
    }

    @Test
    void of_two_who_take_a_step_the_later_is_told() {
        as(its.teller());
        long seen = version();
        prepared(5);
        stale(() -> prepare.execute(new PreparePoll.Command(poll, seen, 5)));
        stale(() -> reissue.execute(new ReissueCards.Command(poll, seen, 5)));
        stale(() -> giveUp.execute(new VoidPoll.Command(poll, seen, "Lý do")));
        as(its.leader());
        stale(() -> open.execute(new OpenPoll.Command(poll, seen)));
        open.execute(new OpenPoll.Command(poll, version()));
        stale(() -> close.execute(new ClosePoll.Command(poll, seen)));
        closed();
        as(its.teller());
        stale(() -> count.execute(new CountPoll.Command(poll, seen, passphrase(0))));
        counted();
        stale(() -> certify.execute(new CertifyPoll.Command(poll, seen, null, World.PASSWORD, "0")));
    }

    @Test
    void no_step_is_taken_before_its_time() {
        as(its.staff());
        refused("ballot.poll.wrongState", () -> open.execute(new OpenPoll.Command(poll, version())));
        refused("ballot.poll.wrongState", () -> askToClose.execute(new AskToClosePoll.Command(poll, version())));
        refused("ballot.poll.wrongState", () -> certify.execute(new CertifyPoll.Command(poll, version(), null, World.PASSWORD, "0")));
        refused("ballot.poll.wrongState", () -> reissue.execute(new ReissueCards.Command(poll, version(), 5)));
        prepared(5);
        refused("ballot.poll.wrongState", () -> prepare.execute(new PreparePoll.Command(poll, version(), 5)));
        as(its.leader());
        open.execute(new OpenPoll.Command(poll, version()));
        as(its.teller());
        refused("ballot.poll.wrongState", () -> count.execute(new CountPoll.Command(poll, version(), passphrase(0))));
        refused("ballot.poll.wrongState", () -> reissue.execute(new ReissueCards.Command(poll, version(), 5)));
        refused("ballot.poll.notCounted", () -> queries.outcome(poll));
        assertTrue(directory.outcome(poll).isEmpty());
    }

    @Test
    void a_short_passphrase_and_a_wild_number_of_cards_are_refused() {
        as(its.teller());
        enrolled();
        as(its.teller());
        refused("ballot.poll.passphraseTooShort", () -> enrol.execute(new EnrolTeller.Command(poll, version(), null, null, "ngắn quá", "ngắn quá")));
        refused("ballot.poll.badNumberOfCards", () -> prepare.execute(new PreparePoll.Command(poll, version(), 0)));
        refused("ballot.poll.badNumberOfCards", () -> prepare.execute(new PreparePoll.Command(poll, version(), 501)));
    }

    @Test
    void it_is_not_opened_without_a_quorum() {
        as(its.leader());
        attend(3);
        prepared(5);
        as(its.leader());
        refused("ballot.poll.noQuorum", () -> open.execute(new OpenPoll.Command(poll, version())));
        attend(4);
        open.execute(new OpenPoll.Command(poll, version()));
        assertNotNull(directory.poll(poll).openedAt());
    }

    @Test
    void the_box_opens_with_the_tellers_passphrase_only() {
        opened(5);
        closed();
        as(its.teller());
        refused("ballot.poll.wrongPassphrase", () -> count.execute(new CountPoll.Command(poll, version(), PASSPHRASE + "!")));
        refused("ballot.poll.wrongPassphrase", () -> count.execute(new CountPoll.Command(poll, version(), passphrase(1))));
        counted();
    }

    @Test
    void more_ballots_than_cards_drawn_are_certified_with_a_reason_only() {
        tellers = 3;
        var cards = opened(6);
        for (var card : cards) {
            vote(card.key(), "", Set.of(0), Set.of(1));
        }
        closed();
        counted();
        as(its.staff());
        assertFalse(queries.poll(poll).differences().isEmpty());
        refused("ballot.poll.differenceNeedsReason", () -> sign(its.teller()));
        refused("ballot.poll.differenceNeedsReason", () -> explain(its.teller(), " "));
        explain(its.teller(), "Một đại biểu nhận thẻ mà chưa ghi vào danh sách");
        refused("ballot.sign.differenceNeedsAnother", () -> explain(its.teller(), null));
        refused("ballot.poll.differenceNeedsReason", () -> sign(its.teller()));
        explain(its.tellers().get(1), null);
        certified();
        assertEquals("Một đại biểu nhận thẻ mà chưa ghi vào danh sách", queries.outcome(poll).differenceReason());
    }

    @Test
    void a_subject_has_one_poll_at_a_time_and_a_new_one_after_the_old_is_void() {
        String subject = "test:" + its.clusterId();
        refused("ballot.poll.draftedTwice", () -> directory.draft(plan(subject)));
        var cards = opened(5);
        vote(cards.get(0).key(), "", Set.of(0), Set.of());
        as(its.staff());
        giveUp.execute(new VoidPoll.Command(poll, version(), "In nhầm danh sách"));
        assertEquals(PollState.VOID, directory.poll(poll).state());
        assertTrue(directory.ofSubject(subject).isEmpty());
        refused("ballot.vote.closed", () -> vote(cards.get(1).key(), "", Set.of(0), Set.of()));
        long again = directory.draft(plan(subject));
        assertEquals(again, directory.ofSubject(subject).orElseThrow().id());
    }

    @Test
    void new_cards_take_the_place_of_lost_ones_before_the_opening() {
        var lost = prepared(5);
        as(its.teller());
        var cards = reissue.execute(new ReissueCards.Command(poll, version(), 6));
        assertEquals(6, cards.size());
        refused("ballot.card.unknown", () -> read.execute(new ReadBallotPaper.Command(lost.get(0).key())));
        refused("ballot.vote.notOpen", () -> read.execute(new ReadBallotPaper.Command(cards.get(0).key())));
    }

    @Test
    void a_spoilt_card_gives_no_vote_and_a_used_one_cannot_be_spoilt() {
        var cards = opened(5);
        vote(cards.get(0).key(), "", Set.of(0), Set.of());
        as(its.teller());
        refused("ballot.card.used", () -> spoil.execute(new SpoilCard.Command(poll, cards.get(0).typedCode())));
        refused("ballot.card.mistyped", () -> spoil.execute(new SpoilCard.Command(poll, "0000-0000-0000")));
        spoil.execute(new SpoilCard.Command(poll, cards.get(1).typedCode()));
        refused("ballot.card.spoiltAlready", () -> spoil.execute(new SpoilCard.Command(poll, cards.get(1).typedCode())));
        refused("ballot.vote.spoiltCard", () -> vote(cards.get(1).key(), "", Set.of(0), Set.of()));
        closed();
        as(its.teller());
        refused("ballot.poll.wrongState", () -> spoil.execute(new SpoilCard.Command(poll, cards.get(2).typedCode())));
    }

    @Test
    void the_holder_of_a_card_sees_the_paper_and_whether_it_was_used() {
        VotingCard.Secrets card = opened(5).get(0);
        as(null);
        assertEquals("", read.execute(new ReadBallotPaper.Command(card.key())).replaces());
        String code = vote(card.key(), "", Set.of(0), Set.of());
        var view = read.execute(new ReadBallotPaper.Command(card.typedCode()));
        assertEquals(code, view.replaces());
        assertEquals(List.of("Bằng khen TW Hội", "Bằng khen tỉnh Hội"), view.paper().contests().stream().map(BallotPaper.Contest::titleVi).toList());
    }
}
