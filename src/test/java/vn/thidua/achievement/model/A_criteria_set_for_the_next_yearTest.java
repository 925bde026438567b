package vn.thidua.achievement.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class A_criteria_set_for_the_next_yearTest {

    private final CriteriaSet set = CriteriaSet.draft(1, 2, 3, "Bảng tiêu chí năm 2023", 2);

    private static CriterionSpec spec(String code, CriterionKind kind, String max, String each) {
        return new CriterionSpec(code, "Tiêu chí " + code, kind, new BigDecimal(max), each == null ? null : new BigDecimal(each), "lần", true, "Điều kiện " + code);
    }

    A_criteria_set_for_the_next_yearTest() {
        set.replaceAll(List.of(new CriteriaSet.Line(0, spec("A", CriterionKind.GROUP, "10", null)), new CriteriaSet.Line(1, spec("A.1", CriterionKind.TARGET, "10", null)),
                new CriteriaSet.Line(0, spec("B", CriterionKind.COUNT, "5", "2.5"))));
        set.criteria().get(1).assign(7, new BigDecimal("100"));
        set.criteria().get(1).assign(8, new BigDecimal("200"));
        set.publish(List.of(7L, 8L), new Actor(null, "Cán bộ"), Instant.EPOCH);
    }

    @Test
    void is_a_draft_with_all_its_lines() {
        CriteriaSet copy = set.copyFor(4, "Bảng tiêu chí năm 2024", List.of());
        assertFalse(copy.published());
        assertEquals(4, copy.yearId());
        assertEquals(set.criteria().stream().map(A_criteria_set_for_the_next_yearTest::line).toList(),
                copy.criteria().stream().map(A_criteria_set_for_the_next_yearTest::line).toList());
        assertNull(copy.criteria().get(1).target(7));
    }

    @Test
    void takes_the_targets_of_those_who_go_on() {
        CriteriaSet copy = set.copyFor(4, "Bảng tiêu chí năm 2024", List.of(7L, 9L));
        assertEquals(new BigDecimal("100"), copy.criteria().get(1).target(7));
        assertNull(copy.criteria().get(1).target(8));
        assertEquals(new BigDecimal("200"), set.criteria().get(1).target(8));
    }

    @Test
    void is_called_after_its_year() {
        assertEquals("Bảng tiêu chí năm 2024", set.titleFor(2023, 2024));
        assertEquals("Bảng tiêu chí chung (2024)", CriteriaSet.draft(1, 2, 3, "Bảng tiêu chí chung", 2).titleFor(2023, 2024));
    }

    /** Whoever gives a line another field is reminded here that a copy has to have it too. */
    @Test
    void leaves_no_field_of_a_line_behind() throws Exception {
        Criterion line = new Criterion();
        Set<String> lost = new TreeSet<>();
        List<Field> fields = Arrays.stream(Criterion.class.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.getName().startsWith("_") && !field.getName().equals("id")).toList();
        for (Field field : fields) {
            field.setAccessible(true);
            if (field.getType() == boolean.class) {
                field.setBoolean(line, true);
            } else if (field.getType() == int.class) {
                field.setInt(line, 3);
            } else if (field.getType() == String.class) {
                field.set(line, "text");
            } else if (field.getType() == BigDecimal.class) {
                field.set(line, BigDecimal.TEN);
            } else if (field.getType().isEnum()) {
                field.set(line, field.getType().getEnumConstants()[1]);
            }
        }
        Criterion copy = line.copy(List.of());
        for (Field field : fields) {
            if (field.getType() != List.class && !java.util.Objects.equals(field.get(line), field.get(copy))) {
                lost.add(field.getName());
            }
        }
        assertEquals(Set.of(), lost.stream().collect(Collectors.toSet()));
    }

    private static List<Object> line(Criterion line) {
        return Arrays.asList(line.listOrder(), line.depth(), line.code(), line.name(), line.kind(), line.maxPoints(), line.pointsEach(), line.unitOfMeasure(),
                line.evidenceRequired(), line.guidance());
    }
}
