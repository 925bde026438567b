package vn.thidua.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseTest {

    @ParameterizedTest
    @ValueSource(strings = {"dinh hoa", "Định Hoá", "Định Hóa", "ĐỊNH  HÓA ", "định\u00a0hoá"})
    void a_unit_is_found_however_marks_tone_and_case_are_typed(String typed) {
        assertEquals("dinh hoa", Vietnamese.searchKey(typed));
    }

    @Test
    void text_that_comes_decomposed_is_found_too() {
        assertEquals("dinh hoa", Vietnamese.searchKey(Normalizer.normalize("Định Hóa", Normalizer.Form.NFD)));
    }

    @Test
    void numbers_are_found_with_and_without_leading_zero() {
        assertEquals(Vietnamese.searchKey("Cụm thi đua số 2"), Vietnamese.searchKey("Cụm thi đua số 02"));
        assertNotEquals(Vietnamese.searchKey("số 2"), Vietnamese.searchKey("số 20"));
        assertNotEquals(Vietnamese.searchKey("số 0"), Vietnamese.searchKey("số "));
    }

    @Test
    void nothing_typed_matches_everything() {
        assertEquals("", Vietnamese.searchKey(null));
        assertEquals("", Vietnamese.searchKey("   "));
    }

    @Test
    void text_is_stored_composed() {
        assertEquals("Định Hóa", Vietnamese.nfc(Normalizer.normalize("Định Hóa", Normalizer.Form.NFD)));
    }

    @Test
    void words_stand_in_vietnamese_alphabetical_order() {
        List<String> words = new ArrayList<>(List.of("Em", "Đi", "Da", "Bà", "Ân", "Ăn", "An"));
        words.sort(Vietnamese.order());
        assertEquals(List.of("An", "Ăn", "Ân", "Bà", "Da", "Đi", "Em"), words);
    }

    @Test
    void file_names_keep_to_plain_letters() {
        assertEquals("bao-cao-so-2.pdf", Vietnamese.fileName("Báo cáo số 2.pdf"));
        assertEquals("etc-passwd", Vietnamese.fileName("/etc/passwd"));
    }

    @Test
    void names_are_one_wherever_the_tone_stands_and_two_where_a_mark_differs() {
        assertEquals(Vietnamese.nameKey("Hội LHPN huyện Định Hóa"), Vietnamese.nameKey("hội  LHPN huyện Định Hoá"));
        assertEquals(Vietnamese.nameKey("Cụm thi đua số 2"), Vietnamese.nameKey("Cụm thi đua số 02"));
        assertNotEquals(Vietnamese.nameKey("xã Văn Lang"), Vietnamese.nameKey("xã Vân Lăng"));
        assertEquals(Vietnamese.searchKey("Võ Nhai"), Vietnamese.nameKey("vo nhai"));
    }
}
