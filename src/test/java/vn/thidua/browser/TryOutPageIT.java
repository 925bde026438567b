package vn.thidua.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Provincial staff try a criteria set out: from the stored one, from nothing, and from the file that was passed on. */
@Tag("browser")
class TryOutPageIT {

    @Test
    void is_used_at_a_desk_and_at_a_phone() throws Exception {
        try (SampleServer server = new SampleServer("tryout", Map.of())) {
            Path file = Path.of("target", "browser", "tinh-thu.json");
            try (Person staff = server.person("canbo", Person.DESK, SampleServer.VI)) {
                copied(staff, file);
                fromNothing(staff);
            }
            try (Person staff = server.person("canbo", Person.PHONE, SampleServer.EN)) {
                staff.go("/achievement/tryout.xhtml").attach("file", file).press("upload").press("score").seesText("achievement.tryout.label.ranking")
                        .picture(SampleServer.pictures(), "tryout-phone").click("[id$='units:0:openUnit']").seesText("achievement.tryout.label.assigned")
                        .picture(SampleServer.pictures(), "tryout-phone-figures");
            }
        }
    }

    private static void copied(Person staff, Path file) throws Exception {
        staff.go("/achievement/criteria.xhtml?cluster=1&year=1").follow("tryout").press("score").seesText("achievement.tryout.label.ranking")
                .click("[id$='ranked:0:openSheet']").seesText("achievement.worksheet.label.working").picture(SampleServer.pictures(), "tryout-1366")
                .click("[id$='units:0:openUnit']").picture(SampleServer.pictures(), "tryout-figures-1366").press("close")
                .click("[id$='lines:2:openLine']").picture(SampleServer.pictures(), "tryout-line-figures-1366").press("close");
        Download download = staff.page().waitForDownload(() -> staff.page().locator("#download").click());
        download.saveAs(file);
        assertTrue(Files.readString(file).contains("\"criteria\""));
    }

    private static void fromNothing(Person staff) throws Exception {
        staff.go("/achievement/tryout.xhtml").picture(SampleServer.pictures(), "tryout-start-1366").press("beginEmpty").picture(SampleServer.pictures(), "tryout-line-1366")
                .fill("code", "1").fill("name", "Vận động hội viên").press("saveLine").isRefusedAt("maxPoints", "achievement.criterion.maxMissing")
                .fill("maxPoints", "10").press("saveLine").click("[id$='lines:0:openLine']");
        staff.page().locator("[id$='cells:0:figure']").fill("7,5");
        staff.page().locator("[id$='cells:1:figure']").fill("11");
        staff.press("scoreFigures").seesText("achievement.figure.aboveMax", new java.math.BigDecimal("10"));
        staff.page().locator("[id$='cells:1:figure']").fill("9");
        staff.press("scoreFigures").seesText("achievement.tryout.label.ranking");
        assertEquals("9", staff.page().locator("#result tbody tr").first().locator("td").nth(2).innerText());
    }
}
