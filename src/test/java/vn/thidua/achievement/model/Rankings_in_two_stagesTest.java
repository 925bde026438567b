package vn.thidua.achievement.model;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import vn.thidua.achievement.FigureStage;
import vn.thidua.achievement.RankingDirectory.RankedUnit;
import vn.thidua.achievement.RankingStage;
import vn.thidua.achievement.model.RankingShift.LineShift;
import vn.thidua.achievement.model.RankingShift.UnitShift;
import vn.thidua.achievement.model.scoring.Reported;
import vn.thidua.shared.RuleBroken;

class Rankings_in_two_stagesTest {

    private static final Actor STAFF = new Actor(3L, "Trần Thị Bình");
    private static final Instant WHEN = Instant.parse("2024-01-15T02:00:00Z");
    private static final RankingStages NOTHING = new RankingStages(null, null);

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static RankedUnit unit(int rank, long id, String score) {
        return new RankedUnit(rank, false, id, "Đơn vị " + id, number(score));
    }

    private static FrozenLine line(long criterion, String points, String figure) {
        return new FrozenLine(criterion, false, number("10"), number(points), Reported.figure(number(figure)));
    }

    private static FrozenRanking ranking(RankingStage stage, List<RankedUnit> units, Map<Long, List<FrozenLine>> lines) {
        return FrozenRanking.of(stage, 1, 2, 3, units, lines, STAFF, WHEN);
    }

    private static RankingStages provisional() {
        return new RankingStages(ranking(RankingStage.PROVISIONAL, List.of(), Map.of()), null);
    }

    private static RankingStages opened() {
        RankingStages stages = provisional();
        stages.open("Số liệu cả năm", STAFF, WHEN);
        return stages;
    }

    private static RankingStages last() {
        return new RankingStages(opened().provisional(), ranking(RankingStage.FINAL, List.of(), Map.of()));
    }

    private static void refused(String key, Executable step) {
        assertEquals(key, assertThrows(RuleBroken.class, step).key());
    }

    @Test
    void follow_one_another() {
        assertEquals(FigureStage.COLLECTING, NOTHING.stage());
        assertEquals(RankingStage.PROVISIONAL, NOTHING.next());
        assertEquals(FigureStage.PROVISIONAL, provisional().stage());
        assertEquals(FigureStage.CORRECTING, opened().stage());
        assertEquals(RankingStage.FINAL, opened().next());
        assertEquals(FigureStage.FINAL, last().stage());
    }

    @Test
    void are_not_frozen_twice_nor_finally_without_an_opening() {
        refused("achievement.ranking.frozenAlready", () -> provisional().next());
        refused("achievement.ranking.frozenAlready", () -> last().next());
    }

    @Test
    void are_opened_once_and_only_between_the_two() {
        refused("achievement.final.notFrozen", () -> NOTHING.open("Lý do", STAFF, WHEN));
        refused("achievement.final.openedAlready", () -> opened().open("Lý do", STAFF, WHEN));
        refused("achievement.final.frozenFinally", () -> last().open("Lý do", STAFF, WHEN));
        refused("achievement.review.reasonMissing", () -> provisional().open(" ", STAFF, WHEN));
        assertEquals("Số liệu cả năm", opened().provisional().openedReason());
    }

    @Test
    void leave_reports_alone_while_frozen() {
        assertDoesNotThrow(NOTHING::mustBeOpen);
        refused("achievement.ranking.frozenAlready", () -> provisional().mustBeOpen());
        assertDoesNotThrow(() -> opened().mustBeOpen());
        refused("achievement.ranking.frozenAlready", () -> last().mustBeOpen());
    }

    @Test
    void keep_figures_as_they_were() {
        List<FrozenLine> lines = List.of(new FrozenLine(7, true, number("10"), number("2.50"), Reported.NOTHING), line(8, "2.50", "1250.5"),
                new FrozenLine(9, false, number("0"), null, Reported.answer(false)), new FrozenLine(10, false, null, number("-0.5"), new Reported(null, number("1"), null)));
        assertEquals(lines, FrozenLine.lines(FrozenLine.text(lines)));
        assertEquals(List.of(), FrozenLine.lines(FrozenLine.text(List.of())));
    }

    @Test
    void differ_in_the_criteria_whose_figure_or_points_are_others() {
        RankingShift shift = RankingShift.between(
                ranking(RankingStage.PROVISIONAL, List.of(unit(1, 12, "9"), unit(2, 13, "8")), Map.of(12L, List.of(line(7, "5", "50"), line(8, "4", "2")), 13L, List.of(line(7, "4", "40"), line(8, "4", "2")))),
                ranking(RankingStage.FINAL, List.of(unit(1, 13, "10"), unit(2, 12, "9")), Map.of(12L, List.of(line(7, "5.00", "50.0"), line(8, "4", "2")), 13L, List.of(line(7, "6", "60"), line(8, "4", "3")))));
        assertTrue(shift.moved());
        UnitShift first = shift.units().get(0);
        assertEquals(List.of(7L, 8L), first.lines().stream().map(LineShift::criterionId).toList());
        assertTrue(first.moved());
        assertEquals(List.of(), shift.units().get(1).lines(), "5 and 5.00 are the same");
    }

    @Test
    void name_a_unit_that_is_in_one_of_them_only() {
        RankingShift shift = RankingShift.between(ranking(RankingStage.PROVISIONAL, List.of(unit(1, 12, "9"), unit(2, 13, "8")), Map.of()),
                ranking(RankingStage.FINAL, List.of(unit(1, 12, "9"), unit(2, 14, "8")), Map.of()));
        assertEquals(List.of(false, true, true), shift.units().stream().map(UnitShift::moved).toList());
        assertEquals(13, shift.units().get(2).unit().unitId());
        assertFalse(shift.units().get(2).inBoth());
        assertFalse(shift.known(), "without figures only ranks and points are told");
    }
}
