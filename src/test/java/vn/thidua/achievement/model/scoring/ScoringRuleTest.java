package vn.thidua.achievement.model.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.shared.RuleBroken;

class ScoringRuleTest {

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static ScoringRule rule(CriterionKind kind, String max, String each, String target, int decimals) {
        return new ScoringRule(new CriterionSpec("C", "Tiêu chí", kind, number(max), number(each), null, false, null), Assignment.of(number(target)),
                Rounding.halfUp(decimals));
    }

    private static BigDecimal points(ScoringRule rule, String figure) {
        return rule.score("figure-7", Reported.figure(number(figure))).points();
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
        assertEquals(number(points), points(rule(kind, max, each, target, decimals), actual));
    }

    @ParameterizedTest(name = "less is better, max {0}, target {1}: {2} gives {3}")
    @CsvSource({"10, 5, 0, 10.00", "10, 5, 5, 10.00", "10, 5, 10, 5.00", "10, 5, 15, 3.33", "10, 0, 0, 10.00", "10, 0, 3, 0.00"})
    void with_a_target_where_less_is_better(String max, String target, String actual, String points) {
        CriterionSpec spec = new CriterionSpec("C", "Nợ quá hạn", CriterionKind.TARGET, number(max), null, null, null, Direction.LOWER, null, null, false, null);
        assertEquals(number(points), points(new ScoringRule(spec, Assignment.of(number(target)), Rounding.halfUp(2)), actual));
    }

    /** Bù Đăng 2015: reports missing 0/1/2/3+ give 8/6/4/0. */
    private static CriterionSpec reportsMissing() {
        return new CriterionSpec("2", "Chế độ báo cáo", CriterionKind.STEPS, number("8"), null, null, null, null, List.of(
                new StepSpec("Đầy đủ, đúng hạn", number("0"), number("8")), new StepSpec("Thiếu 1 báo cáo", number("1"), number("6")),
                new StepSpec("Thiếu 2 báo cáo", number("2"), number("4")), new StepSpec("Thiếu từ 3 báo cáo", number("3"), number("0"))), "báo cáo", false, null).checked(2);
    }

    @ParameterizedTest(name = "{0} reports missing give {1} points")
    @CsvSource({"0, 8.00", "1, 6.00", "1.5, 6.00", "2, 4.00", "3, 0.00", "17, 0.00"})
    void a_step_table_is_read_by_the_figure(String missing, String points) {
        assertEquals(number(points), points(new ScoringRule(reportsMissing(), Assignment.WITHOUT_TARGET, Rounding.halfUp(2)), missing));
    }

    @Test
    void a_step_table_without_figures_is_chosen_from() {
        CriterionSpec spec = new CriterionSpec("1", "Chương trình năm", CriterionKind.STEPS, number("5"), null, null, null, null, List.of(
                new StepSpec("Có chương trình và hội nghị", null, number("5")), new StepSpec("Có chương trình", null, number("3")),
                new StepSpec("Không có", null, number("0"))), null, false, null).checked(2);
        ScoringRule rule = new ScoringRule(spec, Assignment.WITHOUT_TARGET, Rounding.halfUp(2));
        assertEquals(number("5.00"), points(rule, "1"));
        assertEquals(number("3.00"), points(rule, "2"));
        assertEquals(number("0.00"), points(rule, "3"));
        for (String none : new String[] {"0", "4"}) {
            assertEquals("achievement.figure.noSuchStep", assertThrows(RuleBroken.class, () -> points(rule, none)).key());
        }
    }

    @ParameterizedTest(name = "{0} times rewarded, {1} deducted: {2}")
    @CsvSource({"0, 0, 0.00", "3, 0, 6.00", "9, 0, 10.00", "0, 2, -1.00", "0, 30, -5.00", "4, 2, 7.00", ", 1, -0.50", "1, , 2.00"})
    void bonus_and_deduction_stay_within_their_limits(String rewards, String deductions, String points) {
        CriterionSpec spec = new CriterionSpec("T", "Thưởng, trừ", CriterionKind.BONUS, number("10"), number("-5"), number("2"), number("0.5"), null, null,
                "lần", false, null).checked(2);
        ScoringRule rule = new ScoringRule(spec, Assignment.WITHOUT_TARGET, Rounding.halfUp(2));
        assertEquals(number(points), rule.score("figure", new Reported(number(rewards), number(deductions), null)).points());
    }

    @ParameterizedTest(name = "2/3 of 1 point, {0}, {1} decimals: {2}")
    @CsvSource({"HALF_UP, 2, 0.67", "DOWN, 2, 0.66", "UP, 1, 0.7", "HALF_EVEN, 0, 1"})
    void the_set_says_how_points_are_rounded(RoundingMode mode, int decimals, String points) {
        CriterionSpec spec = new CriterionSpec("C", "Tiêu chí", CriterionKind.TARGET, number("1"), null, null, false, null);
        assertEquals(number(points), points(new ScoringRule(spec, Assignment.of(number("3")), new Rounding(decimals, mode)), "2"));
    }

    @ParameterizedTest(name = "{0}: {1} is refused with {2}")
    @CsvSource({"DIRECT, 4.01, aboveMax", "DIRECT, -1, negative", "COUNT, 1.5, notWhole", "COUNT, -1, negative", "TARGET, -0.1, negative",
        "TARGET, 1000000000000, tooLarge", "TARGET, 0.0000001, tooManyDecimals", "RELATIVE, -1, negative"})
    void refuses(CriterionKind kind, String actual, String reason) {
        RuleBroken refused = assertThrows(RuleBroken.class, () -> points(rule(kind, "4", "1", "10", 2), actual));
        assertEquals("achievement.figure." + reason, refused.key());
        assertEquals("figure-7", refused.field());
    }

    @Test
    void nothing_entered_is_not_zero() {
        for (CriterionKind kind : CriterionKind.values()) {
            assertNull(rule(kind, "4", "1", "10", 2).score("figure", Reported.NOTHING).points(), kind.name());
        }
    }

    @Test
    void what_is_not_assigned_gives_nothing_whatever_is_entered() {
        for (CriterionKind kind : CriterionKind.values()) {
            ScoringRule rule = new ScoringRule(rule(kind, "4", "1", "10", 2).spec(), Assignment.NOT_ASSIGNED, Rounding.halfUp(2));
            assertNull(rule.score("figure", new Reported(number("1"), number("1"), true)).points(), kind.name());
        }
    }

    @Test
    void yes_gives_all_points_and_no_gives_none() {
        ScoringRule rule = rule(CriterionKind.YES_NO, "1.5", null, null, 2);
        assertEquals(number("1.50"), rule.score("figure", Reported.answer(true)).points());
        assertEquals(number("0.00"), rule.score("figure", Reported.answer(false)).points());
    }

    @Test
    void a_target_that_was_never_set_is_not_divided_by() {
        ScoringRule rule = rule(CriterionKind.TARGET, "4", null, null, 2);
        assertEquals("achievement.figure.noTarget", assertThrows(RuleBroken.class, () -> points(rule, "1")).key());
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource
    void a_line_that_could_not_be_scored_is_refused(CriterionSpec spec, String reason) {
        assertEquals("achievement.criterion." + reason, assertThrows(RuleBroken.class, () -> spec.checked(2)).key());
    }

    private static CriterionSpec bonus(String max, String min, String each, String less) {
        return new CriterionSpec("T", "Thưởng", CriterionKind.BONUS, number(max), number(min), number(each), number(less), null, null, null, false, null);
    }

    private static CriterionSpec steps(StepSpec... steps) {
        return new CriterionSpec("S", "Bậc", CriterionKind.STEPS, number("8"), null, null, null, null, List.of(steps), null, false, null);
    }

    static Stream<Arguments> a_line_that_could_not_be_scored_is_refused() {
        return Stream.of(
                Arguments.of(bonus("10", "1", "1", null), "minAboveZero"),
                Arguments.of(bonus("0", "0", "1", "1"), "bonusWithoutPoints"),
                Arguments.of(bonus("10", null, null, null), "pointsEachMissing"),
                Arguments.of(bonus("0", "-3", null, null), "pointsEachMissing"),
                Arguments.of(bonus("10.005", null, "1", null), "tooManyDecimals"),
                Arguments.of(steps(), "stepsMissing"),
                Arguments.of(steps(new StepSpec("a", number("0"), number("8")), new StepSpec("b", null, number("0"))), "stepsMixed"),
                Arguments.of(steps(new StepSpec("a", number("0"), number("8")), new StepSpec("b", number("0"), number("0"))), "stepsNotRising"),
                Arguments.of(steps(new StepSpec("a", number("1"), number("8")), new StepSpec("b", number("2"), number("0"))), "stepsNotRising"),
                Arguments.of(steps(new StepSpec("a", null, number("9")), new StepSpec("b", null, number("0"))), "stepPoints"),
                Arguments.of(steps(new StepSpec("a", null, number("7")), new StepSpec("b", null, number("0"))), "stepsBelowMax"),
                Arguments.of(steps(new StepSpec(" ", null, number("8")), new StepSpec("b", null, number("0"))), "stepCondition"));
    }
}
