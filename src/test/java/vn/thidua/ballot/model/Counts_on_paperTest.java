package vn.thidua.ballot.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.Fraction;
import vn.thidua.ballot.PollPlan;
import vn.thidua.shared.RuleBroken;

class Counts_on_paperTest {

    private static final ContestRule RULE = new ContestRule(ContestRule.QuorumBasis.DELEGATES, new Fraction(2, 3), ContestRule.Base.PRESENT,
            new Fraction(1, 2), true, 1, 2, 2, true, false);
    private static final List<PollContest> POLL = List.of(new PollContest(1, new PollPlan.Contest("a", "A", "A", RULE, List.of(
            new PollPlan.Nominee(1, "Định Hóa", null), new PollPlan.Nominee(2, "Phú Lương", null), new PollPlan.Nominee(3, "Đại Từ", null)))));

    private static PaperCount count(int issued, int returned, int valid, int blank, int invalid, Integer... votes) {
        return new PaperCount(issued, returned, List.of(new OpenedBox.Count(valid, blank, invalid, List.of(votes))));
    }

    private static void refusedAt(String field, String key, PaperCount count) {
        RuleBroken refused = assertThrows(RuleBroken.class, () -> count.check(POLL));
        assertEquals(key, refused.key());
        assertEquals(field, refused.field());
    }

    @Test
    void must_add_up_and_leave_no_nominee_more_votes_than_valid_papers() {
        count(6, 5, 3, 1, 1, 3, 2, 1).check(POLL);
        refusedAt("c0valid", "ballot.paper.doesNotAddUp", count(6, 5, 3, 1, 0, 3, 2, 1));
        refusedAt("c0n1", "ballot.paper.moreThanValid", count(6, 5, 3, 1, 1, 3, 4, 0));
        refusedAt("c0valid", "ballot.paper.tooManyVotes", count(6, 5, 3, 1, 1, 3, 3, 1));
        refusedAt("c0blank", "ballot.paper.badNumber", count(6, 5, 3, -1, 3, 3, 2, 1));
        refusedAt("issued", "ballot.paper.badNumber", count(-1, 5, 3, 1, 1, 3, 2, 1));
    }

    @Test
    void of_two_tellers_differ_in_a_line_that_is_named_without_its_number() {
        PaperCount first = count(6, 5, 3, 1, 1, 3, 2, 1);
        assertEquals(Optional.empty(), first.firstDifference(count(6, 5, 3, 1, 1, 3, 2, 1)));
        assertEquals(Optional.of("c0n2"), first.firstDifference(count(6, 5, 3, 1, 1, 3, 2, 0)));
        assertEquals(Optional.of("c0blank"), first.firstDifference(count(6, 5, 3, 0, 2, 3, 2, 1)));
        assertEquals(Optional.of("returned"), first.firstDifference(count(6, 4, 3, 1, 0, 3, 2, 1)));
        assertFalse(first.toString().matches(".*\\d.*"));
    }

    @Test
    void are_the_same_after_sealing_and_opening() {
        PaperCount count = count(6, 5, 3, 1, 1, 3, 2, 1);
        assertEquals(count, PaperCount.decode(count.encode(), POLL));
    }

    @Test
    void of_hands_have_everybody_present_as_a_vote() {
        PaperCount hands = PaperCount.ofHands(7, List.of(new OpenedBox.Count(0, 0, 0, List.of(7, 4, 0))));
        hands.check(POLL);
        assertEquals(7, hands.returned());
        refusedAt("c0n0", "ballot.paper.moreThanValid", PaperCount.ofHands(7, List.of(new OpenedBox.Count(0, 0, 0, List.of(8, 4, 0)))));
    }
}
