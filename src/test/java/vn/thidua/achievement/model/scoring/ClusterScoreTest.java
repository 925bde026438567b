package vn.thidua.achievement.model.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterScoreTest {

    private static BigDecimal number(String text) {
        return text == null || text.equals("-") ? null : new BigDecimal(text);
    }

    private static CriterionSpec relative(String code, String max, Direction direction) {
        return new CriterionSpec(code, "Tiêu chí " + code, CriterionKind.RELATIVE, number(max), null, null, null, direction, null, null, false, null);
    }

    private static CriterionSpec direct(String code, String max) {
        return new CriterionSpec(code, "Tiêu chí " + code, CriterionKind.DIRECT, number(max), null, null, false, null);
    }

    private static ScoringPlan plan(CriterionSpec... specs) {
        return plan(null, List.of(), List.of(), specs);
    }

    private static ScoringPlan plan(BigDecimal cap, List<Band> bands, List<TieRule> ties, CriterionSpec... specs) {
        return new ScoringPlan(java.util.Arrays.stream(specs).map(spec -> new ScoringPlan.Line(0, spec)).toList(), Rounding.halfUp(2), cap, bands, ties);
    }

    private static UnitFigures unit(int id, Map<String, Assignment> assignments, Map<String, Reported> reported) {
        return new UnitFigures(id, "Đơn vị " + id, id, assignments, reported, Map.of());
    }

    /** Units with one criterion, each "target/figure", "-" for none. */
    private static List<UnitFigures> units(String code, String standings) {
        List<UnitFigures> units = new ArrayList<>();
        for (String standing : standings.split(" ")) {
            String[] parts = standing.split("/");
            BigDecimal figure = number(parts[1]);
            units.add(unit(units.size() + 1, Map.of(code, Assignment.of(number(parts[0]))),
                    figure == null ? Map.of() : Map.of(code, Reported.figure(figure))));
        }
        return units;
    }

    private static String points(ScoringPlan plan, List<UnitFigures> units) {
        ClusterScore score = ClusterScore.of(plan, units);
        return units.stream().map(unit -> score.worksheet(unit.unitId()).get(0).points()).map(points -> points == null ? "-" : points.toPlainString())
                .collect(Collectors.joining(" "));
    }

    /** The published vectors (maximum 10) first, then what the regulation leaves open, as ADR 022 settles it. */
    @ParameterizedTest(name = "{0} gives {1}: {2}")
    @CsvSource({
        "100/120 50/60 80/80 -/150 -/100 -/75 -/0, 10.00 10.00 5.00 10.00 6.67 5.00 0.00, the published vectors",
        "-/100 -/80 -/60, 10.00 8.00 6.00, all without target",
        "100/50 100/100 100/75, 2.50 5.00 3.75, nobody beyond the target",
        "100/110 100/120 100/130, 6.67 8.33 10.00, thirds of the best",
        "100/120 50/60 10/12, 10.00 10.00 10.00, all equally far beyond",
        "100/120, 10.00, a unit alone beyond its target",
        "-/3, 10.00, a unit alone without target",
        "-/0 -/0, 0.00 0.00, nothing done anywhere",
        "0/5 100/120, 10.00 10.00, a target of zero is none",
        "0/0 -/4, 0.00 10.00, a target of zero and nothing done",
        "100/- 100/120, - 10.00, nothing entered takes no part",
        "100/0 100/120, 0.00 10.00, zero is a figure",
        "3/1 3/4, 1.67 10.00, a share that does not end"})
    void relative_to_the_best(String standings, String points, String what) {
        assertEquals(points, points(plan(relative("R", "10", Direction.HIGHER)), units("R", standings)), what);
    }

    @ParameterizedTest(name = "less is better, {0} gives {1}: {2}")
    @CsvSource({
        "10/8 10/6 10/10 10/20, 7.50 10.00 5.00 2.50, below above at and beyond",
        "10/0 10/5, 10.00 7.50, nothing at all is the best",
        "0/0 0/2 10/5, 5.00 0.00 10.00, a target of zero is kept or not",
        "-/4 -/2 -/8, 5.00 10.00 2.50, without target the least is best",
        "-/0 -/0 -/3, 10.00 10.00 0.00, besides none any is nothing"})
    void relative_where_less_is_better(String standings, String points, String what) {
        assertEquals(points, points(plan(relative("R", "10", Direction.LOWER)), units("R", standings)), what);
    }

    /** Units with scores in one DIRECT criterion of 100. */
    private static List<UnitFigures> scored(String scores) {
        return units("D", java.util.Arrays.stream(scores.isBlank() ? new String[0] : scores.split(" ")).map(score -> "-/" + score).collect(Collectors.joining(" ")));
    }

    private static String ranks(ClusterScore score) {
        return score.ranked().stream().map(unit -> unit.rank() + (unit.tied() ? "*" : "")).collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "scores {0} give ranks {1}")
    @CsvSource({"88.25,1", "90 88 87 80 70,1 2 3 4 5", "90 88 88 80,1 2* 2* 4", "88 88.00 88.000,1* 1* 1*", "88 89 88 89,1* 1* 3* 3*", "0 0 1,1 2* 2*",
        "88.25 88.26 87.25,1 2 3"})
    void ties_share_a_rank_and_the_next_leaves_out_as_many(String scores, String ranks) {
        assertEquals(ranks, ranks(ClusterScore.of(plan(direct("D", "100")), scored(scores))));
    }

    @Test
    void a_cluster_without_units_has_no_ranks() {
        assertTrue(ClusterScore.of(plan(direct("D", "100")), List.of()).ranked().isEmpty());
    }

    @Test
    void within_a_tie_the_clusters_own_order_stays() {
        assertEquals(List.of(2L, 1L, 3L), ClusterScore.of(plan(direct("D", "100")), scored("80 90 80")).ranked().stream().map(UnitScore::unitId).toList());
    }

    @Test
    void what_is_not_assigned_leaves_the_base_and_units_are_compared_by_rate() {
        ScoringPlan plan = plan(direct("A", "60"), direct("B", "40"));
        UnitFigures whole = unit(1, Map.of(), Map.of("A", Reported.figure(number("57")), "B", Reported.figure(number("37"))));
        UnitFigures half = unit(2, Map.of("B", Assignment.NOT_ASSIGNED), Map.of("A", Reported.figure(number("57"))));
        ClusterScore score = ClusterScore.of(plan, List.of(whole, half));
        assertEquals(1, score.unit(2).rank(), "57/60 is more than 94/100");
        assertEquals(number("60"), score.unit(2).base());
        assertEquals(number("95.00"), score.unit(2).percent());
        assertEquals(number("94.00"), score.unit(1).percent());
        assertNull(score.worksheet(2).get(1).points());
    }

    @Test
    void rates_that_look_equal_are_still_told_apart() {
        ScoringPlan plan = plan(direct("A", "300"), direct("B", "700"));
        UnitFigures one = unit(1, Map.of(), Map.of("A", Reported.figure(number("200")), "B", Reported.figure(number("466.67"))));
        UnitFigures other = unit(2, Map.of("B", Assignment.NOT_ASSIGNED), Map.of("A", Reported.figure(number("200"))));
        ClusterScore score = ClusterScore.of(plan, List.of(other, one));
        assertEquals(score.unit(1).percent(), score.unit(2).percent());
        assertEquals("1 2", ranks(score));
        assertEquals(1, score.unit(1).rank(), "666.67/1000 is a little more than 200/300");
    }

    @Test
    void a_bonus_stands_outside_the_base_and_the_cap_cuts_the_total() {
        CriterionSpec bonus = new CriterionSpec("T", "Thưởng", CriterionKind.BONUS, number("10"), number("-5"), number("5"), number("1"), null, null, null, false, null);
        ScoringPlan plan = plan(number("100"), List.of(new Band("Xuất sắc", number("95")), new Band("Tốt", number("85"))), List.of(), direct("A", "100"), bonus);
        assertEquals(number("100"), plan.total());
        ClusterScore score = ClusterScore.of(plan, List.of(
                unit(1, Map.of(), Map.of("A", Reported.figure(number("97")), "T", Reported.figure(number("2")))),
                unit(2, Map.of(), Map.of("A", Reported.figure(number("96")), "T", new Reported(null, number("3"), null))),
                unit(3, Map.of(), Map.of("A", Reported.figure(number("84.99"))))));
        assertEquals(number("107.00"), score.unit(1).sum());
        assertEquals(number("100"), score.unit(1).total());
        assertEquals(number("93.00"), score.unit(2).total());
        assertEquals("Xuất sắc Tốt null", score.ranked().stream().map(unit -> unit.band() == null ? "null" : unit.band().name()).collect(Collectors.joining(" ")));
    }

    @Test
    void the_chain_for_ties_is_asked_in_its_order_and_says_which_rule_decided() {
        List<TieRule> ties = List.of(new TieRule(TieRule.TieMeasure.LINE, "B"), new TieRule(TieRule.TieMeasure.FULL_MARKS, null));
        ScoringPlan plan = plan(null, List.of(), ties, direct("A", "50"), direct("B", "50"), direct("C", "50"));
        ClusterScore score = ClusterScore.of(plan, List.of(three(1, "40", "30", "30"), three(2, "30", "40", "30"), three(3, "20", "30", "50"), three(4, "50", "30", "20")));
        assertEquals(List.of(2L, 3L, 4L, 1L), score.ranked().stream().map(UnitScore::unitId).toList());
        assertEquals("1 2* 2* 4", ranks(score));
        assertEquals(ties.get(0), score.unit(2).decidedBy());
        assertEquals(ties.get(1), score.unit(1).decidedBy());
    }

    private static UnitFigures three(int id, String a, String b, String c) {
        return unit(id, Map.of(), Map.of("A", Reported.figure(number(a)), "B", Reported.figure(number(b)), "C", Reported.figure(number(c))));
    }

    @Test
    void points_a_reviewer_gave_count_instead_of_the_rules_and_both_are_shown() {
        UnitFigures unit = new UnitFigures(1, "Đơn vị 1", 1, Map.of(), Map.of("D", Reported.figure(number("90"))), Map.of("D", number("80")));
        LineScore line = ClusterScore.of(plan(direct("D", "100")), List.of(unit)).worksheet(1).get(0);
        assertEquals(number("80.00"), line.points());
        assertEquals(number("90.00"), line.ruled());
        assertEquals("achievement.working.given", line.working().key());
    }

    @Test
    void a_group_is_the_sum_of_its_lines_and_says_what_it_does_to_the_rank() {
        CriterionSpec group = new CriterionSpec("G", "Nhóm", CriterionKind.GROUP, number("100"), null, null, false, null);
        ScoringPlan plan = new ScoringPlan(List.of(new ScoringPlan.Line(0, group), new ScoringPlan.Line(1, direct("A", "50")), new ScoringPlan.Line(1, direct("B", "50")),
                new ScoringPlan.Line(0, direct("C", "50"))), Rounding.halfUp(2), null, List.of(), List.of());
        ClusterScore score = ClusterScore.of(plan, List.of(three(1, "40", "40", "20"), three(2, "30", "30", "30")));
        List<LineScore> sheet = score.worksheet(1);
        assertEquals(number("80.00"), sheet.get(0).points());
        assertEquals(number("100"), sheet.get(0).maxPoints());
        assertEquals(1, sheet.get(0).place());
        assertEquals(2, sheet.get(0).rankWithout(), "without the group the other would lead");
        assertEquals(2, sheet.get(3).place());
        assertNull(sheet.get(3).rankWithout());
    }

    @Test
    void a_late_unit_shows_who_changes_and_why() {
        ScoringPlan plan = plan(relative("R", "10", Direction.HIGHER), direct("D", "10"));
        List<UnitFigures> early = new ArrayList<>();
        early.add(both(1, "100", "120", "5"));
        early.add(both(2, "100", "110", "8"));
        early.add(both(3, "100", "90", "9"));
        ClusterScore before = ClusterScore.of(plan, early);
        early.add(both(4, "100", "140", "1"));
        List<ScoreShift> shifts = ScoreShift.between(before, ClusterScore.of(plan, early));
        Map<Long, ScoreShift> byUnit = shifts.stream().collect(Collectors.toMap(ScoreShift::unitId, shift -> shift, (a, b) -> a, LinkedHashMap::new));
        assertEquals(List.of(2L, 3L, 1L, 4L), List.copyOf(byUnit.keySet()));
        assertTrue(byUnit.get(3L).lines().isEmpty(), "who is below the target does not depend on the best; only the rank moves");
        assertNull(byUnit.get(4L).rankBefore());
        ScoreShift.LineShift line = byUnit.get(1L).lines().get(0);
        assertEquals("R 10.00 7.50 achievement.working.relative.beyond", line.code() + " " + line.before() + " " + line.after() + " " + line.why().key());
        assertTrue(line.why().args().contains("Đơn vị 4"), line.why().args()::toString);
        assertEquals(1, byUnit.get(1L).lines().size());
    }

    private static UnitFigures both(int id, String target, String figure, String direct) {
        return unit(id, Map.of("R", Assignment.of(number(target))), Map.of("R", Reported.figure(number(figure)), "D", Reported.figure(number(direct))));
    }

    @Test
    void the_order_in_which_units_come_changes_nothing() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            RandomCluster cluster = RandomCluster.of(random);
            ClusterScore expected = ClusterScore.of(cluster.plan, cluster.units);
            List<UnitFigures> shuffled = new ArrayList<>(cluster.units);
            Collections.shuffle(shuffled, random);
            ClusterScore again = ClusterScore.of(cluster.plan, shuffled);
            assertEquals(expected.ranked(), again.ranked());
            cluster.units.forEach(unit -> assertEquals(expected.worksheet(unit.unitId()), again.worksheet(unit.unitId())));
        }
    }
}
