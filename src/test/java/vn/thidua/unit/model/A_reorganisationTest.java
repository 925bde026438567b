package vn.thidua.unit.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.shared.RuleBroken;

class A_reorganisationTest {

    @ParameterizedTest
    @CsvSource({
            // kind, sources, of them ending, new units, existing targets
            "MERGE, 2, 2, 0, 1",
            "CONSOLIDATE, 3, 3, 1, 0",
            "CONSOLIDATE, 2, 2, 0, 1",
            "SPLIT, 5, 5, 92, 0",
            "SPLIT, 1, 0, 1, 0",
            "SPLIT, 1, 1, 1, 1",
            "DISSOLVE, 4, 4, 0, 0",
            "RENAME, 1, 0, 0, 0",
            "TRANSFER, 6, 0, 0, 0"})
    void takes_so_many_units(ReorganisationKind kind, int sources, int ending, int founded, int existing) {
        kind.mustFit(sources, ending, founded, existing);
    }

    @ParameterizedTest
    @CsvSource({
            "MERGE, 2, 2, 1, 0, oneThatGoesOn",
            "MERGE, 2, 2, 0, 2, oneThatGoesOn",
            "MERGE, 2, 1, 0, 1, noneContinues",
            "CONSOLIDATE, 1, 1, 1, 0, twoSources",
            "CONSOLIDATE, 2, 2, 2, 0, oneNew",
            "SPLIT, 1, 1, 1, 0, severalNew",
            "SPLIT, 3, 0, 0, 0, severalNew",
            "DISSOLVE, 1, 1, 1, 0, noTarget",
            "TRANSFER, 1, 0, 0, 1, noTarget"})
    void refuses_other_numbers(ReorganisationKind kind, int sources, int ending, int founded, int existing, String key) {
        assertEquals("unit.reorganisation." + key, assertThrows(RuleBroken.class, () -> kind.mustFit(sources, ending, founded, existing)).key());
    }

    @Test
    void ends_its_sources_except_by_a_new_name_or_a_transfer() {
        for (ReorganisationKind kind : ReorganisationKind.values()) {
            assertEquals(kind != ReorganisationKind.RENAME && kind != ReorganisationKind.TRANSFER, kind.endsSources(), kind.name());
        }
    }
}
