package vn.thidua.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** January at the province: units go into clusters with the mouse, by keyboard, and on a phone; then the year goes on. */
@Tag("browser")
class ArrangeIT {

    private static final String PAGE = "/cluster/arrange.xhtml?day=01/01/2024";

    @Test
    void puts_units_into_clusters_and_a_year_into_the_next() throws Exception {
        try (SampleServer server = new SampleServer("arrange", Map.of())) {
            try (Person staff = server.person("canbo", Person.DESK, SampleServer.VI)) {
                staff.go("/cluster/setup.xhtml").follow("arrange");
                // a draft outlives the forming of clusters: Dai Tu is dragged out first
                staff.find(unit("Đại Từ")).dragTo(staff.find(".group.none .units"));
                staff.find("#forming summary").click();
                staff.fill("count", "3").press("formMany").isTold("cluster.arrange.message.formedMany", 2);
                assertThat(staff.find(".group.none")).containsText("Đại Từ");
                assertThat(staff.find("#moved")).containsText(staff.text("cluster.arrange.label.moved", 1));
                staff.find(unit("Đại Từ")).dragTo(staff.find(cluster(1) + " .units"));
                byKeyboard(staff);
                assertThat(staff.find("#moved")).containsText(staff.text("cluster.arrange.label.moved", 2));
                staff.press("save").isTold("cluster.arrange.message.saved", 2, "01/01/2024").go(PAGE);
                assertThat(staff.find(cluster(1) + " .name")).hasText(new String[] {"Đồng Hỷ", "Đại Từ"});
                assertThat(staff.find("#moved")).containsText(staff.text("cluster.arrange.label.moved", 0));
                assertThat(staff.find("#asList")).isChecked();
                staff.find("#asBoard").check();
                staff.fill("filter", "dong hy");
                assertThat(staff.find(".unit:visible")).hasCount(1);
                staff.follow("paper").sees("Hội LHPN huyện Đồng Hỷ");
                leaderStays(staff);
                rollsOver(staff);
            }
            try (Person staff = server.person("canbo", Person.PHONE, SampleServer.EN)) {
                staff.go(PAGE);
                staff.find(unit("Đồng Hỷ") + " .place").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Cụm thi đua số 3"));
                staff.press("save").go(PAGE);
                assertThat(staff.find(cluster(3) + " .name")).hasText(new String[] {"Đồng Hỷ"});
                staff.go("/cluster/arrangement.xhtml?day=01/01/2024").go("/cluster/rollover.xhtml").go("/cluster/setup.xhtml");
            }
        }
    }

    /** In the list: a cluster chosen by its arrow keys, then the first place by the arrow button. */
    private static void byKeyboard(Person staff) {
        staff.find("#asList").focus();
        staff.page().keyboard().press("Space");
        staff.find(unit("Đồng Hỷ") + " .place").focus();
        // from number 2 up to number 1
        staff.page().keyboard().press("ArrowUp");
        assertThat(staff.find(cluster(1) + " .name")).hasText(new String[] {"Đại Từ", "Đồng Hỷ"});
        assertThat(staff.find(unit("Đồng Hỷ") + " .place")).isFocused();
        staff.page().keyboard().press("Tab");
        staff.page().keyboard().press("Enter");
        assertThat(staff.find(cluster(1) + " .name")).hasText(new String[] {"Đồng Hỷ", "Đại Từ"});
        assertThat(staff.find(unit("Đồng Hỷ") + " .up")).isFocused();
    }

    /** The refusal names the cluster, and the draft is still there. */
    private static void leaderStays(Person staff) {
        staff.go(PAGE).find(unit("Định Hóa")).dragTo(staff.find(cluster(3) + " .units"));
        staff.press("save").isTold("cluster.arrange.leaderStays", "Cụm thi đua số 2");
        assertThat(staff.find(cluster(3))).containsText("Định Hóa");
        staff.follow("discard");
        assertThat(staff.find(cluster(2))).containsText("Định Hóa");
    }

    private static void rollsOver(Person staff) {
        staff.go("/cluster/setup.xhtml").follow("rollOver").press("rollOver").isTold("cluster.rollover.message.opened", 2024, 1);
        staff.seesText("cluster.rollover.label.new").press("rollOver").isTold("cluster.rollover.message.nothing", 2024, 0);
        staff.fill("conferenceOn", "31/10/2024").press("rollOver").isRefusedAt("number", "cluster.rollover.otherDates", 2024);
        staff.go("/cluster/rollover.xhtml?from=1").click("a[href*='/achievement/criteria.xhtml?cluster=1&year=2']").seesText("CriteriaStatus.DRAFT")
                .sees("2024");
    }

    private static String unit(String name) {
        return ".unit:has(.name:text('" + name + "'))";
    }

    private static String cluster(int number) {
        return ".group:has(h2 .title:text-is('Cụm thi đua số " + number + "'))";
    }
}
