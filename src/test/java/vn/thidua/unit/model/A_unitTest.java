package vn.thidua.unit.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.thidua.shared.RuleBroken;
import vn.thidua.unit.UnitKind;

class A_unitTest {

    private final Unit unit = Unit.founded(1, UnitKind.DISTRICT, "Hội LHPN huyện Định Hóa", "Định Hóa", LocalDate.of(2021, 1, 1), 1);

    @Test
    void is_found_by_present_and_past_names_without_marks() {
        unit.rename(UnitKind.COMMUNE, "Hội LHPN khu vực Chợ Chu", "Chợ Chu", LocalDate.of(2025, 7, 1));
        assertTrue(unit.matches("dinh hoa"));
        assertTrue(unit.matches("cho chu"));
        assertFalse(unit.matches("vo nhai"));
    }

    @Test
    void is_not_renamed_from_a_day_before_its_present_name_began() {
        assertEquals("unit.unit.renameTooEarly", assertThrows(RuleBroken.class, () -> unit.rename(UnitKind.COMMUNE, "A", "A", LocalDate.of(2021, 1, 1))).key());
    }

    @Test
    void exists_to_the_end_of_its_last_day() {
        unit.end(LocalDate.of(2025, 6, 30));
        assertTrue(unit.existsOn(LocalDate.of(2025, 6, 30)));
        assertFalse(unit.existsOn(LocalDate.of(2025, 7, 1)));
        assertEquals("unit.unit.renameAfterEnd", assertThrows(RuleBroken.class, () -> unit.rename(UnitKind.COMMUNE, "A", "A", LocalDate.of(2025, 7, 1))).key());
    }

    @Test
    void does_not_end_before_it_began() {
        assertEquals("unit.unit.endBeforeBegin", assertThrows(RuleBroken.class, () -> unit.end(LocalDate.of(2020, 12, 31))).key());
    }

    @Test
    void keeps_kind_and_parent_of_each_day() {
        unit.rename(UnitKind.WARD, "Hội LHPN phường Chợ Chu", "Chợ Chu", LocalDate.of(2025, 7, 1));
        unit.transfer(77L, LocalDate.of(2025, 7, 1));
        unit.transfer(null, LocalDate.of(2026, 1, 1));
        assertEquals(UnitKind.DISTRICT, unit.profileOn(LocalDate.of(2025, 6, 30)).kind());
        assertEquals(UnitKind.WARD, unit.profileOn(LocalDate.of(2025, 7, 1)).kind());
        assertNull(unit.profileOn(LocalDate.of(2025, 6, 30)).parentId());
        assertEquals(77L, unit.profileOn(LocalDate.of(2025, 12, 31)).parentId());
        assertNull(unit.profileOn(LocalDate.of(2026, 1, 1)).parentId());
        assertEquals(3, unit.profiles().size());
    }

    @Test
    void carries_a_code_of_five_digits_or_none() {
        unit.carry("05953");
        assertEquals("05953", unit.code());
        unit.carry(" ");
        assertNull(unit.code());
        for (String bad : new String[] {"5953", "059531", "0595a"}) {
            assertEquals("unit.unit.badCode", assertThrows(RuleBroken.class, () -> unit.carry(bad)).key(), bad);
        }
    }

    @Test
    void has_a_short_name_that_can_be_corrected() {
        unit.shorten("ĐH");
        assertTrue(unit.matches("dh"));
    }
}
