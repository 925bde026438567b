package vn.thidua.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The election of next year's leader unit in one room: twelve phones, three tellers, two voters on paper, one lost card, a tie
 * at the cut and the second round that decides it.
 */
@Tag("browser")
class ElectionJourneyIT {

    private static final String HERE = "?cluster=1&year=1";
    private static final String PASSPHRASE = "tổ kiểm phiếu bầu cụm trưởng";
    private static final int PHONES = 12;
    private static final int VOTERS = 14;
    private static final Locale LOCALE = SampleServer.VI;

    private SampleServer server;
    private Path pictures;

    private Person at(String account, int width) {
        return server.person(account, width, LOCALE);
    }

    @Test
    void a_tie_at_the_cut_is_decided_by_a_second_round_of_twelve_phones_and_two_papers() throws Exception {
        try (SampleServer sample = new SampleServer("election", Map.of())) {
            server = sample;
            pictures = SampleServer.pictures();
            staffPlanTheElection();
            everybodyArrives();
            List<Person> phones = new ArrayList<>();
            for (int i = 0; i < PHONES; i++) {
                phones.add(server.anybody(Person.PHONE, LOCALE));
            }
            List<String> cards = ceremony(1);
            drawCards(1);
            oneCardIsLost();
            open(1);
            vote(phones, cards, "Đồng Hỷ", 5, "Võ Nhai", 5, "Phú Lương");
            exchange(1, cards.get(12), cards.get(13));
            closeCountAndSign(1, Map.of("Đồng Hỷ", 1, "Võ Nhai", 1));
            outcomeIs(1, List.of("6", "6", "2", "0"), "Verdict.TIED_AT_CUT");
            theTellerPlansTheSecondRound();

            List<String> newCards = ceremony(2);
            drawCards(2);
            open(2);
            vote(phones, newCards, "Đồng Hỷ", 8, "Võ Nhai", 4, null);
            exchange(2, newCards.get(12), newCards.get(13));
            closeCountAndSign(2, Map.of("Đồng Hỷ", 1, "Võ Nhai", 1));
            outcomeIs(2, List.of("9", "5"), "Verdict.PASSED");
            theOutcomeIsAProposalForTheHandover();
            phones.forEach(Person::close);
        }
    }

    private void staffPlanTheElection() {
        try (Person staff = at("canbo", Person.DESK)) {
            staff.go("/access/clock.xhtml").fill("date", "30/10/2023").fill("time", "8:00").press("move").isTold("access.clock.message.moved", "30/10/2023");
            staff.go("/handover/election.xhtml" + HERE).follow("toRule").fill("thresholdNumerator", "1").fill("thresholdDenominator", "3");
            staff.choose("strict", staff.text("ballot.form.strictLeast")).picture(pictures, "election-rule").press("save").isTold("handover.election.ruleSaved");
            staff.press("plan").isTold("handover.election.plannedNow").picture(pictures, "election");
        }
    }

    private void everybodyArrives() {
        try (Person door = at("ct.dinhhoa", Person.DESK)) {
            door.go("/conference/conference.xhtml" + HERE);
            for (String unit : List.of("Võ Nhai", "Đại Từ")) {
                door.fill("personName", "Đại biểu thêm " + unit).fill("capacity", "Ủy viên").choose("unitId", unit).press("convene")
                        .isTold("conference.conference.done.delegateAdded", "Đại biểu thêm " + unit);
            }
            assertThat(door.find(".door li button.toggle")).hasCount(VOTERS);
            for (int i = 0; i < VOTERS; i++) {
                door.find(".door li button.toggle").nth(i).click();
                assertThat(door.find(".door li button.toggle").nth(i)).hasAttribute("aria-pressed", "true");
            }
            door.seesText("conference.conference.count.attendance", VOTERS, VOTERS);
        }
    }

    /** Three tellers, each on a phone of her own, two of whom can open; the typed codes of the cards come from the printed sheets. */
    private List<String> ceremony(int poll) throws Exception {
        try (Person teller = at("kiemphieu", Person.PHONE)) {
            teller.go("/ballot/poll.xhtml?poll=" + poll).press("arrange").isTold("ballot.tellers.done.arranged");
        }
        for (String account : List.of("kiemphieu", "kiemphieu2", "kiemphieu3")) {
            try (Person teller = at(account, Person.PHONE)) {
                teller.go("/ballot/poll.xhtml?poll=" + poll).fill("passphrase", PASSPHRASE + account).fill("repeated", PASSPHRASE + account).press("enrol")
                        .isTold("ballot.tellers.done.enrolled");
            }
        }
        List<String> cards = new ArrayList<>();
        try (Person teller = at("kiemphieu", Person.DESK)) {
            teller.go("/ballot/poll.xhtml?poll=" + poll).fill("cards", "18");
            var sheets = teller.page().waitForDownload(() -> teller.find("#prepare").click());
            try (var pdf = Loader.loadPDF(sheets.path().toFile())) {
                Pattern.compile("\\w{4}-\\w{4}-\\w{4}").matcher(new PDFTextStripper().getText(pdf)).results().forEach(code -> cards.add(code.group()));
            }
            assertThat(teller.find("#toDesk")).isVisible();
        }
        assertEquals(18, cards.size());
        return cards;
    }

    private void drawCards(int poll) {
        try (Person desk = at("kiemphieu", Person.DESK)) {
            desk.go("/ballot/desk.xhtml?poll=" + poll);
            for (int i = 0; i < VOTERS; i++) {
                desk.find("button.take").first().click();
                assertThat(desk.find(".door .status.done")).hasCount(i + 1);
            }
        }
    }

    /** She draws again; the lost card is among the unused. */
    private void oneCardIsLost() {
        try (Person desk = at("kiemphieu", Person.PHONE)) {
            desk.go("/ballot/desk.xhtml?poll=1");
            Locator row = desk.find(".door li").nth(11);
            row.locator("summary").click();
            row.getByText(desk.text("ballot.desk.button.lost"), new Locator.GetByTextOptions().setExact(true)).click();
            assertThat(desk.find(".door .status.done")).hasCount(VOTERS - 1);
            desk.find("button.take").first().click();
            assertThat(desk.find(".door .status.done")).hasCount(VOTERS);
            assertThat(desk.find(".stockbar")).containsText(desk.text("ballot.stock.drawn", VOTERS + 1));
        }
    }

    private void open(int poll) {
        try (Person leader = at("ct.dinhhoa", Person.DESK)) {
            leader.go("/ballot/poll.xhtml?poll=" + poll).press("open");
        }
    }

    /** Phones 0 to 11 with cards 0 to 11; in the first round the last of them with card 14, which she drew for the lost one. */
    private void vote(List<Person> phones, List<String> cards, String first, int forFirst, String second, int forSecond, String third) {
        for (int i = 0; i < PHONES; i++) {
            String card = third != null && i == PHONES - 1 ? cards.get(VOTERS) : cards.get(i);
            String choice = i < forFirst ? first : i < forFirst + forSecond ? second : third;
            Person phone = phones.get(i);
            phone.go("/vote").fill("card", card.toLowerCase(Locale.ROOT)).click("#enter button.main");
            assertThat(phone.find("fieldset")).hasCount(1);
            phone.find("label.choice:has-text('" + choice + "') input").check();
            phone.wellMade().click("#toReview").sees(choice);
            phone.find("#cast").click();
            assertThat(phone.find("#inclusionCode")).isVisible();
            assertTrue(!phone.page().url().contains(card), "the code of a card stands in no address");
        }
    }

    private void exchange(int poll, String... cards) {
        try (Person desk = at("kiemphieu", Person.PHONE)) {
            desk.go("/ballot/desk.xhtml?poll=" + poll);
            for (int i = 0; i < cards.length; i++) {
                desk.fill("cardCode", cards[i]).find("#exchange").click();
                assertThat(desk.find(".stockbar")).containsText(desk.text("ballot.stock.exchanged", i + 1));
            }
        }
    }

    private void closeCountAndSign(int poll, Map<String, Integer> onPaper) {
        String page = "/ballot/poll.xhtml?poll=" + poll;
        try (Person leader = at("ct.dinhhoa", Person.DESK)) {
            leader.go(page).follow("toClose").press("askToClose").isTold("ballot.close.done.asked");
        }
        try (Person teller = at("kiemphieu2", Person.PHONE)) {
            teller.go(page).press("close").isTold("ballot.poll.done.closed");
        }
        enterPaper(at("kiemphieu", Person.PHONE), page, onPaper, "ballot.paper.done.first");
        enterPaper(at("kiemphieu2", Person.PHONE), page, onPaper, "ballot.paper.done.accepted");
        try (Person teller = at("kiemphieu", Person.PHONE)) {
            teller.go(page).fill("passphrase", PASSPHRASE + "kiemphieu").press("count").isTold("ballot.tellers.done.shareGiven");
        }
        try (Person teller = at("kiemphieu3", Person.PHONE)) {
            teller.go(page).fill("passphrase", PASSPHRASE + "kiemphieu3").press("count").isTold("ballot.poll.done.counted");
            teller.go(page).fill("password", server.password("kiemphieu3")).press("certify").isTold("ballot.sign.done.signed");
        }
        try (Person teller = at("kiemphieu2", Person.PHONE)) {
            teller.go(page).fill("password", server.password("kiemphieu2")).press("certify").isTold("ballot.poll.done.certified");
        }
    }

    private static void enterPaper(Person person, String page, Map<String, Integer> onPaper, String told) {
        try (Person teller = person) {
            teller.go(page).follow("toPaper").fill("returned", "2");
            teller.find("#paperForm [id$=':valid']").fill("2");
            teller.find("#paperForm [id$=':blank']").fill("0");
            teller.find("#paperForm [id$=':invalid']").fill("0");
            Locator lines = teller.find("#paperForm .paperline");
            for (int i = 0; i < lines.count(); i++) {
                String line = lines.nth(i).innerText();
                int votes = onPaper.entrySet().stream().filter(one -> line.contains(one.getKey())).mapToInt(Map.Entry::getValue).sum();
                lines.nth(i).locator("input").fill(String.valueOf(votes));
            }
            teller.press("enterPaper").isTold(told);
        }
    }

    private void outcomeIs(int poll, List<String> votes, String firstVerdict) {
        try (Person reader = at("theodoi", Person.PHONE)) {
            reader.go("/ballot/record.xhtml?poll=" + poll).picture(pictures, "election-outcome-" + poll);
            Locator rows = reader.find("section.card:has(table.grid)").first().locator("tbody tr");
            assertEquals(votes, rows.locator("td:nth-child(2)").allInnerTexts());
            assertThat(rows.first()).containsText(reader.text(firstVerdict));
            assertThat(reader.find("#nextRound")).hasCount(0);
        }
    }

    private void theTellerPlansTheSecondRound() {
        try (Person teller = at("kiemphieu", Person.PHONE)) {
            teller.go("/ballot/record.xhtml?poll=1").picture(pictures, "election-tie").press("nextRound").isTold("ballot.round.planned").sees("vòng 2");
            teller.doesNotSee("Hội LHPN huyện Phú Lương");
        }
    }

    private void theOutcomeIsAProposalForTheHandover() {
        try (Person leader = at("ct.dinhhoa", Person.PHONE)) {
            leader.go("/handover/handover.xhtml" + HERE).seesText("handover.election.elected", "Hội LHPN huyện Đồng Hỷ", 9, 14).picture(pictures, "election-proposal");
            leader.fill("place", "Định Hóa").fill("effectiveOn", "15/11/2023").press("begin").isTold("handover.start.done").seesText("ChosenBy.ELECTED");
        }
    }
}
