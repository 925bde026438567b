package vn.thidua.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** In October: staff see who has not handed in and remind them; a unit reads it; the leader looks at her cluster. */
@Tag("browser")
class RemindUnitsIT {

    @Test
    void from_the_board_to_the_unit_that_reads_it() throws Exception {
        try (SampleServer server = new SampleServer("remind", Map.of())) {
            for (int width : new int[] {Person.DESK, Person.PHONE}) {
                try (Person staff = server.person("canbo", width, SampleServer.VI)) {
                    staff.go("/achievement/board.xhtml").sees("Hội LHPN huyện Định Hóa").seesText("achievement.board.label.mailOff")
                            .click("a.count[href*='show=OPEN']").doesNotSee("Hội LHPN huyện Võ Nhai").sees("Hội LHPN huyện Định Hóa");
                    if (width == Person.DESK) {
                        staff.click("th a[href*='sort=EVIDENCE']");
                    } else {
                        staff.choose("sortChoice", "Thiếu minh chứng nhiều nhất").press("choose");
                    }
                    assertTrue(staff.page().url().contains("show=OPEN") && staff.page().url().contains("sort=EVIDENCE"), staff.page().url());
                    staff.go("/achievement/unit-chart.xhtml?cluster=1&year=1&unit=3").seesText("achievement.chart.label.groups");
                    assertEquals("img", staff.find("#groupChart").getAttribute("role"));
                }
            }
            try (Person staff = server.person("canbo", Person.DESK, SampleServer.VI)) {
                staff.go("/achievement/board.xhtml?show=OPEN").follow("toRemind").sees("Hội LHPN huyện Đại Từ").press("send").isTold("achievement.board.message.reminded", 2);
                var table = staff.page().request().get(server.process().at("/achievement/board.csv?year=1&show=OPEN").toString());
                assertEquals("text/csv;charset=UTF-8", table.headers().get("content-type"));
                assertTrue(table.text().startsWith("\uFEFFCụm;Đơn vị;Trạng thái;") && table.text().contains("Cụm thi đua số 2;Hội LHPN huyện Định Hóa;Đang nhập;53;;0;3;"), table.text());
                assertEquals(3, table.text().strip().lines().count());
                staff.fill("daysBefore", "mai").press("savePlan").isRefusedAt("daysBefore", "achievement.reminders.badDays");
                staff.fill("daysBefore", "10, 4, 0").press("savePlan").isTold("achievement.board.message.planSaved");
            }
            try (Person officer = server.person("dinhhoa", Person.PHONE, SampleServer.VI)) {
                officer.go("/chain/home.xhtml").seesText("achievement.menu.unread", 1).follow("bell").sees("đề nghị Hội LHPN huyện Định Hóa hoàn thành")
                        .click("#noticesForm .card .ui-button").isTold("achievement.notices.message.oneRead");
                assertEquals(officer.text("achievement.menu.notices"), officer.find("#bell").innerText());
                assertEquals(403, officer.page().request().get(server.process().at("/achievement/board.csv?year=1").toString()).status());
            }
            try (Person leader = server.person("ct.dinhhoa", Person.PHONE, SampleServer.EN)) {
                leader.go("/achievement/board.xhtml").sees("5 all");
                assertEquals(0, leader.find("#toRemind").count());
            }
        }
    }
}
