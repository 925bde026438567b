package vn.thidua.ballot.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.ContestRule.Base;
import vn.thidua.ballot.ContestRule.Elector;
import vn.thidua.ballot.ContestRule.Form;
import vn.thidua.ballot.ContestRule.NomineeFilter;
import vn.thidua.ballot.ContestRule.OrderCounting;
import vn.thidua.ballot.ContestRule.Quota;
import vn.thidua.ballot.ContestRule.QuorumBasis;
import vn.thidua.ballot.ContestRule.Recusal;
import vn.thidua.ballot.ContestRule.Rounding;
import vn.thidua.ballot.ContestRule.ShareOf;
import vn.thidua.ballot.ContestRule.TieBreak;
import vn.thidua.ballot.Fraction;
import vn.thidua.ballot.PollDirectory.Exclusion;
import vn.thidua.ballot.PollDirectory.SecondRound;
import vn.thidua.ballot.PollPlan;
import vn.thidua.ballot.RuleForm;
import vn.thidua.ballot.model.ContestTally.NomineeVotes;
import vn.thidua.shared.RuleBroken;

/** What rules can say beyond choices and a fixed quota; every expectation was worked out by hand. */
class Rules_in_fullTest {

    private static final Fraction HALF = new Fraction(1, 2);
    private static final Electorate TWELVE = new Electorate(12, 12, 12, 5, 5);

    private static ContestRule rule(Base base, Form form, OrderCounting ordered, Quota quota, Recusal recusal, List<TieBreak> ties, int secondRoundOfBest) {
        return new ContestRule(Elector.DELEGATE, QuorumBasis.DELEGATES, HALF, base, HALF, true, form, ordered, 1, 3, quota, true, recusal, true,
                NomineeFilter.LAWFUL, ties, secondRoundOfBest);
    }

    private static ContestRule rule(Quota quota, TieBreak... ties) {
        return rule(Base.PRESENT, Form.CHOICES, null, quota, Recusal.NONE, List.of(ties), 0);
    }

    /** "A:9" or "A:9:sub:sub"; a score of 90 each. */
    private static List<NomineeVotes> nominees(String text) {
        List<NomineeVotes> nominees = new ArrayList<>();
        for (String nominee : text.split(" ")) {
            String[] parts = nominee.split(":");
            List<BigDecimal> sub = Arrays.stream(parts).skip(2).map(BigDecimal::new).toList();
            nominees.add(new NomineeVotes(parts[0].charAt(0), parts[0], BigDecimal.valueOf(90), sub, Integer.parseInt(parts[1]), 0, 0, OwnDelegates.NONE, null));
        }
        return nominees;
    }

    private static ContestDecision decide(ContestRule rule, List<NomineeVotes> nominees) {
        return CountingRules.decide(TWELVE, List.of(new ContestTally("x", rule, 12, 0, 0, nominees))).get(0);
    }

    private static String verdicts(ContestDecision decision) {
        return decision.nominees().stream().map(n -> n.name() + "=" + n.verdict()).collect(Collectors.joining(" "));
    }

    private static boolean says(ContestDecision decision, String text) {
        return decision.derivation().text(Locale.ENGLISH).stream().anyMatch(line -> line.contains(text));
    }

    @ParameterizedTest(name = "{1}/{2} of {0} units {3}: {4}")
    @CsvSource({
        "3, 1, 2, DOWN, 1", "3, 1, 2, UP, 2", "3, 1, 2, HALF_UP, 2",
        "5, 1, 2, DOWN, 2", "5, 1, 2, UP, 3", "5, 1, 2, HALF_UP, 3",
        "7, 1, 2, DOWN, 3", "7, 1, 2, UP, 4", "7, 1, 5, DOWN, 1", "7, 1, 5, UP, 2", "7, 1, 5, HALF_UP, 1",
        "8, 1, 2, DOWN, 4", "8, 1, 2, UP, 4", "8, 1, 2, HALF_UP, 4", "8, 1, 5, DOWN, 1", "8, 1, 5, HALF_UP, 2",
        "95, 1, 2, DOWN, 47", "95, 1, 2, UP, 48", "95, 1, 5, DOWN, 19", "95, 1, 5, UP, 19", "95, 1, 3, HALF_UP, 32", "95, 1, 3, DOWN, 31",
        "0, 1, 2, UP, 0", "1, 1, 2, DOWN, 0", "1, 1, 2, UP, 1"})
    void a_share_of_units_is_rounded_as_stated(int units, int numerator, int denominator, Rounding rounding, int places) {
        assertEquals(places, Quota.share(new Fraction(numerator, denominator), rounding, ShareOf.LISTED).of(units));
    }

    @ParameterizedTest(name = "{0} units: the flag and {1} of the rest")
    @CsvSource({"3, 1", "5, 2", "7, 3", "8, 3", "95, 47"})
    void first_the_flag_then_at_most_half_of_the_rest_rounded_down(int units, int merits) {
        ContestRule flag = rule(Quota.fixed(1));
        ContestRule merit = rule(Quota.share(HALF, Rounding.DOWN, ShareOf.LISTED));
        List<NomineeVotes> all = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            all.add(new NomineeVotes(i, "U" + i, null, 190 - i));
        }
        var decisions = CountingRules.decide(new Electorate(190, 190, 190, 95, 95),
                List.of(new ContestTally("flag", flag, 190, 0, 0, all), new ContestTally("merit", merit, 190, 0, 0, all)));
        assertEquals(List.of("U0"), passed(decisions.get(0)));
        assertEquals(merits, decisions.get(1).quota());
        assertEquals(merits, passed(decisions.get(1)).size());
        assertTrue(says(decisions.get(1), "less 1 passed at a higher level, leaves " + (units - 1)));
    }

    private static List<String> passed(ContestDecision decision) {
        return decision.nominees().stream().filter(n -> n.verdict().name().equals("PASSED")).map(ContestDecision.NomineeDecision::name).toList();
    }

    @Test
    void units_set_aside_count_in_a_share_of_the_listed_but_not_of_the_eligible() {
        List<NomineeVotes> listed = new ArrayList<>(nominees("A:9 B:8 C:8"));
        listed.add(new NomineeVotes(1, "X", null, List.of(), 0, 0, 0, OwnDelegates.NONE, Exclusion.LOW_SCORE));
        assertEquals(2, decide(rule(Quota.share(HALF, Rounding.DOWN, ShareOf.LISTED)), listed).quota());
        var decision = decide(rule(Quota.share(HALF, Rounding.DOWN, ShareOf.ELIGIBLE)), listed);
        assertEquals(1, decision.quota());
        assertEquals("A=PASSED B=CUT_BY_QUOTA C=CUT_BY_QUOTA X=EXCLUDED", verdicts(decision));
        assertTrue(says(decision, "X is not on the ballot: below the fewest points."));
    }

    @Test
    void sub_scores_decide_one_after_another_and_each_is_told() {
        var decision = decide(rule(Quota.fixed(1), TieBreak.SCORE, TieBreak.SUB_SCORES), nominees("A:8:5:1 B:8:5:2 C:8:4:9"));
        assertEquals("B=PASSED A=CUT_BY_QUOTA C=CUT_BY_QUOTA", verdicts(decision));
        assertTrue(says(decision, "sub-score 1 decides: A (5), B (5), C (4)."));
        assertTrue(says(decision, "sub-score 2 decides: B (2), A (1)."));
    }

    @Test
    void what_no_score_decides_goes_to_a_second_round_among_the_tied_only() {
        var decision = decide(rule(Quota.fixed(2), TieBreak.SCORE, TieBreak.SECOND_ROUND, TieBreak.CHAIR), nominees("A:9 B:8 C:8 D:8"));
        assertEquals("A=PASSED B=TIED_AT_CUT C=TIED_AT_CUT D=TIED_AT_CUT", verdicts(decision));
        assertEquals(1, decision.placesLeft());
        assertEquals(new SecondRound(SecondRound.RoundReason.TIE, List.of(66L, 67L, 68L), 1), decision.secondRound());
        assertTrue(says(decision, "A second round is held among them."));
    }

    @Test
    void in_the_second_round_the_chair_comes_next_and_no_third_round() {
        ContestRule again = rule(Quota.fixed(2), TieBreak.SCORE, TieBreak.SECOND_ROUND, TieBreak.CHAIR).forSecondRound(1);
        assertEquals(1, again.quota().number());
        assertEquals(1, again.maxChoices());
        var decision = decide(again, nominees("B:8 C:8"));
        assertNull(decision.secondRound());
        assertEquals(1, decision.placesLeft());
        assertTrue(says(decision, "the chair does"));
    }

    @Test
    void where_nobody_passes_the_best_meet_again_with_whoever_equals_the_last_of_them() {
        ContestRule rule = rule(Base.PRESENT, Form.CHOICES, null, Quota.fixed(1), Recusal.NONE, List.of(), 2);
        var decision = decide(rule, nominees("A:5 B:4 C:4 D:1"));
        assertEquals(new SecondRound(SecondRound.RoundReason.NOBODY_PASSED, List.of(65L, 66L, 67L), 1), decision.secondRound());
        assertNull(decide(rule(Quota.fixed(1)), nominees("A:5 B:4")).secondRound());
        assertTrue(says(decide(rule(Quota.fixed(1)), nominees("A:5 B:4")), "none is nominated"));
    }

    @Test
    void a_nominees_own_delegates_leave_its_base_and_a_ballot_too_many_is_pointed_out() {
        ContestRule rule = rule(Base.PRESENT, Form.CHOICES, null, Quota.fixed(3), Recusal.OWN_DELEGATES, List.of(), 0);
        // 12 present: A has 3 of them, so more than half of 9 is 5; B has none and needs 7; C has 3 and 10 votes of 9
        List<NomineeVotes> three = List.of(own(65, "A", 5, 3), own(66, "B", 6, 0), own(67, "C", 10, 3));
        var decision = decide(rule, three);
        assertEquals("C=PASSED B=BELOW_THRESHOLD A=PASSED", verdicts(decision));
        assertTrue(says(decision, "A: its base is 12 less 3 of its own, that is 9; at least 5 votes are needed."));
        assertTrue(says(decision, "C has 10 votes, more than the 9 who decide on it"));
    }

    private static NomineeVotes own(long id, String name, int votes, int present) {
        return new NomineeVotes(id, name, null, List.of(), votes, 0, 0, new OwnDelegates(present, present), null);
    }

    @Test
    void of_anonymous_ballots_nobody_can_take_off_the_nominees_own() {
        for (Base base : List.of(Base.ISSUED, Base.RETURNED, Base.VALID)) {
            var refused = assertThrows(RuleBroken.class, () -> rule(base, Form.CHOICES, null, Quota.fixed(1), Recusal.OWN_DELEGATES, List.of(), 0));
            assertEquals("ballot.rule.recusalBase", refused.key());
        }
    }

    @Test
    void yes_and_no_are_counted_and_a_nominee_without_a_mark_has_neither() {
        ContestRule rule = rule(Base.VALID, Form.YES_NO, null, Quota.fixed(2), Recusal.NONE, List.of(), 0);
        var decision = decide(rule, List.of(new NomineeVotes(65, "A", null, List.of(), 7, 3, 0, OwnDelegates.NONE, null)));
        assertTrue(says(decision, "A: 7 yes of 12 (58,33 %), 3 no, 2 without a mark; passed."));
    }

    @Test
    void points_order_those_whom_enough_ballots_name() {
        ContestRule rule = rule(Base.VALID, Form.ORDERED, OrderCounting.POINTS, Quota.fixed(1), Recusal.NONE, List.of(), 0);
        var decision = decide(rule, List.of(new NomineeVotes(65, "A", null, List.of(), 9, 0, 20, OwnDelegates.NONE, null),
                new NomineeVotes(66, "B", null, List.of(), 8, 0, 24, OwnDelegates.NONE, null), new NomineeVotes(67, "C", null, List.of(), 6, 0, 18, OwnDelegates.NONE, null)));
        assertEquals("B=PASSED A=CUT_BY_QUOTA C=BELOW_THRESHOLD", verdicts(decision));
        assertTrue(says(decision, "3 for the first place, one less for each place after it"));
    }

    private static BallotPaper paper(Form form, OrderCounting ordered, int min, int max) {
        return new BallotPaper(7, "T", "T", List.of(new BallotPaper.Contest("T", "T", form, ordered, min, max, true, List.of("A", "B", "C"))), new byte[0]);
    }

    private static String sent(BallotPaper paper, Map<Integer, Integer> marks) {
        try {
            byte[] plain = paper.encode(new BallotPaper.Choices(List.of(marks)));
            assertEquals(64, plain.length);
            assertEquals(marks, paper.decode(plain, 0));
            return "ok";
        } catch (RuleBroken refused) {
            // the bytes of a ballot that breaks the rule are no ballot either
            byte[] plain = new byte[64];
            plain[0] = 1;
            marks.forEach((nominee, mark) -> plain[1 + Math.floorMod(nominee, 63)] = mark.byteValue());
            assertNull(marks.keySet().stream().allMatch(n -> n >= 0 && n < 3) ? paper.decode(plain, 0) : null);
            return refused.key();
        }
    }

    @Test
    void each_form_has_its_own_marks_on_the_paper() {
        BallotPaper choices = paper(Form.CHOICES, null, 1, 2);
        assertEquals("ok", sent(choices, Map.of()));
        assertEquals("ok", sent(choices, Map.of(0, 1, 2, 1)));
        assertEquals("ballot.vote.tooMany", sent(choices, Map.of(0, 1, 1, 1, 2, 1)));
        assertEquals("ballot.vote.notThisPaper", sent(choices, Map.of(0, 2)));
        BallotPaper yesNo = paper(Form.YES_NO, null, 1, 1);
        assertEquals("ok", sent(yesNo, Map.of(0, 1, 1, 2, 2, 1)));
        assertEquals("ok", sent(yesNo, Map.of(1, 2)));
        assertEquals("ballot.vote.notThisPaper", sent(yesNo, Map.of(1, 3)));
        BallotPaper ordered = paper(Form.ORDERED, OrderCounting.POINTS, 2, 3);
        assertEquals("ok", sent(ordered, Map.of(2, 1, 0, 2)));
        assertEquals("ok", sent(ordered, Map.of(2, 1, 0, 2, 1, 3)));
        assertEquals("ballot.vote.tooFew", sent(ordered, Map.of(2, 1)));
        assertEquals("ballot.vote.places", sent(ordered, Map.of(2, 1, 0, 1)));
        assertEquals("ballot.vote.places", sent(ordered, Map.of(2, 1, 0, 3)));
        assertEquals("ballot.vote.places", sent(ordered, Map.of(2, 4, 0, 1)));
        assertEquals("ballot.vote.notThisPaper", sent(ordered, Map.of(3, 1, 0, 2)));
    }

    @Test
    void an_opened_box_counts_marks_by_the_form() {
        SealedBox.Keys keys = SealedBox.make(7, "cụm mật khẩu thử".toCharArray());
        var key = SealedBox.unlock(7, keys.privateKeySealed(), "cụm mật khẩu thử".toCharArray()).orElseThrow();
        List<String> abc = List.of("A", "B", "C");
        BallotPaper paper = new BallotPaper(7, "T", "T", List.of(new BallotPaper.Contest("1", "1", Form.YES_NO, null, 1, 1, true, abc),
                new BallotPaper.Contest("2", "2", Form.ORDERED, OrderCounting.POINTS, 1, 3, true, abc),
                new BallotPaper.Contest("3", "3", Form.ORDERED, OrderCounting.FIRST_PLACES, 1, 2, true, abc)), keys.publicKey());
        List<byte[]> sealed = new ArrayList<>();
        for (List<Map<Integer, Integer>> marks : List.of(
                List.of(Map.of(0, 1, 1, 2), Map.of(0, 1, 1, 2, 2, 3), Map.of(0, 1)),
                List.of(Map.of(0, 2, 2, 1), Map.of(1, 1), Map.of(1, 1, 0, 2)),
                List.of(Map.<Integer, Integer>of(), Map.of(0, 2, 1, 1), Map.<Integer, Integer>of()))) {
            sealed.add(SealedBox.seal(7, keys.publicKey(), paper.encode(new BallotPaper.Choices(marks))));
        }
        OpenedBox box = OpenedBox.open(paper, key, sealed);
        assertEquals(new OpenedBox.Count(2, 1, 0, List.of(1, 0, 1), List.of(1, 1, 0), List.of(0, 0, 0)), box.contests().get(0));
        assertEquals(new OpenedBox.Count(3, 0, 0, List.of(2, 3, 1), List.of(0, 0, 0), List.of(5, 8, 1)), box.contests().get(1));
        assertEquals(new OpenedBox.Count(2, 1, 0, List.of(1, 1, 0)), box.contests().get(2));
    }

    @Test
    void a_filter_names_the_first_reason_that_holds() {
        NomineeFilter filter = new NomineeFilter(BigDecimal.valueOf(80), List.of("Tốt"), true, true);
        assertEquals(Exclusion.ENDED, filter.excludes(nominee("70", null, true, true)));
        assertEquals(Exclusion.REWARDED, filter.excludes(nominee("70", null, false, true)));
        assertEquals(Exclusion.LOW_SCORE, filter.excludes(nominee("79.99", "Tốt", false, false)));
        assertEquals(Exclusion.LOW_SCORE, filter.excludes(nominee(null, "Tốt", false, false)));
        assertEquals(Exclusion.OTHER_CLASS, filter.excludes(nominee("80", "Khá", false, false)));
        assertNull(filter.excludes(nominee("80.00", "Tốt", false, false)));
    }

    private static PollPlan.Nominee nominee(String score, String className, boolean ended, boolean rewarded) {
        return new PollPlan.Nominee(1, "A", score == null ? null : new BigDecimal(score), List.of(), className, ended, rewarded);
    }

    @Test
    void a_poll_without_anybody_who_may_be_voted_on_is_refused_and_whoever_is_set_aside_stands_on_no_paper() {
        assertEquals("ballot.poll.noneEligible", assertThrows(RuleBroken.class, () -> poll(nominee("80", null, true, false))).key());
        Poll poll = poll(nominee("80", null, true, false), new PollPlan.Nominee(2, "B", null));
        assertEquals(List.of("B"), poll.contests().get(0).nominees().stream().map(PollNominee::name).toList());
        assertEquals(List.of(Exclusion.ENDED), poll.contests().get(0).excluded().stream().map(PollNominee::excluded).toList());
    }

    private static Poll poll(PollPlan.Nominee... nominees) {
        return Poll.draft(1, 2L, new PollPlan(3, "x", "T", "T", List.of(new PollPlan.Contest("c", "T", "T", rule(Quota.fixed(1)), List.of(nominees)))));
    }

    @Test
    void a_chain_of_ties_has_its_order_and_a_form_refuses_at_the_input() {
        assertEquals("ballot.rule.ties", assertThrows(RuleBroken.class, () -> rule(Quota.fixed(1), TieBreak.CHAIR, TieBreak.SCORE)).key());
        RuleForm form = RuleForm.of(rule(Quota.fixed(1)));
        form.setThresholdNumerator(3);
        RuleBroken refused = assertThrows(RuleBroken.class, form::rule);
        assertEquals("thresholdDenominator", refused.field());
        form.setThresholdNumerator(null);
        assertEquals(List.of("The share must be a fraction between 0 and 1."), form.said(Locale.ENGLISH));
    }
}
