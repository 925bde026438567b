package vn.thidua.achievement.usecase;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.achievement.model.ClusterReport;
import vn.thidua.achievement.model.NarrativeSection;
import vn.thidua.achievement.model.WordParagraph;
import vn.thidua.achievement.usecase.ClusterReportQueries.LineView;
import vn.thidua.achievement.usecase.ClusterReportQueries.NarrativePage;
import vn.thidua.achievement.usecase.ClusterReportQueries.SectionView;
import vn.thidua.achievement.usecase.ClusterReportQueries.SourceView;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.cluster.YearRef;

class The_cluster_report_on_paperTest {

    private static LineView line(String text, String... units) {
        List<SourceView> sources = List.of(units).stream().map(unit -> new SourceView(1, unit, text, false)).toList();
        return new LineView(1, NarrativeSection.RESULTS, text, text, false, sources, false, List.of(), List.of(), null, null);
    }

    private static NarrativePage page() {
        LocalDate day = LocalDate.of(2023, 10, 30);
        return new NarrativePage(new ClusterRef(1, 1, "Cụm thi đua số 2"), new YearRef(1, 1, 2023, day, day, day, day, day), "Hội LHPN tỉnh Thái Nguyên", 1L, 1, 60, null, null,
                List.of(new SectionView(NarrativeSection.RESULTS, List.of(line("Dư nợ < 5 tỷ & \"tốt\" \u0001", "Võ Nhai", "Đại Từ"), line("Hai\ndòng", "Đại Từ")), List.of(line("Đã bỏ", "Đại Từ"))),
                        new SectionView(NarrativeSection.MODELS, List.of(), List.of()), new SectionView(NarrativeSection.PLAN, List.of(line("Cụm viết")), List.of())),
                List.of(), new ClusterReport.Tally(3, 2, 2, 1), 0, true);
    }

    @Test
    void is_a_word_file_that_can_be_read_again() {
        List<String> lines = WordFile.paragraphs(ClusterReportPaper.docx(page(), true)).stream().map(WordParagraph::text).toList();
        assertEquals(List.of("Hội LHPN tỉnh Thái Nguyên Cụm thi đua số 2 | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc",
                "Báo cáo tổng kết hoạt động Cụm thi đua số 2 năm 2023", "I. Kết quả, thành tích", "- Dư nợ < 5 tỷ & \"tốt\" (Võ Nhai, Đại Từ)", "- Hai", "dòng (Đại Từ)",
                "II. Phương hướng, nhiệm vụ năm tới", "- Cụm viết"), lines);
        assertEquals(1, WordFile.paragraphs(ClusterReportPaper.docx(page(), false)).get(2).outline());
    }

    @Test
    void is_the_same_file_each_time() {
        assertArrayEquals(ClusterReportPaper.docx(page(), false), ClusterReportPaper.docx(page(), false));
    }

    @Test
    void as_text_has_every_line_and_no_dropped_one() {
        String text = ClusterReportPaper.text(page(), false);
        assertTrue(text.contains("I. Kết quả, thành tích\n- Dư nợ < 5 tỷ & \"tốt\""));
        assertTrue(!text.contains("Đã bỏ") && !text.contains("Võ Nhai"));
    }
}
