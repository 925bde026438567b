package vn.thidua.achievement.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.achievement.model.scoring.Assignment;
import vn.thidua.achievement.model.scoring.CriterionSpec;
import vn.thidua.achievement.model.scoring.TieRule;
import vn.thidua.achievement.model.scoring.StepSpec;
import vn.thidua.achievement.model.scoring.Rounding;
import vn.thidua.achievement.model.scoring.Direction;
import vn.thidua.achievement.model.scoring.Band;
import vn.thidua.achievement.model.scoring.CriterionKind;

class A_criteria_set_for_the_next_yearTest {

    private final CriteriaSet set = CriteriaSet.draft(1, 2, 3, "Bảng tiêu chí năm 2023", 2);

    private static CriterionSpec spec(String code, CriterionKind kind, String max, String each) {
        return new CriterionSpec(code, "Tiêu chí " + code, kind, new BigDecimal(max), each == null ? null : new BigDecimal(each), "lần", true, "Điều kiện " + code);
    }

    A_criteria_set_for_the_next_yearTest() {
        set.replaceAll(List.of(new CriteriaSet.Line(0, spec("A", CriterionKind.GROUP, "10", null)), new CriteriaSet.Line(1, spec("A.1", CriterionKind.TARGET, "10", null)),
                new CriteriaSet.Line(0, spec("B", CriterionKind.COUNT, "5", "2.5"))));
        set.criteria().get(1).assign(7, Assignment.of(new BigDecimal("100")));
        set.criteria().get(1).assign(8, Assignment.of(new BigDecimal("200")));
        set.publish(List.of(7L, 8L), new Actor(null, "Cán bộ"), Instant.EPOCH);
    }

    @Test
    void is_a_draft_with_all_its_lines() {
        CriteriaSet copy = set.copyFor(4, "Bảng tiêu chí năm 2024", List.of());
        assertFalse(copy.published());
        assertEquals(4, copy.yearId());
        assertEquals(set.criteria().stream().map(A_criteria_set_for_the_next_yearTest::line).toList(),
                copy.criteria().stream().map(A_criteria_set_for_the_next_yearTest::line).toList());
        assertNull(copy.criteria().get(1).assignment(7).target());
    }

    @Test
    void takes_the_targets_of_those_who_go_on() {
        CriteriaSet copy = set.copyFor(4, "Bảng tiêu chí năm 2024", List.of(7L, 9L));
        assertEquals(new BigDecimal("100"), copy.criteria().get(1).assignment(7).target());
        assertNull(copy.criteria().get(1).assignment(8).target());
        assertEquals(new BigDecimal("200"), set.criteria().get(1).assignment(8).target());
    }

    @Test
    void is_called_after_its_year() {
        assertEquals("Bảng tiêu chí năm 2024", set.titleFor(2023, 2024));
        assertEquals("Bảng tiêu chí chung (2024)", CriteriaSet.draft(1, 2, 3, "Bảng tiêu chí chung", 2).titleFor(2023, 2024));
    }

    /** Whoever gives a line another field is reminded here that a copy has to have it too. */
    @Test
    void says_of_every_kind_all_that_was_said() {
        CriteriaSet every = CriteriaSet.draft(1, 2, 3, "Bảng tiêu chí năm 2023", 2);
        every.settle("Bảng tiêu chí năm 2023", new Rounding(2, RoundingMode.DOWN), new CriteriaSet.Comparing(new BigDecimal("100"),
                List.of(new Band("Tốt", BigDecimal.TEN)), List.of(new TieRule(TieRule.TieMeasure.FULL_MARKS, null))));
        List<StepSpec> steps = List.of(new StepSpec("Đủ", BigDecimal.ZERO, BigDecimal.TEN), new StepSpec("Thiếu", BigDecimal.ONE, BigDecimal.ZERO));
        for (CriterionKind kind : CriterionKind.values()) {
            every.add(null, new CriterionSpec(kind.name(), "Tiêu chí " + kind, kind, BigDecimal.TEN, new BigDecimal("-3"), BigDecimal.ONE, BigDecimal.ONE,
                    Direction.LOWER, steps, "lần", true, "Điều kiện"));
        }
        CriteriaSet copy = every.copyFor(4, "Bảng tiêu chí năm 2024", List.of());
        assertEquals(every.criteria().stream().map(Criterion::spec).toList(), copy.criteria().stream().map(Criterion::spec).toList());
        assertEquals(every.rounding(), copy.rounding());
        assertEquals(every.comparing(), copy.comparing());
    }

    private static List<Object> line(Criterion line) {
        return Arrays.asList(line.listOrder(), line.depth(), line.code(), line.name(), line.kind(), line.maxPoints(), line.pointsEach(), line.unitOfMeasure(),
                line.evidenceRequired(), line.guidance());
    }
}
