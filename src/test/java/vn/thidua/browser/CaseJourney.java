package vn.thidua.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** The steps of the year 2023, each taken by the person whose step it is, at her kind of device. */
final class CaseJourney {

    private static final Path FILES = Path.of("src/test/resources/journey");
    private static final Path EVIDENCE = Path.of("src/main/resources/sample/evidence.pdf");
    private static final String HERE = "?cluster=1&year=1";
    private static final String FINAL_REASON = "Bổ sung số liệu cả năm 2023.";
    private static final String PASSPHRASE = "tổ kiểm phiếu cụm hai 2023";

    /** Unit, account, new members (targets are 100), report points, new models, took part in everything. */
    private record Figures(String account, String members, String points, String models, boolean tookPart) {
    }

    private static final Map<String, Figures> FIGURES = new LinkedHashMap<>();

    static {
        FIGURES.put("Võ Nhai", new Figures("vonhai", "95", "19,5", "2", true));
        FIGURES.put("Phú Lương", new Figures("phuluong", "90", "20", "2", true));
        FIGURES.put("Đồng Hỷ", new Figures("donghy", "2.376", "18", "3", true));
        FIGURES.put("Đại Từ", new Figures("daitu", "100", "17,25", "2", true));
        FIGURES.put("Định Hóa", new Figures("dinhhoa", "0", "20", "3", true));
    }

    private final SampleServer server;
    private final Locale locale;
    private final Path pictures;
    private final List<String> cards = new ArrayList<>();

    CaseJourney(SampleServer server, Locale locale) throws Exception {
        this.server = server;
        this.locale = locale;
        this.pictures = SampleServer.pictures().resolve(locale.getLanguage());
    }

    void play() throws Exception {
        staffConfigureTheYear();
        staffImportAndPublishTheCriteria();
        officersReport();
        reviewersReturnChangeAndVerify();
        staffFreezeTheRanking();
        theLeaderRecordsTheConference();
        staffPlanTheVote();
        tellerPreparesAndLeaderOpens();
        delegatesVote();
        theBoxIsClosedCountedAndCertified();
        leadersHandOver();
        anyoneSeesTheChain();
    }

    /** The correction after the conference, on the ranking that was frozen for it. */
    void playFinalFigures() throws Exception {
        staffConfigureTheYear();
        staffImportAndPublishTheCriteria();
        officersReport();
        reviewersReturnChangeAndVerify();
        staffFreezeTheRanking();
        staffOpenFinalFigures();
        officersCorrectTheirFigures();
        staffFreezeFinallyAndSeeTheDifference();
        theNextYearIsComparedWithIt();
    }

    private void staffOpenFinalFigures() {
        itIs("15/01/2024");
        try (Person staff = at("canbo", Person.DESK)) {
            staff.go("/achievement/ranking.xhtml" + HERE).press("openFinal").isRefusedAt("reason", "shared.constraint.NotNull")
                    .fill("reason", FINAL_REASON).press("openFinal").isTold("achievement.final.message.opened").sees(FINAL_REASON).picture(pictures, "ranking-open");
            assertThat(staff.find("#freeze")).isDisabled();
            staff.go("/achievement/final.xhtml" + HERE).seesText("achievement.final.label.notYetFinal");
        }
    }

    private void officersCorrectTheirFigures() {
        FIGURES.forEach((unit, figures) -> {
            try (Person officer = at(figures.account(), unit.equals("Đồng Hỷ") ? Person.PHONE : Person.DESK)) {
                ownReport(officer).sees(FINAL_REASON);
                if (unit.equals("Đồng Hỷ")) {
                    figure(officer, "1.1").fill("50");
                    officer.picture(pictures, "final-report-phone");
                }
                officer.press("submit").isTold("achievement.report.message.submitted");
            }
        });
        try (Person reviewer = at("thamdinh", Person.DESK)) {
            for (String unit : FIGURES.keySet()) {
                reviewer.go(reviewOf(reviewer, unit)).press("verify").isTold("achievement.review.message.verified", "Hội LHPN huyện " + unit);
            }
        }
    }

    private void staffFreezeFinallyAndSeeTheDifference() {
        try (Person staff = at("canbo", Person.DESK)) {
            staff.go("/achievement/ranking.xhtml" + HERE).press("freeze").isTold("achievement.ranking.message.frozen").picture(pictures, "ranking-final");
            assertThat(staff.find("#verdict")).containsText("Hội LHPN huyện Đồng Hỷ 1 → ");
            staff.follow("toFinal").picture(pictures, "final");
            assertThat(staff.find("section:has-text('Đồng Hỷ') table tbody tr")).hasCount(1);
            assertThat(staff.find("section:has-text('Đồng Hỷ') table tbody tr")).containsText("105");
            assertThat(staff.find("section:has-text('Đồng Hỷ') table tbody tr")).containsText("→ 50");
        }
        try (Person officer = at("donghy", Person.PHONE)) {
            officer.go("/achievement/final.xhtml" + HERE).seesText("achievement.final.label.notReadable").picture(pictures, "final-phone");
            officer.go("/chain/year.xhtml" + HERE).seesText("chain.ranking.final");
        }
    }

    private void theNextYearIsComparedWithIt() {
        try (Person staff = at("canbo", Person.DESK)) {
            staff.go("/cluster/setup.xhtml").follow("rollOver").tick(staff.text("cluster.rollover.label.withTargets")).press("rollOver").isTold("cluster.rollover.message.opened", 2024, 1);
            staff.go("/achievement/criteria.xhtml?cluster=1&year=2").press("publish").isTold("achievement.criteria.message.published");
        }
        try (Person officer = at("donghy", Person.PHONE)) {
            officer.go("/achievement/years.xhtml?cluster=1&year=2&unit=3").sees("50").doesNotSee(officer.text("achievement.years.label.nothingBefore", 2023)).picture(pictures, "years-phone");
        }
    }

    private Person at(String account, int width) {
        return server.person(account, width, locale);
    }

    private void itIs(String date) {
        try (Person staff = at("canbo", Person.DESK)) {
            staff.go("/access/clock.xhtml").fill("date", date).fill("time", "8:00").press("move").isTold("access.clock.message.moved", date);
        }
    }

    private void staffConfigureTheYear() {
        try (Person staff = at("canbo", Person.DESK)) {
            staff.go("/cluster/year.xhtml").fill("number", "2023").fill("registrationUntil", "15/3/2023").fill("dataCutOff", "30/9/2023")
                    .fill("submissionUntil", "24/10/2023").fill("reviewUntil", "28/9/2023").fill("conferenceOn", "30/10/2023").press("save")
                    .isRefusedAt("reviewUntil", "cluster.year.datesOutOfOrder", "24/10/2023")
                    .fill("reviewUntil", "28/10/2023").press("save").isTold("cluster.year.message.opened", 2023);
            staff.fill("name", "Cụm thi đua số 2").press("formCluster").isTold("cluster.setup.message.formed", "Cụm thi đua số 2");
            FIGURES.keySet().forEach(district -> staff.tick("Hội LHPN huyện " + district));
            staff.fill("from", "1/1/2022").press("admit").isTold("cluster.cluster.message.admitted", 5);
            staff.choose("leaderUnit", "Hội LHPN huyện Định Hóa").fill("leaderFrom", "15/11/2022").fill("yearNumber", "2023").press("entrust")
                    .isTold("cluster.cluster.message.entrusted", "15/11/2022");
            staff.choose("role", staff.text("LeadershipRole.DEPUTY")).choose("leaderUnit", "Hội LHPN huyện Phú Lương").fill("leaderFrom", "15/11/2022")
                    .press("entrust").isTold("cluster.cluster.message.entrusted", "15/11/2022").picture(pictures, "cluster");
        }
    }

    private void staffImportAndPublishTheCriteria() {
        try (Person staff = at("canbo", Person.DESK)) {
            staff.go("/achievement/criteria.xhtml" + HERE).fill("title", "Bảng tiêu chí thi đua năm 2023").press("create").isTold("achievement.criteria.message.created");
            staff.go("/achievement/import.xhtml" + HERE).attach("file", FILES.resolve("criteria-faulty.csv")).press("preview").sees("hai mươi")
                    .picture(pictures, "import-faulty");
            assertThat(staff.find("#store")).hasCount(0);
            staff.attach("file", FILES.resolve("criteria.csv")).press("preview").press("store").isTold("achievement.import.message.stored", 6);
            Locator targets = staff.find("#targetForm input.number");
            assertThat(targets).hasCount(5);
            for (int unit = 0; unit < 5; unit++) {
                targets.nth(unit).fill("100");
            }
            staff.press("saveTargets").isTold("achievement.criteria.message.targetsSaved").press("publish").isTold("achievement.criteria.message.published")
                    .picture(pictures, "criteria");
        }
    }

    private void officersReport() {
        itIs("10/10/2023");
        FIGURES.forEach((unit, figures) -> {
            try (Person officer = at(figures.account(), unit.equals("Đồng Hỷ") ? Person.PHONE : Person.DESK)) {
                ownReport(officer).press("begin");
                if (unit.equals("Đồng Hỷ")) {
                    wrongNumbersAreRefusedAndKept(officer);
                }
                figure(officer, "1.1").fill(figures.members());
                figure(officer, "1.2").fill(figures.points());
                figure(officer, "2.1").fill(figures.models());
                criterion(officer, "2.2").locator("select").selectOption(String.valueOf(figures.tookPart()));
                assertThat(officer.find("#selfTotal, .scorebar .sum").first()).not().hasText("0");
                criterion(officer, "2.1").locator("summary").click();
                criterion(officer, "2.1").locator("input[type=file]").setInputFiles(EVIDENCE);
                officer.fill("results", "Hoàn thành các chỉ tiêu Hội LHPN tỉnh giao; duy trì mô hình, câu lạc bộ.");
                officer.press("save").isTold("achievement.report.message.saved");
                if (unit.equals("Đồng Hỷ")) {
                    officer.picture(pictures, "report-phone");
                }
                officer.press("submit").isTold("achievement.report.message.submitted");
            }
        });
        try (Person officer = at("donghy", Person.DESK)) {
            officer.page().navigate(server.process().address() + "/achievement/report.xhtml" + HERE + "&unit=1");
            officer.seesText("access.error.denied");
        }
    }

    /** The next action that the landing page offers an officer leads to her own unit's report. */
    private static Person ownReport(Person officer) {
        return officer.go("/chain/home.xhtml").click(".todo a");
    }

    private void wrongNumbersAreRefusedAndKept(Person officer) {
        figure(officer, "1.2").fill("18.75");
        officer.fill("difficulties", "Địa bàn rộng, nhiều xóm vùng cao.").press("save");
        officer.seesText("shared.error.number", "18.75");
        assertThat(figure(officer, "1.2")).hasValue("18.75");
        assertEquals("Địa bàn rộng, nhiều xóm vùng cao.", officer.find("#difficulties").inputValue());
    }

    private static Locator criterion(Person person, String code) {
        return person.find("xpath=//div[contains(@class,'figure')][.//p[@class='name']/strong[text()='" + code + "']]");
    }

    private static Locator figure(Person person, String code) {
        return criterion(person, code).locator("input.number");
    }

    private void reviewersReturnChangeAndVerify() {
        try (Person staff = at("canbo", Person.DESK)) {
            staff.go("/achievement/reports.xhtml" + HERE).seesText("achievement.reports.label.notKept").press("savePairs").isTold("achievement.reports.message.paired")
                    .picture(pictures, "pairs");
            staff.go(reviewOf(staff, "Đại Từ")).choose("reviewer", "Hội LHPN huyện Phú Lương").press("saveReviewer").isTold("achievement.review.message.reviewerNamed");
        }
        String reason = "Chưa rõ số hội viên mới, đề nghị kiểm tra lại.";
        try (Person reviewer = at("thamdinh", Person.DESK)) {
            reviewer.go(reviewOf(reviewer, "Đồng Hỷ")).fill("reason", reason).press("sendBack").isTold("achievement.review.message.returned", "Hội LHPN huyện Đồng Hỷ");
        }
        try (Person officer = at("donghy", Person.PHONE)) {
            ownReport(officer).sees(reason);
            figure(officer, "1.1").fill("105");
            officer.press("submit").isTold("achievement.report.message.submitted");
        }
        String question = "Hai mô hình mới nào đã ra mắt?";
        try (Person peer = at("ct.phuluong", Person.DESK)) {
            peer.go(reviewOf(peer, "Đại Từ"));
            assertThat(peer.find("#verify")).hasCount(0);
            line(peer, "2.1").fill("question", question).press("ask").isTold("achievement.review.message.asked", "2.1");
        }
        String answer = "Vườn chè mẫu và câu lạc bộ trà, ra mắt tháng 5.";
        try (Person officer = at("daitu", Person.PHONE)) {
            ownReport(officer).sees(question);
            officer.find("#asked textarea").fill(answer);
            officer.click("#asked button.main").isTold("achievement.report.message.answered", "2.1").picture(pictures, "answer-phone");
        }
        try (Person peer = at("ct.phuluong", Person.DESK)) {
            peer.go(reviewOf(peer, "Đại Từ")).sees(answer);
            line(peer, "2.1").fill("decision", "Đã rõ, giữ nguyên điểm.").press("decide").isTold("achievement.review.message.decided", "2.1");
            line(peer, "1.2").fill("points", "17").press("judgeLine").isRefusedAt("comment", "achievement.review.reasonMissing")
                    .fill("comment", "Một báo cáo nộp chậm.").press("judgeLine").isTold("achievement.review.message.judged", "1.2");
            peer.press("accept").isTold("achievement.review.message.accepted", 3).press("check").isTold("achievement.review.message.checked", "Hội LHPN huyện Đại Từ");
        }
        try (Person reviewer = at("thamdinh", Person.PHONE)) {
            reviewer.go(reviewOf(reviewer, "Đại Từ")).picture(pictures, "review-phone");
            line(reviewer, "1.2").fill("points", "17,25").fill("comment", "Báo cáo chậm do mất điện, giữ điểm đơn vị tự chấm.").press("judgeLine")
                    .isTold("achievement.review.message.judged", "1.2").press("verify").isTold("achievement.review.message.verified", "Hội LHPN huyện Đại Từ");
        }
        try (Person reviewer = at("thamdinh", Person.DESK)) {
            line(reviewer.go(reviewOf(reviewer, "Võ Nhai")), "1.2").fill("points", "18").press("judgeLine")
                    .isRefusedAt("comment", "achievement.review.reasonMissing").fill("comment", "Có một báo cáo quý nộp chậm.").press("judgeLine")
                    .isTold("achievement.review.message.judged", "1.2").picture(pictures, "review");
            for (String unit : List.of("Võ Nhai", "Phú Lương", "Đồng Hỷ", "Định Hóa")) {
                reviewer.go(reviewOf(reviewer, unit)).press("verify").isTold("achievement.review.message.verified", "Hội LHPN huyện " + unit);
            }
        }
    }

    /** Opens the line of the criterion. */
    private static Person line(Person reviewer, String code) {
        return reviewer.click("tr:has-text('" + code + "') a[href*='criterion=']");
    }

    private String reviewOf(Person person, String unit) {
        person.go("/achievement/reports.xhtml" + HERE);
        return person.find("tr:has-text('Hội LHPN huyện " + unit + "') a[href*='review.xhtml']").first().getAttribute("href");
    }

    private void staffFreezeTheRanking() {
        try (Person staff = at("canbo", Person.DESK)) {
            staff.go("/achievement/ranking.xhtml" + HERE).press("freeze").isTold("achievement.ranking.message.frozen").seesText("achievement.ranking.label.tied")
                    .picture(pictures, "ranking");
            assertTrue(staff.find("table.grid tbody tr").first().innerText().contains("Đồng Hỷ"));
            assertEquals(2, staff.find("tbody tr:has-text('" + staff.text("achievement.ranking.label.tied") + "')").count());
        }
    }

    private void theLeaderRecordsTheConference() {
        itIs("29/10/2023");
        try (Person leader = at("ct.dinhhoa", Person.DESK)) {
            leader.go("/conference/conference.xhtml" + HERE).choose("kind", leader.text("ConferenceKind.YEAR_END")).fill("place", "Hội trường Huyện ủy Định Hóa")
                    .fill("startDate", "30/10/2023").fill("startTime", "8h00").fill("chair", "Hoàng Thị Thu").fill("secretary", "Lộc Thị Nga")
                    .fill("agenda", "Báo cáo kết quả của các đơn vị\nThảo luận\nBỏ phiếu suy tôn\nBàn giao Cụm trưởng").press("record")
                    .isTold("conference.conference.done.recorded");
            for (String unit : FIGURES.keySet()) {
                for (String capacity : List.of("Chủ tịch", "Phó Chủ tịch")) {
                    leader.fill("personName", capacity + " " + unit).fill("capacity", capacity).choose("unitId", unit).press("convene")
                            .isTold("conference.conference.done.delegateAdded", capacity + " " + unit);
                }
            }
            leader.fill("guestName", "Lê Thị Thúy").fill("guestPosition", "Phó Chủ tịch Hội LHPN tỉnh").press("invite").isTold("conference.conference.done.guestAdded", "Lê Thị Thúy");
            leader.fill("guestName", "Đàm Tiến Niên").fill("guestPosition", "Phó Bí thư Thường trực Huyện ủy").press("invite");
        }
        itIs("30/10/2023");
        try (Person door = at("ct.dinhhoa", Person.PHONE)) {
            door.go("/conference/conference.xhtml" + HERE).fill("search", "vo nhai").page().locator("#find").click();
            assertThat(door.find(".door li:has-text('Võ Nhai')")).hasCount(2);
            assertThat(door.find(".door li:has-text('Đại Từ')")).hasCount(0);
            door.go("/conference/conference.xhtml" + HERE);
            for (String unit : FIGURES.keySet()) {
                arrives(door, "Chủ tịch " + unit);
            }
            arrives(door, "Phó Chủ tịch Định Hóa");
            arrives(door, "Phó Chủ tịch Đồng Hỷ");
            door.wellMade().seesText("conference.conference.count.attendance", 7, 10).picture(pictures, "attendance-phone");
        }
    }

    private static void arrives(Person door, String delegate) {
        Locator row = door.find("xpath=//ul[contains(@class,'door')]/li[.//strong[text()='" + delegate + "']]");
        row.locator("button.toggle").nth(0).click();
        assertThat(row.locator("button.toggle").nth(0)).hasAttribute("aria-pressed", "true");
    }

    private void staffPlanTheVote() {
        String commendation = "/commendation/commendation.xhtml" + HERE;
        try (Person staff = at("canbo", Person.DESK)) {
            staff.go(commendation).fill("code", "BK-TW").choose("level", staff.text("AwardLevel.CENTRAL")).fill("listOrder", "1")
                    .fill("nameVi", "Bằng khen của Trung ương Hội").fill("nameEn", "Certificate of merit of the Central Union").press("addType")
                    .isTold("commendation.type.added");
            staff.fill("code", "BK-TINH").choose("level", staff.text("AwardLevel.PROVINCIAL")).fill("listOrder", "2").fill("nameVi", "Bằng khen của Hội LHPN tỉnh")
                    .fill("nameEn", "Certificate of merit of the provincial union").press("addType").isTold("commendation.type.added");
            for (int contest = 0; contest < 2; contest++) {
                staff.find("a[href*='award=']").nth(contest).click();
                staff.fill("quota", String.valueOf(contest + 1)).fill("maxChoices", String.valueOf(contest + 1)).press("save").isTold("commendation.form.saved");
            }
            staff.press("plan").isTold("commendation.vote.planned").picture(pictures, "vote-rules");
        }
    }

    private void tellerPreparesAndLeaderOpens() throws Exception {
        try (Person teller = at("kiemphieu", Person.DESK)) {
            teller.go("/ballot/poll.xhtml?poll=1").picture(pictures, "poll-draft").press("arrange").isTold("ballot.tellers.done.arranged");
            teller.fill("passphrase", PASSPHRASE).fill("repeated", PASSPHRASE).press("enrol").isTold("ballot.tellers.done.enrolled");
            // the second teller at the same laptop
            teller.choose("teller", "Hà Thị Xuân (minh họa)").fill("password", server.password("kiemphieu2")).fill("passphrase", PASSPHRASE + 2)
                    .fill("repeated", PASSPHRASE + 2).press("enrol").isTold("ballot.tellers.done.enrolled").picture(pictures, "poll-enrol");
        }
        try (Person third = at("kiemphieu3", Person.PHONE)) {
            third.go("/ballot/poll.xhtml?poll=1").fill("passphrase", PASSPHRASE + 3).fill("repeated", PASSPHRASE + 3).wellMade()
                    .picture(pictures, "poll-enrol-phone").press("enrol").isTold("ballot.tellers.done.enrolled");
        }
        try (Person teller = at("kiemphieu", Person.DESK)) {
            teller.go("/ballot/poll.xhtml?poll=1").fill("cards", "10");
            var sheets = teller.page().waitForDownload(() -> teller.find("#prepare").click());
            try (var pdf = Loader.loadPDF(sheets.path().toFile())) {
                Matcher codes = Pattern.compile("\\w{4}-\\w{4}-\\w{4}").matcher(new PDFTextStripper().getText(pdf));
                codes.results().forEach(code -> cards.add(code.group()));
            }
            assertEquals(10, cards.size());
            assertThat(teller.find("#toDesk")).isVisible();
            teller.go("/ballot/poll.xhtml?poll=1").doesNotSee(cards.get(0)).picture(pictures, "cards");
        }
        try (Person desk = at("kiemphieu", Person.PHONE)) {
            desk.go("/ballot/poll.xhtml?poll=1").follow("toDesk");
            for (int delegate = 0; delegate < 7; delegate++) {
                Locator next = desk.find("button.take").first();
                next.click();
                assertThat(desk.find(".door .status.done")).hasCount(delegate + 1);
            }
            assertThat(desk.find("button.take")).hasCount(0);
            desk.wellMade().seesText("ballot.stock.drawn", 7).picture(pictures, "desk-phone");
            desk.follow("toSignatures").picture(pictures, "signatures-phone");
        }
        try (Person leader = at("ct.dinhhoa", Person.DESK)) {
            leader.go("/ballot/poll.xhtml?poll=1").press("open").picture(pictures, "poll-open");
        }
    }

    /** Seven delegates; the first votes twice, and only her second ballot counts. One leaves the upper contest blank. */
    private void delegatesVote() throws Exception {
        votes(cards.get(0), "Võ Nhai", "Võ Nhai");
        votes(cards.get(0), "Đồng Hỷ", "Phú Lương", "Định Hóa");
        for (int delegate = 1; delegate < 5; delegate++) {
            votes(cards.get(delegate), "Đồng Hỷ", "Phú Lương", "Định Hóa");
        }
        votes(cards.get(5), "Võ Nhai", "Định Hóa", "Đại Từ");
        votes(cards.get(6), null, "Võ Nhai", "Phú Lương");
        try (Person teller = at("kiemphieu", Person.DESK)) {
            teller.page().navigate(server.process().address() + "/ballot/record.xhtml?poll=1");
            assertThat(teller.find("table.grid")).hasCount(0);
        }
    }

    private void votes(String card, String upper, String... lower) throws Exception {
        try (Person delegate = server.anybody(Person.PHONE, locale)) {
            delegate.go("/vote");
            if (!locale.getLanguage().equals(delegate.find("html").getAttribute("lang"))) {
                delegate.find("form.language button").click();
            }
            delegate.fill("card", card.toLowerCase(Locale.ROOT)).click("#enter button.main");
            Locator contests = delegate.find("fieldset");
            assertThat(contests).hasCount(2);
            if (upper == null) {
                contests.nth(0).locator("label.blank input").check();
            } else {
                choose(contests.nth(0), upper);
            }
            for (String unit : lower) {
                choose(contests.nth(1), unit);
            }
            delegate.wellMade().picture(pictures, "ballot-phone").click("#toReview");
            delegate.sees(upper == null ? delegate.text("ballot.vote.review.blank") : upper);
            delegate.find("#cast").click();
            assertThat(delegate.find("#inclusionCode")).isVisible();
            delegate.wellMade().picture(pictures, "ballot-done-phone");
            assertTrue(!delegate.page().url().contains(card), "the code of a card stands in no address");
        }
    }

    private static void choose(Locator contest, String unit) {
        contest.locator("label.choice:has-text('" + unit + "') input").check();
    }

    private void theBoxIsClosedCountedAndCertified() {
        try (Person leader = at("ct.dinhhoa", Person.DESK)) {
            leader.go("/ballot/poll.xhtml?poll=1").follow("toClose").press("askToClose").isTold("ballot.close.done.asked");
        }
        try (Person teller = at("kiemphieu", Person.PHONE)) {
            teller.go("/ballot/poll.xhtml?poll=1").wellMade().picture(pictures, "poll-close-phone").press("close").isTold("ballot.poll.done.closed");
        }
        try (Person late = server.anybody(Person.PHONE, locale)) {
            late.go("/vote").fill("card", cards.get(7)).click("#enter button.main");
            assertThat(late.find("fieldset")).hasCount(0);
        }
        try (Person teller = at("kiemphieu", Person.DESK)) {
            teller.go("/ballot/poll.xhtml?poll=1").fill("passphrase", "một mật khẩu sai hẳn").press("count").isRefusedAt("passphrase", "ballot.poll.wrongPassphrase");
            teller.fill("passphrase", PASSPHRASE).press("count").isTold("ballot.tellers.done.shareGiven").picture(pictures, "poll-count");
        }
        try (Person third = at("kiemphieu3", Person.PHONE)) {
            third.go("/ballot/poll.xhtml?poll=1").picture(pictures, "poll-count-phone").fill("passphrase", PASSPHRASE + 3).press("count").isTold("ballot.poll.done.counted");
            third.go("/ballot/poll.xhtml?poll=1").fill("password", server.password("kiemphieu3")).wellMade().picture(pictures, "poll-sign-phone")
                    .press("certify").isTold("ballot.sign.done.signed");
        }
        try (Person teller = at("kiemphieu", Person.DESK)) {
            teller.go("/ballot/poll.xhtml?poll=1").picture(pictures, "poll-sign").fill("password", server.password("kiemphieu")).press("certify")
                    .isTold("ballot.poll.done.certified");
            teller.go("/ballot/record.xhtml?poll=1").picture(pictures, "outcome");
            Locator upper = teller.find("section.card:has(table.grid)").nth(0);
            assertEquals(List.of("5", "1"), upper.locator("tbody tr td:nth-child(2)").allInnerTexts().subList(0, 2));
            assertTrue(upper.locator("tbody tr").first().innerText().contains(teller.text("Verdict.PASSED")));
            Locator below = teller.find("section.card:has(table.grid)").nth(1);
            assertEquals(List.of("6", "6", "1", "1", "0"), below.locator("tbody tr td:nth-child(2)").allInnerTexts());
        }
        try (Person staff = at("canbo", Person.DESK)) {
            staff.go("/commendation/commendation.xhtml" + HERE).picture(pictures, "nominations");
            assertThat(staff.find("section[aria-labelledby=nominationsTitle]")).containsText("Hội LHPN huyện Đồng Hỷ");
            assertThat(staff.find("section[aria-labelledby=nominationsTitle]")).containsText("Hội LHPN huyện Định Hóa");
        }
    }

    private void leadersHandOver() {
        String handover = "/handover/handover.xhtml" + HERE;
        try (Person outgoing = at("ct.dinhhoa", Person.DESK)) {
            outgoing.go(handover).choose("toUnitId", "Hội LHPN huyện Đồng Hỷ").fill("place", "Định Hóa").fill("effectiveOn", "15/11/2023").press("begin")
                    .isTold("handover.start.done");
            for (String item : List.of("Quy chế hoạt động của cụm", "Hồ sơ chấm điểm năm 2023")) {
                outgoing.fill("title", item).fill("quantity", "01 bộ").press("add").isTold("handover.items.added");
            }
            outgoing.follow("toSign").fill("password", server.password("ct.dinhhoa")).press("sign").isTold("handover.act.signed");
        }
        try (Person incoming = at("ct.donghy", Person.PHONE)) {
            incoming.go(handover);
            for (int item = 0; item < 2; item++) {
                incoming.find("a[href*='doing=confirm']").nth(item).click();
                incoming.find("#received input[value=true], [id='received:0']").first().check();
                if (item == 0) {
                    incoming.fill("password", "không phải mật khẩu").press("confirm").isRefusedAt("password", "access.password.wrong");
                }
                incoming.fill("password", server.password("ct.donghy")).press("confirm").isTold("handover.act.confirmed");
            }
            incoming.follow("toAccept").fill("password", server.password("ct.donghy")).press("accept").isTold("handover.act.accepted");
        }
        try (Person witness = at("canbo", Person.DESK)) {
            witness.go(handover).follow("toWitness").fill("password", server.password("canbo")).press("witness").isTold("handover.act.witnessed").picture(pictures, "handover");
            witness.go("/chain/year.xhtml" + HERE).sees("Hội LHPN huyện Định Hóa").seesText("ChainState.SETTLED");
        }
        try (Person incoming = at("ct.donghy", Person.DESK)) {
            incoming.go("/conference/conference.xhtml" + HERE);
            assertThat(incoming.find("#toPlan")).hasCount(0);
        }
        itIs("15/11/2023");
        try (Person incoming = at("ct.donghy", Person.DESK)) {
            incoming.go("/conference/conference.xhtml" + HERE);
            assertThat(incoming.find("#toPlan")).hasCount(1);
        }
        try (Person outgoing = at("ct.dinhhoa", Person.DESK)) {
            outgoing.go("/conference/conference.xhtml" + HERE);
            assertThat(outgoing.find("#toPlan")).hasCount(0);
        }
    }

    private void anyoneSeesTheChain() {
        for (int width : new int[] {Person.PHONE, Person.DESK}) {
            try (Person reader = at("theodoi", width)) {
                reader.go("/chain/home.xhtml").picture(pictures, "home-" + width).go("/chain/year.xhtml" + HERE).picture(pictures, "year-" + width);
                assertEquals(7, reader.find(".chain > li").count());
                assertEquals(7, reader.find(".chain > li .status.done").count());
            }
        }
    }
}
