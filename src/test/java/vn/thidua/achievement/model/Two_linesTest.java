package vn.thidua.achievement.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Two_linesTest {

    private static String key(String text) {
        return Wording.of(text).key();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Hoà giải cơ sở|hòa giải cơ sở",
        "Thuỷ lợi, khoẻ mạnh.|Thủy lợi khỏe mạnh",
        "- Kết nạp 50 hội viên;|• Kết nạp   50 hội viên",
        "+ Kết nạp 50 hội viên|Kết nạp 50 hội viên.",
        "1. Ra mắt mô hình mới|2) Ra mắt mô hình mới",
        "a) Ra mắt mô hình mới|IV. Ra mắt mô hình mới",
        "1.2. Ra mắt mô hình mới|(3) Ra mắt mô hình mới",
        "Giai đoạn 2020 - 2025|Giai đoạn 2020-2025",
        "Giai đoạn 2020–2025|Giai đoạn 2020-2025",
        "“5 không, 3 sạch”|\"5 không 3 sạch\"",
        "ĐẠT 100% CHỈ TIÊU|Đạt 100 % chỉ tiêu"})
    void say_the_same_whatever_their_bullets_case_tone_marks_spaces_and_punctuation(String one, String other) {
        assertEquals(key(one), key(other));
    }

    @Test
    void say_the_same_composed_or_decomposed() {
        String text = "Vận động xây mới 4 mái ấm tình thương ở Định Hóa";
        assertEquals(key(text), key(Normalizer.normalize(text, Normalizer.Form.NFD)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Kết nạp 50 hội viên|Kết nạp 500 hội viên",
        "Dư nợ 2.376 hộ|Dư nợ 2,376 hộ",
        "Đạt 94,3%|Đạt 943%",
        "Đạt 94,3%|Đạt 94,3",
        "Tăng -5%|Tăng 5%",
        "-5 mô hình so với năm trước|5 mô hình so với năm trước",
        "Hoàn thành 6/7 chỉ tiêu|Hoàn thành 67 chỉ tiêu",
        "15 mô hình|1. 5 mô hình",
        "Có mô hình|Cố mô hình",
        "Ma túy|Mã tùy",
        "Có phụ nữ nghèo|Không có phụ nữ nghèo",
        "Đăng ký|Dăng ký"})
    void say_different_things_where_a_figure_a_word_or_a_tone_differs(String one, String other) {
        assertNotEquals(key(one), key(other));
    }

    @Test
    void a_bullet_goes_and_a_figure_at_the_beginning_stays() {
        assertEquals("Ra mắt 4 mô hình", Wording.shown("- Ra mắt 4 mô hình"));
        assertEquals("Ra mắt 4 mô hình", Wording.shown("\u2022\tRa mắt 4 mô hình"));
        assertEquals("100% cơ sở Hội", Wording.shown("100% cơ sở Hội"));
        assertEquals("7,2 km đường hoa", Wording.shown("7,2 km đường hoa"));
        assertEquals("2.376 hộ", Wording.shown("2.376 hộ"));
        assertEquals("-5% so với năm trước", Wording.shown("-5% so với năm trước"));
        assertEquals("1.", Wording.shown("1."));
    }

    @Test
    void nothing_to_read_is_no_line() {
        assertTrue(Wording.of("-----").empty());
        assertEquals(List.of(), NarrativePiece.of(1, NarrativeSection.RESULTS, "\n ---- \n\t\u00a0\n***"));
        assertEquals(List.of(), NarrativePiece.of(1, NarrativeSection.RESULTS, null));
    }

    @Test
    void that_are_nearly_the_same_are_pointed_out_and_other_figures_are_said() {
        List<Wording> lines = List.of(Wording.of("Kết nạp 365 hội viên mới trong năm"), Wording.of("Hỗ trợ 65 phụ nữ khởi nghiệp"),
                Wording.of("Kết nạp 318 hội viên mới trong năm"), Wording.of("Trong năm kết nạp được 365 hội viên mới"));
        List<NearLines.Pair> pairs = NearLines.among(lines, 71);
        assertEquals(List.of("0-2", "0-3"), pairs.stream().map(pair -> pair.earlier() + "-" + pair.later()).toList());
        assertFalse(pairs.get(0).sameNumbers());
        assertTrue(pairs.get(1).sameNumbers());
        assertEquals(77, pairs.get(0).likeness(), "7 of 9 words, rounded down");
    }

    @Test
    void are_found_near_without_comparing_each_with_each() {
        Random random = new Random(20231030);
        for (int round = 0; round < 60; round++) {
            List<Wording> lines = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                StringBuilder text = new StringBuilder("hội");
                for (int word = random.nextInt(9); word >= 0; word--) {
                    text.append(' ').append((char) ('a' + random.nextInt(12)));
                }
                lines.add(Wording.of(text.toString()));
            }
            for (int percent : new int[] {40, 60, 80, 100}) {
                List<String> expected = new ArrayList<>();
                for (int later = 0; later < lines.size(); later++) {
                    for (int earlier = 0; earlier < later; earlier++) {
                        if (lines.get(earlier).likeness(lines.get(later)) >= percent) {
                            expected.add(earlier + "-" + later);
                        }
                    }
                }
                assertEquals(expected, NearLines.among(lines, percent).stream().map(pair -> pair.earlier() + "-" + pair.later()).toList());
            }
        }
    }
}
