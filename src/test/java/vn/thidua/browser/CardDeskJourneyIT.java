package vn.thidua.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.thidua.ballot.model.VotingCard;
import vn.thidua.test.OpenedPoll;

/** A teller with a phone and the leader with a laptop at two desks of one poll. */
@Tag("browser")
class CardDeskJourneyIT {

    private static SampleServer server;
    private static List<String> keys;

    @BeforeAll
    static void openAPoll() throws Exception {
        Path product = Path.of(System.getProperty("app.war"));
        Path withPoll = Path.of("target/browser/desk.war").toAbsolutePath();
        OpenedPoll.addTo(product, withPoll);
        try {
            System.setProperty("app.war", withPoll.toString());
            server = new SampleServer("desk", Map.of());
        } finally {
            System.setProperty("app.war", product.toString());
        }
        try (Person anybody = server.anybody(Person.DESK, SampleServer.VI)) {
            keys = anybody.page().request().get(server.process().address() + OpenedPoll.PATH + "?in=sample&cards=6").text().lines().toList();
        }
    }

    @AfterAll
    static void end() {
        server.close();
    }

    private static Locator row(Person desk, int number) {
        return desk.find("xpath=//ul[contains(@class,'door')]/li[.//strong[text()='Đại biểu thứ " + number + "']]");
    }

    private static void more(Person desk, int number, String button) {
        row(desk, number).locator("summary").click();
        row(desk, number).getByText(desk.text(button), new Locator.GetByTextOptions().setExact(true)).click();
    }

    private static void stock(Person desk, int drawn, int exchanged, int spoilt, int lost) {
        Locator bar = desk.find(".stockbar");
        assertThat(bar).containsText(desk.text("ballot.stock.drawn", drawn));
        assertThat(bar).containsText(desk.text("ballot.stock.exchanged", exchanged));
        assertThat(bar).containsText(desk.text("ballot.stock.spoilt", spoilt));
        assertThat(bar).containsText(desk.text("ballot.stock.unused", drawn - exchanged - spoilt, lost));
    }

    @Test
    void cards_are_drawn_lost_exchanged_and_spoilt_at_two_desks() throws Exception {
        Path pictures = SampleServer.pictures();
        try (Person phone = server.person("kiemphieu", Person.PHONE, SampleServer.VI); Person laptop = server.person("ct.dinhhoa", Person.DESK, SampleServer.EN)) {
            laptop.go("/ballot/desk.xhtml?poll=1");
            phone.go("/ballot/desk.xhtml?poll=1").fill("search", "dai bieu thu 2").find("#find").click();
            assertThat(phone.find(".door li")).hasCount(1);
            more(phone, 2, "ballot.desk.button.takeBack");
            stock(phone, 5, 0, 0, 0);
            row(phone, 2).locator("button.take").click();
            stock(phone, 6, 0, 0, 0);
            more(phone, 2, "ballot.desk.button.lost");
            stock(phone, 6, 0, 0, 1);
            assertThat(row(phone, 2)).not().containsText("✓");

            // the other desk still shows the list of before; its numbers have gone on by themselves
            stock(laptop, 6, 0, 0, 1);
            more(laptop, 2, "ballot.desk.button.lost");
            stock(laptop, 6, 0, 0, 1);
            row(laptop, 2).locator("button.take").click();
            stock(laptop, 7, 0, 0, 1);

            laptop.fill("cardCode", server.process().address() + "/vote#" + keys.get(0));
            laptop.page().keyboard().press("Enter");
            stock(laptop, 7, 0, 0, 1);
            laptop.find("#exchange").click();
            stock(laptop, 7, 1, 0, 1);
            assertThat(laptop.find("#cardCode")).hasValue("");

            phone.fill("cardCode", "7KQ2-9MXB-4HT").find("#spoil").click();
            phone.isRefusedAt("cardCode", "ballot.card.mistyped");
            assertThat(phone.find("#cardCode")).hasValue("7KQ2-9MXB-4HT");
            phone.wellMade().fill("cardCode", VotingCard.Secrets.draw().typedCode()).find("#spoil").click();
            phone.isRefusedAt("cardCode", "ballot.card.unknown");
            phone.fill("cardCode", keys.get(1)).find("#spoil").click();
            stock(phone, 7, 1, 1, 1);
            phone.fill("search", "").find("#find").click();
            assertThat(phone.find(".door li")).hasCount(6);
            more(phone, 3, "ballot.desk.button.replace");
            stock(phone, 8, 1, 1, 1);
            phone.wellMade().picture(pictures, "desk-phone");
            laptop.go("/ballot/desk.xhtml?poll=1").picture(pictures, "desk");
            laptop.follow("toSignatures").picture(pictures, "signatures");
            assertEquals(6, laptop.find("table.signatures tbody tr").count());
            byte[] onPaper = laptop.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            Files.write(pictures.resolve("signatures.pdf"), onPaper);
            try (var list = Loader.loadPDF(onPaper)) {
                assertEquals(1, list.getNumberOfPages());
                assertEquals(PDRectangle.A4.getWidth(), list.getPage(0).getMediaBox().getWidth(), 2);
                String text = new PDFTextStripper().getText(list);
                assertTrue(text.contains("Đại biểu thứ 5") && text.contains(laptop.text("ballot.signatures.signature")), text);
                assertFalse(text.contains(laptop.text("ballot.signatures.print")), text);
            }
        }
    }

    @Test
    void what_is_typed_survives_a_lost_connection() {
        try (Person phone = server.person("kiemphieu", Person.PHONE, SampleServer.VI)) {
            phone.go("/ballot/desk.xhtml?poll=1").fill("cardCode", "7KQ2-9MXB");
            phone.page().context().setOffline(true);
            assertThat(phone.find("#offline")).isVisible();
            phone.find("#exchange").click();
            assertThat(phone.find("#cardCode")).hasValue("7KQ2-9MXB");
            phone.page().context().setOffline(false);
            assertThat(phone.find("#offline")).isHidden();
            phone.find("#exchange").click();
            phone.isRefusedAt("cardCode", "ballot.card.mistyped");
            assertThat(phone.find("#cardCode")).hasValue("7KQ2-9MXB");
        }
    }
}
