package vn.thidua.achievement.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.shared.RuleBroken;

class ScoringRuleTest {

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    @ParameterizedTest(name = "{0} max {1} each {2} target {3} decimals {4}: {5} gives {6}")
    @CsvSource({
        // kind, max, each, target, decimals, actual, points
        "TARGET, 10, , 100, 2, 0, 0.00",
        "TARGET, 10, , 100, 2, 50, 5.00",
        "TARGET, 10, , 100, 2, 100, 10.00",
        "TARGET, 10, , 100, 2, 250, 10.00",
        "TARGET, 10, , 3, 2, 1, 3.33",
        "TARGET, 10, , 3, 2, 2, 6.67",
        "TARGET, 10, , 3, 0, 2, 7",
        "TARGET, 7.5, , 88.25, 2, 44.125, 3.75",
        "TARGET, 8, , 280, 2, 264, 7.54",
        "TARGET, 10, , 2376, 4, 2375, 9.9958",
        "TARGET, 10, , 0.5, 2, 0.25, 5.00",
        // half a hundredth goes up
        "TARGET, 1, , 200, 2, 1, 0.01",
        "TARGET, 1, , 201, 2, 1, 0.00",
        "COUNT, 7.5, 2.5, , 2, 0, 0.00",
        "COUNT, 7.5, 2.5, , 2, 2, 5.00",
        "COUNT, 7.5, 2.5, , 2, 3, 7.50",
        "COUNT, 7.5, 2.5, , 2, 4, 7.50",
        "COUNT, 7, 2.5, , 2, 1000000, 7.00",
        "DIRECT, 4, , , 2, 0, 0.00",
        "DIRECT, 4, , , 2, 3.75, 3.75",
        "DIRECT, 4, , , 2, 4, 4.00",
        "DIRECT, 4, , , 1, 3.75, 3.8",
        "DIRECT, 4, , , 1, 3.74, 3.7"})
    void gives(CriterionKind kind, String max, String each, String target, int decimals, String actual, String points) {
        ScoringRule rule = new ScoringRule(kind, number(max), number(each), number(target), decimals);
        assertEquals(number(points), rule.points("figure", number(actual), null));
    }

    @ParameterizedTest(name = "{0}: {1} is refused with {2}")
    @CsvSource({"DIRECT, 4.01, aboveMax", "DIRECT, -1, negative", "COUNT, 1.5, notWhole", "COUNT, -1, negative", "TARGET, -0.1, negative",
        "TARGET, 1000000000000, tooLarge", "TARGET, 0.0000001, tooManyDecimals"})
    void refuses(CriterionKind kind, String actual, String reason) {
        ScoringRule rule = new ScoringRule(kind, number("4"), number("1"), number("10"), 2);
        RuleBroken refused = assertThrows(RuleBroken.class, () -> rule.points("figure-7", number(actual), null));
        assertEquals("achievement.figure." + reason, refused.key());
        assertEquals("figure-7", refused.field());
    }

    @Test
    void nothing_entered_is_not_zero() {
        for (CriterionKind kind : CriterionKind.values()) {
            assertNull(new ScoringRule(kind, number("4"), number("1"), number("10"), 2).points("figure", null, null), kind.name());
        }
    }

    @Test
    void yes_gives_all_points_and_no_gives_none() {
        ScoringRule rule = new ScoringRule(CriterionKind.YES_NO, number("1.5"), null, null, 2);
        assertEquals(number("1.50"), rule.points("figure", null, true));
        assertEquals(number("0.00"), rule.points("figure", null, false));
    }

    @Test
    void a_target_that_was_never_set_is_not_divided_by() {
        ScoringRule rule = new ScoringRule(CriterionKind.TARGET, number("4"), null, null, 2);
        assertEquals("achievement.figure.noTarget", assertThrows(RuleBroken.class, () -> rule.points("figure", number("1"), null)).key());
    }
}
