package vn.thidua.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.achievement.WordFixture;

/** The evening before the conference: the leader makes the cluster's report of what the units wrote. */
@Tag("browser")
class ClusterReportJourneyIT {

    private static final String HERE = "?cluster=1&year=1";

    @ParameterizedTest(name = "in {0} at {1} px")
    @CsvSource({"vi," + Person.PHONE, "en," + Person.DESK})
    void the_leader_brings_word_files_collects_merges_drops_and_prints(String language, int width) throws Exception {
        var locale = "en".equals(language) ? SampleServer.EN : SampleServer.VI;
        Path pictures = Files.createDirectories(SampleServer.pictures().resolve(language));
        Path folder = Files.createDirectories(Path.of("target", "browser", "word-" + language));
        Path report = Files.write(folder.resolve("Báo cáo Đại Từ.docx"), WordFixture.report());
        Path other = Files.write(folder.resolve("dinh-hoa.docx"), WordFixture.of(WordFixture.bold("Mô hình") + WordFixture.p("1 | Vườn chè mẫu của phụ nữ | 54")
                + WordFixture.bold("Phương hướng") + WordFixture.p("- Kết nạp 300 hội viên mới") + WordFixture.p("Kết nạp thêm 300 hội viên mới.")).bytes());
        try (SampleServer server = new SampleServer("narrative-" + language, Map.of()); Person leader = server.person("ct.dinhhoa", width, locale)) {
            leader.go("/chain/year.xhtml" + HERE).click("a[href*='narrative.xhtml']").seesText("achievement.narrative.label.texts");
            bring(leader, "Đại Từ", Files.write(folder.resolve("hong.docx"), Arrays.copyOf(WordFixture.report(), 900)));
            leader.isRefusedAt("file", "achievement.narrativeFile.unreadable");
            bring(leader, "Đại Từ", report);
            leader.seesText("ReadingHint.LETTERHEAD").picture(pictures, "narrative-file").press("take").isTold("achievement.narrativeFile.message.taken", 10, "Đại Từ");
            bring(leader, "Định Hóa", other);
            leader.press("take").press("collect");
            assertThat(leader.find("#tally")).containsText(leader.text("achievement.narrative.label.tally", lines(leader), 5, lines(leader), 0));
            assertThat(line(leader, "Vườn chè mẫu của phụ nữ | 54")).hasCount(1);
            assertThat(line(leader, "Vườn chè mẫu của phụ nữ | 54").locator(".from .unit")).hasText(new String[] {"Đại Từ", "Định Hóa"});
            leader.picture(pictures, "narrative");

            assertThat(line(leader, "Kết nạp thêm 300").locator(".near")).containsText(leader.text("achievement.narrative.label.nearTo"));
            line(leader, "Kết nạp thêm 300").locator(".merge").click();
            leader.isTold("achievement.narrative.message.merged").wellMade();
            assertThat(line(leader, "Kết nạp thêm 300")).hasCount(0);
            int all = lines(leader);
            line(leader, "Công tác tuyên truyền").locator(".drop").click();
            leader.isTold("achievement.narrative.message.dropped").wellMade();
            assertThat(leader.find("#tally")).containsText(leader.text("achievement.narrative.label.tally", all, 5, all - 1, 1));
            line(leader, "120 chi hội có nhóm trực tuyến.").locator(".edit").click();
            leader.wellMade().fill("text", "120 chi hội sinh hoạt kết hợp trực tuyến.").press("saveLine").isTold("achievement.narrative.message.edited");

            leader.follow("toPaper").picture(pictures, "narrative-paper");
            assertThat(leader.find("#sheet")).containsText("120 chi hội sinh hoạt kết hợp trực tuyến.");
            assertThat(leader.find("#sheet")).not().containsText("Công tác tuyên truyền");
            leader.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertTrue(leader.find("#sheet").isVisible());
            assertTrue(leader.find(".top").isHidden());
            leader.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            Download word = leader.page().waitForDownload(() -> leader.find("#docx").click());
            assertArrayEquals(new byte[] {'P', 'K'}, Arrays.copyOf(Files.readAllBytes(word.path()), 2));
            assertTrue(word.suggestedFilename().endsWith(".docx"), word.suggestedFilename());

            try (Person member = server.person("donghy", width, locale)) {
                member.go("/achievement/narrative.xhtml" + HERE).sees("120 chi hội sinh hoạt kết hợp trực tuyến.");
                assertEquals(0, member.find(".drop, #collect").count());
            }
        }
    }

    private static void bring(Person leader, String unit, Path file) {
        leader.go("/achievement/narrative.xhtml" + HERE).click("tr:has(strong:text-is('" + unit + "')) a[href*='narrative-file']").attach("file", file).press("preview");
    }

    private static com.microsoft.playwright.Locator line(Person leader, String words) {
        return leader.find("ol.said > li:has(p.words:has-text(\"" + words + "\"))");
    }

    /** The first number of the tally. */
    private static int lines(Person leader) {
        return Integer.parseInt(leader.find("#tally").innerText().split(" ")[0]);
    }
}
