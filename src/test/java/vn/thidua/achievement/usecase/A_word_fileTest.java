package vn.thidua.achievement.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.thidua.achievement.WordFixture.bold;
import static vn.thidua.achievement.WordFixture.p;
import static vn.thidua.achievement.WordFixture.row;
import static vn.thidua.achievement.WordFixture.styled;
import static vn.thidua.achievement.WordFixture.table;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import vn.thidua.achievement.WordFixture;
import vn.thidua.achievement.model.NarrativeReading;
import vn.thidua.achievement.model.NarrativeReading.ReadingHint;
import vn.thidua.achievement.model.NarrativeSection;
import vn.thidua.achievement.model.WordParagraph;
import vn.thidua.shared.RuleBroken;

class A_word_fileTest {

    private static List<String> read(String body) {
        return WordFile.paragraphs(WordFixture.of(body).bytes()).stream().map(WordParagraph::text).toList();
    }

    private static void refused(String key, byte[] file) {
        RuleBroken refused = assertThrows(RuleBroken.class, () -> WordFile.paragraphs(file));
        assertEquals(key, refused.key());
        assertEquals("file", refused.field());
    }

    @Test
    void is_read_in_its_order_with_list_items_and_table_rows() {
        assertEquals(List.of("Một", "Hai", "a | b", "c", "Ba"), read(p("Một") + WordFixture.item("Hai") + table(row("a", "b"), row("", "c")) + p("Ba")));
    }

    @Test
    void has_its_runs_tabs_and_breaks_put_together() {
        assertEquals(List.of("Kết quả tốt", "dòng hai", "x-y"), read("<w:p><w:r><w:t>Kết</w:t></w:r><w:r><w:tab/><w:t>quả tốt</w:t><w:br/><w:t>dòng  hai</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>x</w:t><w:noBreakHyphen/><w:t>y</w:t></w:r></w:p>"));
    }

    @Test
    void says_only_what_its_reader_sees() {
        assertEquals(List.of("còn", "liên kết", "trong hộp", "khung"), read("<w:p><w:del><w:r><w:delText>đã xóa</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>đã chuyển</w:t></w:r></w:moveFrom>"
                + "<w:ins><w:r><w:t>còn</w:t></w:r></w:ins></w:p><w:p><w:r><w:instrText>HYPERLINK x</w:instrText></w:r><w:hyperlink><w:r><w:t>liên kết</w:t></w:r></w:hyperlink></w:p>"
                + "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:txbxContent>" + p("trong hộp") + "</w:txbxContent></mc:Choice><mc:Fallback>" + p("trong hộp")
                + "</mc:Fallback></mc:AlternateContent></w:r></w:p><w:sdt><w:sdtContent>" + p("khung") + "</w:sdtContent></w:sdt>" + styled("TOC1", "Mục lục")));
    }

    @Test
    void within_a_table_within_a_table_is_part_of_the_outer_row() {
        assertEquals(List.of("a b c | d"), read(table(row(p("a") + table(row("b", "c")) + p(""), "d"))));
    }

    @Test
    void decomposed_letters_are_composed() {
        assertEquals(List.of("Hóa"), read(p("Ho\u0301a")));
    }

    @Test
    void of_a_real_report_is_put_to_the_sections_of_its_headings() {
        NarrativeReading reading = NarrativeReading.of(WordFile.paragraphs(WordFixture.report()));
        List<String> taken = reading.items().stream().filter(item -> item.section() != null).map(item -> item.section() + ": " + item.text()).toList();
        assertEquals(List.of("RESULTS: 1. Công tác tuyên truyền",
                "RESULTS: Tổ chức 45 buổi tuyên truyền cho 3.210 lượt hội viên.", "RESULTS: - Hoàn thành 6/7 chỉ tiêu & được biểu dương;",
                "BREAKTHROUGHS: 120 chi hội có nhóm trực tuyến.", "MODELS: TT | Mô hình | Số người", "MODELS: 1 | Vườn chè mẫu của phụ nữ | 54",
                "MODELS: 2 | Biến rác thành quà tặng | 310", "DIFFICULTIES: Địa bàn đông dân, cán bộ Hội cấp huyện chỉ có 5 người.",
                "PROPOSALS: Đề nghị tỉnh hỗ trợ đưa sản phẩm lên sàn thương mại điện tử.", "PLAN: Kết nạp 300 hội viên mới."), taken);
        assertEquals(7, reading.items().stream().filter(item -> item.hint() == ReadingHint.LETTERHEAD).count(), "letterhead, number, date, title of two lines, recipients, signature");
    }

    @Test
    void has_items_that_begin_with_a_figure_or_a_number_and_are_no_headings() {
        String body = bold("2. Mô hình, câu lạc bộ") + p("5 mô hình mới ra mắt trong năm") + p("45 hộ được giúp") + p("1. Vườn chè mẫu") + p("2. Trồng rau sạch theo mô hình của tỉnh bạn")
                + p("Hai khâu đột phá") + p("3. Khó khăn, hạn chế") + p("Địa bàn rộng");
        List<String> read = NarrativeReading.of(WordFile.paragraphs(WordFixture.of(body).bytes())).items().stream().map(item -> item.section() + ": " + item.text()).toList();
        assertEquals(List.of("null: 2. Mô hình, câu lạc bộ", "MODELS: 5 mô hình mới ra mắt trong năm", "MODELS: 45 hộ được giúp", "MODELS: 1. Vườn chè mẫu",
                "MODELS: 2. Trồng rau sạch theo mô hình của tỉnh bạn", "MODELS: Hai khâu đột phá", "null: 3. Khó khăn, hạn chế", "DIFFICULTIES: Địa bàn rộng"), read);
    }

    @Test
    void that_is_not_taken_is_shown_all_the_same() {
        List<WordParagraph> paragraphs = WordFile.paragraphs(WordFixture.report());
        assertEquals(paragraphs.stream().map(WordParagraph::text).toList(), NarrativeReading.of(paragraphs).items().stream().map(NarrativeReading.Item::text).toList());
    }

    @Test
    void with_headings_by_style_is_understood_and_an_unknown_heading_is_pointed_out() {
        byte[] file = WordFixture.of(styled("u1", "Mô hình") + p("Vườn chè") + styled("u1", "Công tác khác") + p("Việc khác") + styled("u2", "Chi tiết") + p("Nhỏ"))
                .part("word/styles.xml", "<w:styles " + WordFixture.W + "><w:style w:type=\"paragraph\" w:styleId=\"u1\"><w:name w:val=\"heading 1\"/></w:style>"
                        + "<w:style w:type=\"paragraph\" w:styleId=\"u2\"><w:basedOn w:val=\"u1\"/><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr></w:style></w:styles>").bytes();
        List<NarrativeReading.Item> items = NarrativeReading.of(WordFile.paragraphs(file)).items();
        assertEquals(List.of(ReadingHint.HEADING, ReadingHint.NONE, ReadingHint.UNKNOWN_HEADING, ReadingHint.NONE, ReadingHint.NONE, ReadingHint.NONE), items.stream().map(NarrativeReading.Item::hint).toList());
        assertEquals(Arrays.asList(null, NarrativeSection.MODELS, NarrativeSection.RESULTS, NarrativeSection.RESULTS, NarrativeSection.RESULTS, NarrativeSection.RESULTS),
                items.stream().map(NarrativeReading.Item::section).toList());
    }

    @Test
    void in_fonts_of_the_time_before_unicode_is_told_by_their_names() {
        String old = "<w:p><w:r><w:rPr><w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/></w:rPr><w:t>KÕt qu¶</w:t></w:r></w:p>";
        assertEquals(".VnTime", WordFile.paragraphs(WordFixture.of(old).bytes()).get(0).oldFont());
        assertEquals("Kết quả", WordFile.paragraphs(WordFixture.of(old).bytes()).get(0).text());
        byte[] byStyle = WordFixture.of(p("Keát quaû") + "<w:p><w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\"/></w:rPr><w:t>Kết quả</w:t></w:r></w:p>")
                .part("word/styles.xml", "<w:styles " + WordFixture.W + "><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"VNI-Times\"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>").bytes();
        assertEquals(Arrays.asList("VNI-Times", null), WordFile.paragraphs(byStyle).stream().map(WordParagraph::oldFont).toList());
        assertEquals(java.util.Set.of("VNI-Times"), NarrativeReading.of(WordFile.paragraphs(byStyle)).oldFonts());
    }

    @Test
    void that_is_something_else_is_refused_and_named() throws Exception {
        refused("achievement.narrativeFile.noFile", new byte[0]);
        refused("achievement.narrativeFile.noFile", null);
        refused("achievement.narrativeFile.notWord", "%PDF-1.4 ...".getBytes());
        byte[] ole = new byte[600];
        System.arraycopy(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1}, 0, ole, 0, 8);
        refused("achievement.narrativeFile.oldWord", ole);
        refused("achievement.narrativeFile.notWord", WordFixture.of(p("x")).type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml").bytes());
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("mimetype"));
            out.write("application/vnd.oasis.opendocument.text".getBytes());
        }
        refused("achievement.narrativeFile.notWord", zip.toByteArray());
        refused("achievement.narrativeFile.noText", WordFixture.of(p(" ") + p("-----")).bytes());
    }

    @Test
    void with_macros_is_refused() {
        refused("achievement.narrativeFile.macros", WordFixture.of(p("x")).type("application/vnd.ms-word.document.macroEnabled.main+xml").bytes());
        refused("achievement.narrativeFile.macros", WordFixture.of(p("x")).part("word/vbaProject.bin", new byte[10]).bytes());
    }

    @Test
    void with_a_document_type_is_refused_and_nothing_outside_is_asked() {
        String attack = "<?xml version=\"1.0\"?><!DOCTYPE w:document [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><w:document " + WordFixture.W + "><w:body>" + p("&x;") + "</w:body></w:document>";
        refused("achievement.narrativeFile.unreadable", WordFixture.of("").part("word/document.xml", attack).bytes());
        String laughs = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"" + "x".repeat(1000) + "\"><!ENTITY c \"" + "&b;".repeat(1000) + "\">]><w:document " + WordFixture.W + "><w:body>" + p("&c;") + "</w:body></w:document>";
        refused("achievement.narrativeFile.unreadable", WordFixture.of("").part("word/document.xml", laughs).bytes());
        refused("achievement.narrativeFile.unreadable", WordFixture.of(p("x")).part("word/styles.xml", attack).bytes());
        refused("achievement.narrativeFile.unreadable", WordFixture.of(p("x")).part("_rels/.rels", attack).bytes());
    }

    @Test
    void that_unpacks_to_too_much_is_refused() {
        refused("achievement.narrativeFile.tooLarge", WordFixture.of("").part("word/document.xml", new byte[WordFile.MAX_XML + 1]).bytes());
        refused("achievement.narrativeFile.tooLarge", WordFixture.of(p("x")).part("word/media/bomb.bin", new byte[(int) WordFile.MAX_UNPACKED]).bytes());
        WordFixture many = WordFixture.of(p("x"));
        for (int i = 0; i < WordFile.MAX_ENTRIES; i++) {
            many.part("x" + i, new byte[0]);
        }
        refused("achievement.narrativeFile.tooLarge", many.bytes());
        refused("achievement.narrativeFile.tooLarge", new byte[WordFile.MAX_BYTES + 1]);
        refused("achievement.narrativeFile.tooManyParagraphs", WordFixture.of(p("x").repeat(601)).bytes());
        refused("achievement.narrativeFile.paragraphTooLong", WordFixture.of(p("x".repeat(10001))).bytes());
    }

    @Test
    void cut_off_anywhere_is_refused() {
        byte[] whole = WordFixture.of(bold("I. Kết quả") + p("Tốt")).bytes();
        for (int length = 5; length < whole.length; length += 7) {
            refused("achievement.narrativeFile.unreadable", Arrays.copyOf(whole, length));
        }
    }

    @Test
    void changed_at_random_is_read_or_refused_and_nothing_else() {
        byte[] real = WordFixture.report();
        List<String> keys = new ArrayList<>();
        for (long seed = 1; seed <= 3000; seed++) {
            Random random = new Random(seed);
            byte[] file = real.clone();
            for (int i = random.nextInt(12); i >= 0; i--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            keys.add(outcome(file));
        }
        assertTrue(keys.contains("achievement.narrativeFile.unreadable"));
    }

    /** Flipping packed bytes mostly breaks the packing; this breaks the XML itself. */
    @Test
    void with_strange_xml_is_read_or_refused_and_nothing_else() {
        String body = bold("I. KẾT QUẢ") + p("Tốt") + table(row("a", "b")) + "<w:p><w:r><mc:AlternateContent><mc:Fallback/></mc:AlternateContent><w:t>x</w:t></w:r></w:p>";
        String[] inserts = {"<w:p>", "</w:p>", "<w:t>", "<w:tbl>", "</w:tbl>", "<w:tr>", "<w:tc>", "</w:tc>", "<w:r/>", "<w:del>", "&amp;", "&x;", "<!---->", "<![CDATA[y]]>", "<?pi?>", "\u0000", "<w:p/>"};
        for (long seed = 1; seed <= 3000; seed++) {
            Random random = new Random(seed);
            StringBuilder xml = new StringBuilder(body);
            for (int i = random.nextInt(4); i >= 0; i--) {
                int at = random.nextInt(xml.length());
                if (random.nextBoolean()) {
                    xml.insert(at, inserts[random.nextInt(inserts.length)]);
                } else {
                    xml.delete(at, Math.min(xml.length(), at + random.nextInt(20)));
                }
            }
            assertFalse(outcome(WordFixture.of(xml.toString()).bytes()).isEmpty());
        }
    }

    private static String outcome(byte[] file) {
        try {
            assertNotNull(NarrativeReading.of(WordFile.paragraphs(file)));
            return "read";
        } catch (RuleBroken refused) {
            assertEquals("file", refused.field());
            assertTrue(refused.key().startsWith("achievement.narrativeFile."));
            return refused.key();
        }
    }
}
