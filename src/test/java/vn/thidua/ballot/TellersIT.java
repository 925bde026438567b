package vn.thidua.ballot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thidua.ballot.model.BallotPaper.Choices;
import vn.thidua.ballot.model.VotingCard;
import vn.thidua.ballot.usecase.ArrangePoll;
import vn.thidua.ballot.usecase.AskToClosePoll;
import vn.thidua.ballot.usecase.CastTestBallot;
import vn.thidua.ballot.usecase.CertifyPoll;
import vn.thidua.ballot.usecase.ClosePoll;
import vn.thidua.ballot.usecase.CountPoll;
import vn.thidua.ballot.usecase.EnrolTeller;
import vn.thidua.ballot.usecase.EnterPaperCount;
import vn.thidua.ballot.usecase.EnterPaperCount.Answer;
import vn.thidua.ballot.usecase.ExchangeCard;
import vn.thidua.ballot.usecase.OpenPoll;
import vn.thidua.ballot.usecase.OpenTestBallots;
import vn.thidua.ballot.usecase.PreparePoll;
import vn.thidua.ballot.usecase.RecordConsensus;
import vn.thidua.ballot.usecase.RecountPoll;
import vn.thidua.ballot.usecase.WithdrawClosing;
import vn.thidua.ballot.usecase.WithdrawPaperCount;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.time.ProductClock;
import vn.thidua.test.World;

/** Tellers of a poll: their keys, the closing by two, the opening by a quorum, paper, modes, signatures, test ballots. */
class TellersIT extends PollInContainer {

    @Inject
    private WithdrawClosing withdraw;

    @Inject
    private RecountPoll recount;

    @Inject
    private ExchangeCard exchange;

    @Inject
    private WithdrawPaperCount withdrawPaper;

    @Inject
    private RecordConsensus consensus;

    @Inject
    private CastTestBallot castTest;

    @Inject
    private OpenTestBallots openTest;

    TellersIT() {
        tellers = 3;
    }

    private List<Long> named() {
        return its.tellers().stream().map(this::account).toList();
    }

    private boolean open(int teller) {
        as(its.tellers().get(teller));
        return count.execute(new CountPoll.Command(poll, version(), passphrase(teller)));
    }

    private void arranged(PollMode mode, int quorum) {
        as(its.teller());
        arrange.execute(new ArrangePoll.Command(poll, version(), mode, named(), quorum));
    }

    /** From draft to closed in a mode without keys and cards. */
    private void closedWithoutCards(PollMode mode) {
        arranged(mode, 2);
        assertEquals(List.of(), prepare.execute(new PreparePoll.Command(poll, version(), 0)));
        as(its.leader());
        open.execute(new OpenPoll.Command(poll, version()));
        closed();
    }

    private static EnterPaperCount.Contest papers(int valid, int blank, int invalid, Integer... votes) {
        return new EnterPaperCount.Contest(valid, blank, invalid, List.of(votes));
    }

    private Answer enter(int teller, int issued, int returned, EnterPaperCount.Contest... contests) {
        as(its.tellers().get(teller));
        return enter.execute(new EnterPaperCount.Command(poll, version(), null, null, issued, returned, List.of(contests)));
    }

    private static void refusedAt(String field, String key, org.junit.jupiter.api.function.Executable step) {
        RuleBroken refused = assertThrows(RuleBroken.class, step);
        assertEquals(key, refused.key());
        assertEquals(field, refused.field());
    }

    @Test
    void the_key_is_made_once_every_teller_has_enrolled() {
        arranged(PollMode.SEALED, 2);
        refused("ballot.tellers.notAllEnrolled", () -> prepare.execute(new PreparePoll.Command(poll, version(), 5)));
        refused("ballot.poll.passphraseDiffers", () -> enrol.execute(new EnrolTeller.Command(poll, version(), null, null, passphrase(0), passphrase(1))));
        prepared(5);
        assertEquals(2, queries.poll(poll).tellers().quorum());
        refused("ballot.poll.wrongState", () -> enrol.execute(new EnrolTeller.Command(poll, version(), null, null, PASSPHRASE, PASSPHRASE)));
        refused("ballot.poll.wrongState", () -> arranged(PollMode.SEALED, 1));
    }

    @Test
    void at_one_laptop_a_second_teller_gives_the_password_of_her_account() {
        arranged(PollMode.SEALED, 2);
        long second = named().get(1);
        refusedAt("password", "access.password.wrong", () -> enrol.execute(new EnrolTeller.Command(poll, version(), second, "sai", passphrase(1), passphrase(1))));
        enrol.execute(new EnrolTeller.Command(poll, version(), second, World.PASSWORD, passphrase(1), passphrase(1)));
        var rows = queries.poll(poll).tellers().rows();
        assertEquals(List.of(second), rows.stream().filter(row -> row.enrolled()).map(row -> row.accountId()).toList());
        refusedAt("teller", "ballot.tellers.notATeller",
                () -> enrol.execute(new EnrolTeller.Command(poll, version(), account(its.staff()), World.PASSWORD, PASSPHRASE, PASSPHRASE)));
    }

    @Test
    void only_who_may_count_in_the_cluster_is_named_and_the_quorum_fits() {
        as(its.teller());
        refused("ballot.tellers.notATeller", () -> arrange.execute(new ArrangePoll.Command(poll, version(), PollMode.SEALED, List.of(account(its.staff())), 1)));
        refused("ballot.tellers.badNumber", () -> arrange.execute(new ArrangePoll.Command(poll, version(), PollMode.SEALED, List.of(), 1)));
        refused("ballot.tellers.badQuorum", () -> arranged(PollMode.SEALED, 4));
        refused("ballot.tellers.none", () -> prepare.execute(new PreparePoll.Command(poll, version(), 5)));
        long seen = version();
        arranged(PollMode.SEALED, 3);
        stale(() -> arrange.execute(new ArrangePoll.Command(poll, seen, PollMode.SEALED, named(), 2)));
    }

    @Test
    void closing_takes_two_and_can_be_withdrawn() {
        List<VotingCard.Secrets> cards = opened(5);
        as(its.teller());
        refused("ballot.close.notAsked", () -> close.execute(new ClosePoll.Command(poll, version())));
        askToClose.execute(new AskToClosePoll.Command(poll, version()));
        refused("ballot.close.needsAnother", () -> close.execute(new ClosePoll.Command(poll, version())));
        refused("ballot.close.askedAlready", () -> askToClose.execute(new AskToClosePoll.Command(poll, version())));
        vote(cards.get(0).key(), "", Set.of(0), Set.of());
        as(its.teller());
        withdraw.execute(new WithdrawClosing.Command(poll, version()));
        assertNull(queries.poll(poll).closing());
        as(its.leader());
        askToClose.execute(new AskToClosePoll.Command(poll, version()));
        refusedAt("teller", "ballot.tellers.notATeller", () -> close.execute(new ClosePoll.Command(poll, version())));
        close.execute(new ClosePoll.Command(poll, version(), named().get(2), World.PASSWORD));
        assertEquals(PollState.CLOSED, directory.poll(poll).state());
        refused("ballot.vote.closed", () -> vote(cards.get(1).key(), "", Set.of(0), Set.of()));
        as(its.leader());
        refused("ballot.poll.wrongState", () -> withdraw.execute(new WithdrawClosing.Command(poll, version())));
    }

    @Test
    void the_box_opens_with_two_of_three_on_phones_of_their_own_in_any_pair() {
        List<VotingCard.Secrets> cards = opened(5);
        vote(cards.get(0).key(), "", Set.of(0), Set.of(1));
        closed();
        assertFalse(open(2));
        assertFalse(open(2), "the same teller twice is one");
        assertEquals(1, queries.poll(poll).tellers().given());
        assertEquals(PollState.CLOSED, directory.poll(poll).state());
        assertTrue(open(0));
        assertEquals(PollState.COUNTED, directory.poll(poll).state());
        assertEquals(0, queries.poll(poll).tellers().given());
        refused("ballot.poll.wrongState", () -> open(1));
    }

    @Test
    void a_share_waits_for_ten_minutes_only() {
        opened(5);
        closed();
        assertFalse(open(0));
        clock.continueFrom(LocalDate.of(2023, 10, 30).atTime(LocalTime.of(9, 0)).atZone(ProductClock.ZONE).toInstant());
        assertFalse(open(1));
        assertTrue(open(2));
    }

    @Test
    void after_five_wrong_passphrases_a_teller_waits() {
        opened(5);
        closed();
        as(its.teller());
        for (int i = 0; i < 5; i++) {
            refusedAt("passphrase", "ballot.poll.wrongPassphrase", () -> count.execute(new CountPoll.Command(poll, version(), PASSPHRASE)));
        }
        refusedAt("passphrase", "ballot.tellers.tooManyTries", () -> open(0));
        assertFalse(open(1));
    }

    @Test
    void a_recount_takes_a_quorum_again_is_kept_as_a_step_and_changes_nothing() {
        List<VotingCard.Secrets> cards = opened(5);
        vote(cards.get(0).key(), "", Set.of(0), Set.of(1));
        closed();
        as(its.teller());
        refused("ballot.poll.wrongState", () -> recount.execute(new RecountPoll.Command(poll, version(), passphrase(0))));
        counted();
        var before = directory.outcome(poll);
        as(its.tellers().get(1));
        assertEquals(RecountPoll.Answer.WAITING, recount.execute(new RecountPoll.Command(poll, version(), passphrase(1))));
        as(its.tellers().get(2));
        assertEquals(RecountPoll.Answer.SAME, recount.execute(new RecountPoll.Command(poll, version(), passphrase(2))));
        assertEquals(before, directory.outcome(poll));
        assertFalse(queries.poll(poll).record().recountDiffers());
        var last = queries.poll(poll).steps().get(queries.poll(poll).steps().size() - 1);
        assertEquals(last.from(), last.to());
        certified();
    }

    @Test
    void paper_is_entered_by_two_who_do_not_see_each_other_and_is_added_to_the_phones() {
        List<VotingCard.Secrets> cards = opened(5);
        vote(cards.get(0).key(), "", Set.of(0), Set.of(1));
        as(its.teller());
        exchange.execute(new ExchangeCard.Command(poll, cards.get(1).typedCode()));
        exchange.execute(new ExchangeCard.Command(poll, cards.get(2).typedCode()));
        closed();
        refused("ballot.paper.missing", () -> open(0));
        var provincial = papers(2, 0, 0, 0, 2, 0, 0, 0);
        assertEquals(Answer.WAITING, enter(0, 2, 2, papers(1, 1, 0, 1, 0, 0, 0, 0), provincial));
        assertEquals(Answer.WAITING, enter(0, 2, 2, papers(1, 1, 0, 1, 0, 0, 0, 0), provincial), "her own again takes the place of the first");
        refusedAt("c0n0", "ballot.paper.differs", () -> enter(1, 2, 2, papers(1, 1, 0, 0, 1, 0, 0, 0), provincial));
        assertFalse(queries.poll(poll).paper().accepted());
        assertEquals(Answer.SEALED, enter(1, 2, 2, papers(1, 1, 0, 1, 0, 0, 0, 0), provincial));
        refused("ballot.poll.wrongState", () -> enter(2, 2, 2, papers(1, 1, 0, 1, 0, 0, 0, 0), provincial));
        as(its.teller());
        withdrawPaper.execute(new WithdrawPaperCount.Command(poll, version(), null, null));
        assertEquals(Answer.WAITING, enter(2, 2, 2, papers(1, 1, 0, 1, 0, 0, 0, 0), provincial));
        assertEquals(Answer.SEALED, enter(0, 2, 2, papers(1, 1, 0, 1, 0, 0, 0, 0), provincial));
        counted();
        var page = queries.outcome(poll);
        assertEquals(3, page.returned());
        assertEquals(1, page.inclusionCodes().size());
        assertEquals(2, directory.outcome(poll).orElseThrow().contests().get(0).nominees().get(0).votes());
        assertEquals(3, directory.outcome(poll).orElseThrow().contests().get(1).nominees().get(0).votes());
        as(its.tellers().get(1));
        recount.execute(new RecountPoll.Command(poll, version(), passphrase(1)));
        as(its.tellers().get(2));
        assertEquals(RecountPoll.Answer.SAME, recount.execute(new RecountPoll.Command(poll, version(), passphrase(2))));
        certified();
    }

    @Test
    void the_record_is_signed_by_a_quorum_and_its_hash_is_kept() {
        opened(5);
        closed();
        counted();
        as(its.teller());
        String hash = queries.poll(poll).record().hash();
        refusedAt("password", "access.password.wrong", () -> certify.execute(new CertifyPoll.Command(poll, version(), null, "sai", hash)));
        refused("ballot.sign.recordChanged", () -> certify.execute(new CertifyPoll.Command(poll, version(), null, World.PASSWORD, "0".repeat(64))));
        assertFalse(sign(its.teller()));
        refusedAt("teller", "ballot.sign.signedAlready", () -> sign(its.teller()));
        assertEquals(1, queries.poll(poll).record().signatures().size());
        // a recount is a step of the record: who signed before it signs again
        recounted();
        assertNotEquals(hash, queries.poll(poll).record().hash());
        assertEquals(0, queries.poll(poll).record().signatures().size());
        assertFalse(sign(its.teller()));
        assertTrue(certify.execute(new CertifyPoll.Command(poll, version(), named().get(2), World.PASSWORD, queries.poll(poll).record().hash())));
        var record = queries.outcome(poll).record();
        assertEquals(2, record.signatures().size());
        assertTrue(record.text().contains("Suy tôn khen thưởng"));
        refused("ballot.poll.wrongState", () -> sign(its.tellers().get(1)));
    }

    private void recounted() {
        for (int i = 0; i < 2; i++) {
            as(its.tellers().get(i));
            recount.execute(new RecountPoll.Command(poll, version(), passphrase(i)));
        }
    }

    @Test
    void a_vote_on_paper_only_has_no_key_and_no_card_and_is_counted_by_two() {
        closedWithoutCards(PollMode.PAPER);
        assertNull(queries.poll(poll).fingerprint());
        refused("ballot.poll.wrongState", () -> open(0));
        var provincial = papers(4, 0, 0, 0, 4, 0, 0, 0);
        assertEquals(Answer.WAITING, enter(0, 5, 4, papers(3, 1, 0, 3, 0, 0, 0, 0), provincial));
        assertEquals(Answer.COUNTED, enter(1, 5, 4, papers(3, 1, 0, 3, 0, 0, 0, 0), provincial));
        var outcome = directory.outcome(poll).orElseThrow();
        assertEquals(PollDirectory.Verdict.PASSED, outcome.contests().get(0).nominees().get(0).verdict());
        assertEquals(Answer.WAITING, enter(2, 5, 4, papers(3, 1, 0, 3, 0, 0, 0, 0), provincial));
        assertEquals(Answer.SAME, enter(0, 5, 4, papers(3, 1, 0, 3, 0, 0, 0, 0), provincial));
        certified();
        assertEquals(PollState.CERTIFIED, directory.poll(poll).state());
    }

    @Test
    void a_recount_that_differs_stops_the_certification() {
        closedWithoutCards(PollMode.HANDS);
        var provincial = papers(0, 0, 0, 0, 4, 0, 0, 0);
        enter(0, 0, 0, papers(0, 0, 0, 3, 0, 0, 0, 0), provincial);
        assertEquals(Answer.COUNTED, enter(1, 0, 0, papers(0, 0, 0, 3, 0, 0, 0, 0), provincial));
        enter(0, 0, 0, papers(0, 0, 0, 4, 0, 0, 0, 0), provincial);
        assertEquals(Answer.DIFFERENT, enter(1, 0, 0, papers(0, 0, 0, 4, 0, 0, 0, 0), provincial));
        assertEquals(3, directory.outcome(poll).orElseThrow().contests().get(0).nominees().get(0).votes(), "the counts stand");
        refused("ballot.sign.recountDiffers", () -> sign(its.teller()));
    }

    @Test
    void a_show_of_hands_counts_everybody_present_and_certifies() {
        closedWithoutCards(PollMode.HANDS);
        refusedAt("c0n0", "ballot.paper.moreThanValid", () -> enter(0, 0, 0, papers(0, 0, 0, 6, 0, 0, 0, 0), papers(0, 0, 0, 0, 4, 0, 0, 0)));
        enter(0, 0, 0, papers(0, 0, 0, 3, 0, 0, 0, 0), papers(0, 0, 0, 0, 4, 0, 0, 0));
        enter(1, 0, 0, papers(0, 0, 0, 3, 0, 0, 0, 0), papers(0, 0, 0, 0, 4, 0, 0, 0));
        assertEquals(5, queries.outcome(poll).returned());
        certified();
    }

    @Test
    void a_consensus_is_kept_in_its_words_without_counts() {
        closedWithoutCards(PollMode.CONSENSUS);
        as(its.teller());
        var agreed = List.of(List.of(its.unitIds().get(2)), List.<Long>of());
        refused("ballot.consensus.overQuota", () -> consensus.execute(new RecordConsensus.Command(poll, version(), "Lộc Thị Nga", "Nhất trí",
                List.of(its.unitIds().subList(0, 3), List.of()))));
        refused("ballot.poll.wrongState", () -> enter(0, 5, 4, papers(3, 1, 0, 3, 0, 0, 0, 0), papers(4, 0, 0, 0, 4, 0, 0, 0)));
        consensus.execute(new RecordConsensus.Command(poll, version(), "Lộc Thị Nga", "Hội nghị nhất trí suy tôn Đồng Hỷ.", agreed));
        var page = queries.outcome(poll);
        assertNull(page.returned());
        assertEquals("Hội nghị nhất trí suy tôn Đồng Hỷ.", page.consensusText());
        assertEquals(List.of("Đồng Hỷ"), directory.outcome(poll).orElseThrow().contests().get(0).nominees().stream()
                .filter(n -> n.verdict() == PollDirectory.Verdict.PASSED).map(PollDirectory.NomineeOutcome::name).toList());
        certified();
        assertTrue(queries.outcome(poll).record().text().contains("Hội nghị nhất trí suy tôn Đồng Hỷ."));
    }

    @Test
    void up_to_three_test_ballots_are_opened_before_everybody_and_never_counted() {
        arranged(PollMode.SEALED, 2);
        refused("ballot.poll.wrongState", () -> castTest.execute(new CastTestBallot.Command(poll, Choices.of(List.of(Set.of(0), Set.of())))));
        List<VotingCard.Secrets> cards = prepared(5);
        as(its.teller());
        refused("ballot.test.nothing", () -> openTest.execute(new OpenTestBallots.Command(poll)));
        for (int i = 0; i < 3; i++) {
            castTest.execute(new CastTestBallot.Command(poll, Choices.of(List.of(Set.of(0), Set.of()))));
        }
        refused("ballot.test.enough", () -> castTest.execute(new CastTestBallot.Command(poll, Choices.of(List.of(Set.of(0), Set.of())))));
        refused("ballot.vote.tooMany", () -> castTest.execute(new CastTestBallot.Command(poll, Choices.of(List.of(Set.of(0, 1, 2), Set.of())))));
        assertNotEquals(queries.poll(poll).fingerprint(), queries.test(poll).keyFingerprint());
        assertNull(queries.test(poll).counted());
        openTest.execute(new OpenTestBallots.Command(poll));
        assertEquals(3, queries.test(poll).counted().get(0).nominees().get(0).votes());
        assertEquals(3, queries.test(poll).counted().get(1).blank());
        as(its.leader());
        open.execute(new OpenPoll.Command(poll, version()));
        assertEquals(List.of(), queries.test(poll).ballots());
        vote(cards.get(0).key(), "", Set.of(1), Set.of());
        closed();
        counted();
        assertEquals(1, queries.outcome(poll).returned());
    }

    @Test
    void nobody_else_enters_signs_or_opens() {
        opened(5);
        closed();
        long seen = version();
        for (String who : new String[] {its.readOnly(), its.foreign(), its.foreignOfficer(), its.officers().get(0), null}) {
            as(who);
            denied(() -> enter.execute(new EnterPaperCount.Command(poll, seen, null, null, 0, 0, List.of())));
            denied(() -> withdrawPaper.execute(new WithdrawPaperCount.Command(poll, seen, null, null)));
            denied(() -> recount.execute(new RecountPoll.Command(poll, seen, PASSPHRASE)));
            denied(() -> consensus.execute(new RecordConsensus.Command(poll, seen, "A", "B", List.of())));
            denied(() -> withdraw.execute(new WithdrawClosing.Command(poll, seen)));
            denied(() -> castTest.execute(new CastTestBallot.Command(poll, Choices.of(List.of()))));
            denied(() -> openTest.execute(new OpenTestBallots.Command(poll)));
        }
        as(its.staff());
        refused("ballot.poll.wrongState", () -> certify.execute(new CertifyPoll.Command(poll, seen, null, World.PASSWORD, "0")));
        counted();
        as(its.staff());
        refused("ballot.tellers.notATeller", () -> certify.execute(new CertifyPoll.Command(poll, version(), null, World.PASSWORD, "0")));
        as(its.teller());
        stale(() -> recount.execute(new RecountPoll.Command(poll, seen, passphrase(0))));
        stale(() -> certify.execute(new CertifyPoll.Command(poll, seen, null, World.PASSWORD, "0")));
    }
}
