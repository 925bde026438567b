package vn.thidua.ballot.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.thidua.ballot.PollDirectory.Verdict.BELOW_THRESHOLD;
import static vn.thidua.ballot.PollDirectory.Verdict.CUT_BY_QUOTA;
import static vn.thidua.ballot.PollDirectory.Verdict.PASSED;
import static vn.thidua.ballot.PollDirectory.Verdict.TIED_AT_CUT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.ContestRule.Base;
import vn.thidua.ballot.ContestRule.QuorumBasis;
import vn.thidua.ballot.Fraction;
import vn.thidua.ballot.PollDirectory.Verdict;
import vn.thidua.ballot.model.ContestDecision.NomineeDecision;
import vn.thidua.ballot.model.ContestTally.NomineeVotes;
import vn.thidua.shared.text.Vietnamese;

/** The oracle of each table was worked out by hand, not by the program. */
class Counting_rulesTest {

    private static final Locale EN = Locale.ENGLISH;
    private static final Electorate TWELVE = new Electorate(12, 12, 12, 5, 5);

    private static Fraction fraction(String text) {
        String[] parts = text.split("/");
        return new Fraction(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    private static ContestRule rule(Base base, String threshold, boolean strict, int quota) {
        return new ContestRule(QuorumBasis.DELEGATES, fraction("2/3"), base, fraction(threshold), strict, 1, quota, quota, true, true);
    }

    /** Nominees as "A:9:95.5 B:8:-", the last part the score. */
    private static List<NomineeVotes> nominees(String text) {
        List<NomineeVotes> nominees = new ArrayList<>();
        for (String nominee : text.strip().split(" +")) {
            String[] parts = nominee.split(":");
            nominees.add(new NomineeVotes(parts[0].charAt(0), parts[0], parts[2].equals("-") ? null : new BigDecimal(parts[2]), Integer.parseInt(parts[1])));
        }
        return nominees;
    }

    private static ContestDecision decide(ContestRule rule, Electorate electorate, int valid, int blank, int invalid, String nominees) {
        return CountingRules.decide(electorate, List.of(new ContestTally("x", rule, valid, blank, invalid, nominees(nominees)))).get(0);
    }

    private static String verdicts(ContestDecision decision) {
        return decision.nominees().stream().map(n -> n.name() + "=" + n.verdict()).collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0} of {1} present with quorum {2}: {3}")
    @CsvSource({
        "8, 12, 2/3, true", "7, 12, 2/3, false", "8, 13, 2/3, false", "9, 13, 2/3, true", "1, 1, 1/1, true", "0, 12, 0/1, false",
        "6, 12, 1/2, true", "5, 11, 1/2, false", "6, 11, 1/2, true", "64, 95, 2/3, true", "63, 95, 2/3, false"})
    void a_quorum_is_a_share_of_the_convened(int present, int convened, String quorum, boolean reached) {
        var rule = new ContestRule(QuorumBasis.DELEGATES, fraction(quorum), Base.PRESENT, fraction("1/2"), true, 1, 1, 1, true, false);
        var decision = decide(rule, new Electorate(convened, present, present, 5, 5), present, 0, 0, "A:%d:-".formatted(present));
        assertEquals(reached, decision.quorumReached());
        assertEquals(reached ? PASSED : Verdict.NO_QUORUM, decision.nominees().get(0).verdict());
    }

    @ParameterizedTest(name = "{0} of {1} units represented: {2}")
    @CsvSource({"4, 5, true", "3, 5, false", "5, 5, true", "0, 5, false"})
    void a_quorum_can_count_units_instead_of_delegates(int present, int convened, boolean reached) {
        var rule = new ContestRule(QuorumBasis.UNITS, fraction("2/3"), Base.PRESENT, fraction("1/2"), true, 1, 1, 1, true, false);
        assertEquals(reached, decide(rule, new Electorate(60, 60, 60, convened, present), 60, 0, 0, "A:60:-").quorumReached());
    }

    /** 15 convened, 12 present, 11 cards, 10 ballots: 8 valid, 1 blank, 1 invalid. */
    @ParameterizedTest(name = "{0} {1} strict {2}: base {3}, needed {4}")
    @CsvSource({
        "CONVENED, 1/2, true,  15, 8",
        "CONVENED, 9/10, false, 15, 14",
        "PRESENT,  1/2, true,  12, 7",
        "PRESENT,  1/2, false, 12, 6",
        "PRESENT,  2/3, false, 12, 8",
        "PRESENT,  2/3, true,  12, 9",
        "ISSUED,   1/2, true,  11, 6",
        "ISSUED,   4/5, false, 11, 9",
        "RETURNED, 1/2, true,  10, 6",
        "RETURNED, 9/10, false, 10, 9",
        "RETURNED, 1/1, false, 10, 10",
        "VALID,    1/2, true,   8, 5",
        "VALID,    1/2, false,  8, 4",
        "VALID,    4/5, false,  8, 7",
        "VALID,    0/1, false,  8, 1"})
    void the_base_and_the_sign_decide_how_many_votes_are_needed(Base base, String threshold, boolean strict, int expectedBase, int needed) {
        var electorate = new Electorate(15, 12, 11, 5, 5);
        var decision = decide(rule(base, threshold, strict, 3), electorate, 8, 1, 1, "A:%d:- B:%d:-".formatted(needed, needed - 1));
        assertEquals(expectedBase, decision.base());
        assertEquals(needed, decision.needed());
        assertEquals("A=PASSED B=BELOW_THRESHOLD", verdicts(decision));
    }

    @ParameterizedTest(name = "{0} of quota {1}")
    @CsvSource(delimiter = '|', value = {
        // three clear winners
        "A:9:- B:8:- C:7:- | 3 | A=PASSED B=PASSED C=PASSED",
        // the quota cuts the third
        "A:9:- B:8:- C:7:- | 2 | A=PASSED B=PASSED C=CUT_BY_QUOTA",
        // a tie above the cut does no harm
        "A:9:- B:9:- C:7:- | 2 | A=PASSED B=PASSED C=CUT_BY_QUOTA",
        // a tie at the cut without scores stays a tie, and who comes after it is cut
        "A:9:- B:8:- C:8:- D:7:- | 2 | A=PASSED B=TIED_AT_CUT C=TIED_AT_CUT D=CUT_BY_QUOTA",
        // the higher score decides it
        "A:9:90 B:8:81 C:8:82.5 | 2 | A=PASSED C=PASSED B=CUT_BY_QUOTA",
        // equal scores do not, also where they are written differently
        "A:9:90 B:8:81 C:8:81.000 | 2 | A=PASSED B=TIED_AT_CUT C=TIED_AT_CUT",
        // a missing score decides nothing
        "A:9:90 B:8:- C:8:81 | 2 | A=PASSED C=TIED_AT_CUT B=TIED_AT_CUT",
        // the score places one of three, the two others stay tied
        "A:8:90 B:8:81 C:8:81 | 2 | A=PASSED B=TIED_AT_CUT C=TIED_AT_CUT",
        // the score places two of three, and cuts the last
        "A:8:90 B:8:90 C:8:81 | 2 | A=PASSED B=PASSED C=CUT_BY_QUOTA",
        // all equal
        "A:8:- B:8:- C:8:- | 1 | A=TIED_AT_CUT B=TIED_AT_CUT C=TIED_AT_CUT",
        // too few votes is not a matter of the quota
        "A:9:- B:6:- C:6:- | 2 | A=PASSED B=BELOW_THRESHOLD C=BELOW_THRESHOLD",
        // nobody reaches the threshold
        "A:6:- B:6:- C:0:- | 2 | A=BELOW_THRESHOLD B=BELOW_THRESHOLD C=BELOW_THRESHOLD",
        // seven and eight nominees
        "A:12:- B:11:- C:10:- D:9:- E:9:- F:8:- G:7:- | 4 | A=PASSED B=PASSED C=PASSED D=TIED_AT_CUT E=TIED_AT_CUT F=CUT_BY_QUOTA G=CUT_BY_QUOTA",
        "A:12:9 B:11:8 C:10:7 D:9:6 E:9:5 F:8:4 G:7:3 H:6:2 | 4 | A=PASSED B=PASSED C=PASSED D=PASSED E=CUT_BY_QUOTA F=CUT_BY_QUOTA G=CUT_BY_QUOTA H=BELOW_THRESHOLD"})
    void the_quota_cuts_by_votes_then_score_and_never_breaks_a_tie_silently(String nominees, int quota, String expected) {
        assertEquals(expected.strip(), verdicts(decide(rule(Base.PRESENT, "1/2", true, quota), TWELVE, 12, 0, 0, nominees)));
    }

    @Test
    void ninety_five_units_fill_a_quota_of_nineteen() {
        List<NomineeVotes> nominees = new ArrayList<>();
        for (int i = 0; i < 95; i++) {
            nominees.add(new NomineeVotes(i, "U" + i, null, 190 - i));
        }
        var decision = CountingRules.decide(new Electorate(190, 190, 190, 95, 95),
                List.of(new ContestTally("x", rule(Base.PRESENT, "1/2", true, 19), 190, 0, 0, nominees))).get(0);
        Map<Verdict, Long> counts = decision.nominees().stream().collect(Collectors.groupingBy(NomineeDecision::verdict, Collectors.counting()));
        // more than 95 votes: U0 (190) to U94 (96)
        assertEquals(Map.of(PASSED, 19L, CUT_BY_QUOTA, 76L), counts);
    }

    @Test
    void whoever_passes_the_higher_level_leaves_the_lower_one_and_takes_no_place_there() {
        var higher = new ContestTally("central", rule(Base.PRESENT, "1/2", true, 1), 12, 0, 0, nominees("A:11:- B:8:- C:7:-"));
        var lower = new ContestTally("provincial", rule(Base.PRESENT, "1/2", true, 2), 12, 0, 0, nominees("A:12:- B:9:- C:8:- D:7:-"));
        var decisions = CountingRules.decide(TWELVE, List.of(higher, lower));
        assertEquals("A=PASSED B=CUT_BY_QUOTA C=CUT_BY_QUOTA", verdicts(decisions.get(0)));
        assertEquals("A=PASSED_HIGHER B=PASSED C=PASSED D=CUT_BY_QUOTA", verdicts(decisions.get(1)));
    }

    @Test
    void winners_can_stay_on_the_lower_list() {
        var stay = new ContestRule(QuorumBasis.DELEGATES, fraction("2/3"), Base.PRESENT, fraction("1/2"), true, 1, 1, 1, true, false);
        var higher = new ContestTally("central", stay, 12, 0, 0, nominees("A:11:- B:5:-"));
        var lower = new ContestTally("provincial", stay, 12, 0, 0, nominees("A:12:- B:9:-"));
        assertEquals("A=PASSED B=CUT_BY_QUOTA", verdicts(CountingRules.decide(TWELVE, List.of(higher, lower)).get(1)));
    }

    @Test
    void a_tie_at_the_higher_level_is_pointed_out_at_the_lower_one() {
        var higher = new ContestTally("central", rule(Base.PRESENT, "1/2", true, 1), 12, 0, 0, nominees("A:8:- B:8:-"));
        var lower = new ContestTally("provincial", rule(Base.PRESENT, "1/2", true, 2), 12, 0, 0, nominees("A:9:- B:8:-"));
        var decisions = CountingRules.decide(TWELVE, List.of(higher, lower));
        assertEquals("A=TIED_AT_CUT B=TIED_AT_CUT", verdicts(decisions.get(0)));
        assertEquals("A=PASSED B=PASSED", verdicts(decisions.get(1)));
        assertTrue(decisions.get(1).derivation().text(EN).stream().anyMatch(line -> line.contains("tie at the higher level")));
    }

    @Test
    void nobody_passes_where_no_ballot_was_returned() {
        var decision = decide(rule(Base.VALID, "1/2", false, 2), TWELVE, 0, 0, 0, "A:0:- B:0:-");
        assertEquals("A=BELOW_THRESHOLD B=BELOW_THRESHOLD", verdicts(decision));
        assertNull(decision.nominees().get(0).percentage());
    }

    @ParameterizedTest(name = "{0} of {1} is {2} %")
    @CsvSource({"2, 3, 66.67", "1, 3, 33.33", "1, 8, 12.50", "1, 200, 0.50", "12, 12, 100.00", "0, 12, 0.00", "5, 7, 71.43"})
    void a_percentage_is_rounded_half_up_for_display_only(int votes, int base, String expected) {
        assertEquals(new BigDecimal(expected), CountingRules.percentage(votes, base));
    }

    @Test
    void the_derivation_can_be_followed_in_both_languages() {
        var electorate = new Electorate(12, 11, 10, 5, 5);
        var decision = decide(new ContestRule(QuorumBasis.DELEGATES, fraction("2/3"), Base.PRESENT, fraction("1/2"), true, 1, 2, 2, false, true),
                electorate, 8, 1, 1, "A:8:95.5 B:7:88 C:7:90.25 D:2:60");
        assertEquals(List.of(
                "Delegates convened: 12 (of 5 units). Present: 11 (of 5 units). Voting cards drawn: 10.",
                "Quorum: at least 2/3 of 12 delegates convened, that is 8 or more. Present were 11: reached.",
                "Ballots issued: 10. Returned: 10; of these 8 valid and 2 not valid (blank: 1).",
                "100 % is the number of delegates present: 11.",
                "Threshold: more than 1/2 of 11. Votes × 2 must exceed 1 × 11, so at least 6 votes are needed.",
                "A: 8 votes of 11 (72,73 %), passed.",
                "C: 7 votes of 11 (63,64 %), passed.",
                "B: 7 votes of 11 (63,64 %), enough votes, cut by the quota.",
                "D: 2 votes of 11 (18,18 %), too few votes.",
                "Equal for the last place with 7 votes; the higher score decides: C (90,25), B (88).",
                "Quota: at most 2. Enough votes: 3; passed: 2; cut by the quota: 1.",
                "That delegates do not choose their own unit is stated on the ballot. Voting cards bear no names, so the program cannot check it.",
                "The result is a nomination, not yet an award."), decision.derivation().text(EN));
        List<String> vietnamese = decision.derivation().text(Vietnamese.LOCALE);
        assertEquals(decision.derivation().lines().size(), vietnamese.size());
        assertEquals("Ngưỡng: trên 1/2 của 11. Số phiếu × 2 phải lớn hơn 1 × 11, vậy cần ít nhất 6 phiếu.", vietnamese.get(4));
        assertEquals("C: 7 phiếu trên 11 (63,64 %), đạt.", vietnamese.get(6));
        vietnamese.forEach(line -> assertFalse(line.contains("?"), line));
    }

    @Test
    void the_same_numbers_give_the_same_derivation_again() {
        var rule = rule(Base.PRESENT, "1/2", true, 2);
        assertEquals(decide(rule, TWELVE, 12, 0, 0, "A:9:- B:8:- C:8:-"), decide(rule, TWELVE, 12, 0, 0, "A:9:- B:8:- C:8:-"));
        assertEquals(TIED_AT_CUT, decide(rule, TWELVE, 12, 0, 0, "A:9:- B:8:- C:8:-").nominees().get(1).verdict());
        assertEquals(BELOW_THRESHOLD, decide(rule, TWELVE, 12, 0, 0, "A:6:-").nominees().get(0).verdict());
    }
}
