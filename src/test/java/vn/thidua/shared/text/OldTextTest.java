package vn.thidua.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thidua.test.OldWriter;

class OldTextTest {

    static final String LETTERS = "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ";

    private static List<String> all() {
        List<String> letters = new ArrayList<>();
        (LETTERS + LETTERS.toUpperCase(Vietnamese.LOCALE)).codePoints().forEach(letter -> letters.add(Character.toString(letter)));
        return letters;
    }

    @Test
    void there_are_134_letters_with_marks() {
        assertEquals(134, all().stream().distinct().count());
    }

    @ParameterizedTest
    @EnumSource(TextEncoding.class)
    void every_letter_comes_back_from_every_encoding(TextEncoding encoding) {
        List<String> wrong = new ArrayList<>();
        for (String letter : all()) {
            byte[] written = OldWriter.bytes(letter, encoding);
            Charset as = switch (encoding) {
                case UNICODE -> StandardCharsets.UTF_8;
                case WINDOWS_1258 -> Charset.forName("windows-1258");
                default -> StandardCharsets.ISO_8859_1;
            };
            String read = encoding == TextEncoding.TCVN3 || encoding == TextEncoding.VNI ? decoded(new String(written, as), encoding)
                    : OldText.understood(new String(written, as), encoding);
            if (!read.equals(letter)) {
                wrong.add(letter + " " + read);
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static String decoded(String bytes, TextEncoding encoding) {
        return encoding == TextEncoding.TCVN3 ? Tcvn3.decode(bytes) : Vni.decode(bytes);
    }

    @Test
    void two_sentences_everybody_knows() {
        assertEquals("hộp mứt tết", OldText.understood("hép møt tÕt", TextEncoding.TCVN3));
        assertEquals("Xin chào các bạn", OldText.understood("Xin chaøo caùc baïn", TextEncoding.VNI));
    }

    @Test
    void signs_of_windows_among_the_letters_are_bytes_too() {
        assertEquals("Phường Tích Lương", OldText.understood("Ph\u00adêng TÝch L\u00ad¬ng", TextEncoding.TCVN3));
        assertEquals("Từ ngày", OldText.understood("Tõ ngµy", TextEncoding.TCVN3));
        assertEquals("Từ ngày", OldText.understood("Tõ ngμy", TextEncoding.TCVN3), "a Greek letter some programs make of it");
    }

    @Test
    void small_letters_in_a_word_of_capitals_are_capitals() {
        assertEquals("HỘI LHPN xã Phú Đình", OldText.understood("HéI LHPN x· Phó §×nh", TextEncoding.TCVN3));
    }

    @Test
    void a_cell_that_is_unicode_among_old_ones_stays() {
        for (String cell : new String[] {"Hội LHPN phường Đức Xuân", "Hội", "Thị Nga"}) {
            assertEquals(cell, OldText.understood(cell, TextEncoding.TCVN3));
            assertEquals(cell, OldText.understood(cell, TextEncoding.VNI));
        }
    }

    @Test
    void the_encoding_is_guessed_from_the_sense_it_makes() {
        List<TextEncoding> possible = List.of(TextEncoding.UNICODE, TextEncoding.TCVN3, TextEncoding.VNI);
        assertEquals(TextEncoding.TCVN3, OldText.guess(List.of("Hép møt tÕt", "Héi LHPN ph\u00adêng §øc Xu©n"), possible, List.of()));
        assertEquals(TextEncoding.VNI, OldText.guess(List.of("Xin chaøo caùc baïn", "Hoäi LHPN phöôøng Ñöùc Xuaân"), possible, List.of()));
        assertEquals(TextEncoding.UNICODE, OldText.guess(List.of("Hòa", "Thái Nguyên", "Hội LHPN"), possible, List.of()));
        assertEquals(TextEncoding.UNICODE, OldText.guess(List.of("Ward", "code"), possible, List.of(".VnTime")));
    }

    @Test
    void a_font_decides_where_the_sense_does_not() {
        List<TextEncoding> possible = List.of(TextEncoding.UNICODE, TextEncoding.TCVN3, TextEncoding.VNI);
        assertEquals(TextEncoding.UNICODE, OldText.guess(List.of("hép"), possible, List.of("Arial")));
        assertEquals(TextEncoding.TCVN3, OldText.guess(List.of("hép"), possible, List.of("Arial", ".VnTimeH")));
        assertEquals(TextEncoding.VNI, OldText.ofFont("VNI-Times"));
    }

    @Test
    void decomposed_text_is_composed() {
        assertEquals("Định Hóa", OldText.understood(Normalizer.normalize("Định Hóa", Normalizer.Form.NFD), TextEncoding.UNICODE));
    }
}
