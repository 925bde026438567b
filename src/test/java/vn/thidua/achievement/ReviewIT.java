package vn.thidua.achievement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.achievement.model.ReviewStage;
import vn.thidua.achievement.usecase.AcceptRemaining;
import vn.thidua.achievement.usecase.CheckReport;
import vn.thidua.achievement.usecase.JudgeLine;
import vn.thidua.achievement.usecase.NameReviewer;
import vn.thidua.achievement.usecase.ReportQueries;
import vn.thidua.achievement.usecase.ReturnReport;
import vn.thidua.achievement.usecase.SubmitReport;
import vn.thidua.achievement.usecase.VerifyReport;

class ReviewIT extends AchievementCase {

    @Inject
    NameReviewer nameReviewer;

    @Inject
    ReturnReport sendBack;

    @Inject
    JudgeLine judge;

    @Inject
    AcceptRemaining accept;

    @Inject
    CheckReport check;

    private long submittedReport() {
        published();
        return submitted(1, "50", "yes", "2", "4");
    }

    /** A submitted report of unit 1 that unit 2 is named to check. */
    private long toBeChecked() {
        long report = submittedReport();
        as(its.staff());
        nameReviewer.execute(new NameReviewer.Command(report, page(1).version(), its.unitIds().get(2)));
        return report;
    }

    private ReportQueries.LineView seen(long report, String code) {
        return reports.review(report).lines().stream().filter(line -> line.code().equals(code)).findFirst().orElseThrow();
    }

    private void acceptAll(long report) {
        accept.execute(new AcceptRemaining.Command(report, reports.review(report).version()));
    }

    private void finish(long report) {
        check.execute(new CheckReport.Command(report, reports.review(report).version(), "Nhất trí"));
    }

    private static void equal(String expected, BigDecimal actual) {
        assertEquals(0, number(expected).compareTo(actual), () -> expected + " but was " + actual);
    }

    private void change(long report, String code, String points, String reason) {
        judge.execute(new JudgeLine.Command(report, reports.review(report).version(), id(code), number(points), reason));
    }

    @Test
    void a_reviewer_changes_points_with_a_reason_and_verifies_and_both_are_kept() {
        long report = submittedReport();
        as(its.staff());
        change(report, "C", "3.5", "Hai báo cáo chậm");
        change(report, "C", "3", "Thêm một báo cáo chậm");
        assertEquals(0, number("16").compareTo(page(1).selfScore()));
        assertEquals(0, number("15").compareTo(page(1).reviewedScore()));
        assertEquals(List.of("Hai báo cáo chậm", "Thêm một báo cáo chậm"), line(1, "C").changes().stream().map(change -> change.reason()).toList());
        verify.execute(new VerifyReport.Command(report, page(1).version()));
        assertEquals(ReportStatus.VERIFIED, page(1).status());
        refused("achievement.review.notSubmitted", () -> change(report, "C", "5", "Muộn"));
        refused("achievement.report.notFromVerified", () -> sendBack.execute(new ReturnReport.Command(report, page(1).version(), "Muộn")));
        refused("achievement.report.notFromVerified", () -> verify.execute(new VerifyReport.Command(report, page(1).version())));
        refused("achievement.review.alreadyVerified", () -> nameReviewer.execute(new NameReviewer.Command(report, page(1).version(), null)));
    }

    @Test
    void points_stay_between_zero_and_the_maximum() {
        long report = submittedReport();
        as(its.staff());
        refused("achievement.figure.aboveMax", () -> change(report, "C", "5.01", "x"));
        refused("achievement.review.belowMin", () -> change(report, "C", "-1", "x"));
        refused("achievement.criterion.tooManyDecimals", () -> change(report, "C", "1.125", "x"));
        refused("achievement.review.nothingSaid", () -> change(report, "C", null, " "));
        refused("achievement.entry.group", () -> change(report, "A", "4", "x"));
        change(report, "C", "0", "Không có minh chứng");
        assertEquals(0, number("12").compareTo(page(1).reviewedScore()));
    }

    @Test
    void nothing_is_sent_back_or_changed_without_a_reason() {
        long report = submittedReport();
        as(its.staff());
        refused("achievement.review.reasonMissing", () -> change(report, "C", "1", "  "));
        assertThrows(ConstraintViolationException.class, () -> sendBack.execute(new ReturnReport.Command(report, page(1).version(), " ")));
    }

    @Test
    void a_report_that_is_not_handed_in_is_neither_sent_back_nor_verified() {
        published();
        long report = begun(1);
        as(its.staff());
        refused("achievement.report.notFromDraft", () -> sendBack.execute(new ReturnReport.Command(report, page(1).version(), "x")));
        refused("achievement.report.notFromDraft", () -> verify.execute(new VerifyReport.Command(report, page(1).version())));
        refused("achievement.review.notSubmitted", () -> change(report, "C", "1", "x"));
    }

    @Test
    void points_given_to_a_figure_lapse_when_the_unit_changes_the_figure() {
        long report = submittedReport();
        as(its.staff());
        change(report, "C", "1", "Thiếu");
        change(report, "B", "0", "Thiếu");
        sendBack.execute(new ReturnReport.Command(report, page(1).version(), "Bổ sung"));
        saved(1, "50", "yes", "2", "4.5");
        assertEquals(0, number("4.5").compareTo(line(1, "C").points()));
        assertEquals(0, number("0").compareTo(line(1, "B").points()), "the figure of B is as before");
        assertEquals(1, line(1, "C").changes().size());
    }

    @Test
    void a_peer_unit_reviews_what_names_it_and_nothing_else_and_never_its_own() {
        published();
        long report = submitted(1, "50", "yes", "2", "4");
        String peer = its.heads().get(2);
        as(peer);
        denied(() -> reports.review(report));
        as(its.staff());
        refused("achievement.review.ownUnit", () -> nameReviewer.execute(new NameReviewer.Command(report, page(1).version(), its.unitIds().get(1))));
        refused("shared.error.notFound", () -> nameReviewer.execute(new NameReviewer.Command(report, page(1).version(), its.outsideUnitId())));
        nameReviewer.execute(new NameReviewer.Command(report, page(1).version(), its.unitIds().get(2)));
        as(peer);
        assertTrue(reports.review(report).mayReview());
        assertFalse(reports.review(report).mayVerify());
        change(report, "C", "3", "Chấm chéo");
        denied(() -> verify.execute(new VerifyReport.Command(report, reports.review(report).version())));
        as(its.heads().get(3));
        denied(() -> change(report, "C", "2", "Không được cử"));
        as(its.heads().get(1));
        denied(() -> change(report, "C", "5", "Đơn vị mình"));
        denied(() -> sendBack.execute(new ReturnReport.Command(report, reports.review(report).version(), "Đơn vị mình")));
        denied(() -> verify.execute(new VerifyReport.Command(report, reports.review(report).version())));
    }

    @Test
    void each_stage_has_its_column_and_the_province_counts_before_the_peer_before_the_unit() {
        long report = toBeChecked();
        as(its.heads().get(2));
        change(report, "C", "3", "Chậm một báo cáo");
        equal("4", seen(report, "C").selfPoints());
        equal("3", seen(report, "C").peer().points());
        assertNull(seen(report, "C").province().points());
        equal("3", seen(report, "C").points());
        as(its.staff());
        change(report, "C", "3.5", "Báo cáo chậm vì mất điện");
        equal("3", seen(report, "C").peer().points());
        equal("3.5", seen(report, "C").province().points());
        equal("3.5", seen(report, "C").points());
        assertEquals("Chậm một báo cáo", seen(report, "C").peer().comment());
        assertEquals(List.of(ReviewStage.PEER, ReviewStage.PROVINCE), seen(report, "C").changes().stream().map(change -> change.stage()).toList());
        equal("15", reports.review(report).review().peerScore());
        equal("15.5", reports.review(report).review().provinceScore());
        equal("15.5", reports.review(report).reviewedScore());
        var row = reports.list(its.clusterId(), its.yearId()).rows().stream().filter(each -> each.reportId() != null).findFirst().orElseThrow();
        equal("15", row.peerScore());
        assertNull(row.finalScore());
    }

    @Test
    void a_remark_changes_no_points_and_the_same_points_say_that_she_agrees() {
        long report = toBeChecked();
        as(its.heads().get(2));
        change(report, "C", null, "Đề nghị chia sẻ cách làm");
        assertNull(seen(report, "C").peer().points());
        change(report, "C", "4", null);
        equal("4", seen(report, "C").peer().points());
        assertEquals("Đề nghị chia sẻ cách làm", seen(report, "C").peer().comment());
        refused("achievement.review.samePoints", () -> change(report, "C", "4.00", null));
        assertEquals(1, seen(report, "C").changes().size(), "an agreement without a word is not told among the changes");
    }

    @Test
    void the_peer_agrees_with_the_rest_at_once_and_hands_on_to_the_province() {
        long report = toBeChecked();
        as(its.heads().get(2));
        change(report, "C", "3", "Chậm");
        refused("achievement.check.linesLeft", () -> finish(report));
        assertEquals(3, reports.review(report).review().linesLeft());
        acceptAll(report);
        refused("achievement.review.nothingRemains", () -> acceptAll(report));
        equal("5", seen(report, "B").peer().points());
        equal("3", seen(report, "C").peer().points());
        finish(report);
        assertEquals(ReportStatus.CHECKED, reports.review(report).status());
        assertEquals("Nhất trí", reports.review(report).steps().get(1).reason());
        assertFalse(reports.review(report).mayReview());
        refused("achievement.review.alreadyChecked", () -> change(report, "C", "2", "Nghĩ lại"));
        refused("achievement.review.alreadyChecked", () -> sendBack.execute(new ReturnReport.Command(report, reports.review(report).version(), "Nghĩ lại")));
        refused("achievement.report.notFromChecked", () -> finish(report));
        as(its.staff());
        refused("achievement.review.alreadyChecked", () -> nameReviewer.execute(new NameReviewer.Command(report, page(1).version(), null)));
        change(report, "C", "3.5", "Xem lại");
        verify.execute(new VerifyReport.Command(report, page(1).version()));
        equal("15.5", page(1).reviewedScore());
    }

    @Test
    void the_province_sends_back_what_is_checked_and_the_peer_checks_again_only_what_changed() {
        long report = toBeChecked();
        as(its.heads().get(2));
        acceptAll(report);
        finish(report);
        as(its.staff());
        sendBack.execute(new ReturnReport.Command(report, page(1).version(), "Bổ sung"));
        saved(1, "50", "yes", "2", "4.5");
        submit.execute(new SubmitReport.Command(report, page(1).version()));
        as(its.heads().get(2));
        assertEquals(1, reports.review(report).review().linesLeft());
        acceptAll(report);
        finish(report);
        equal("4.5", seen(report, "C").peer().points());
    }

    @Test
    void only_the_named_unit_ends_the_check_and_leading_the_cluster_gives_no_right() {
        long report = toBeChecked();
        long version = page(1).version();
        for (String who : List.of(its.staff(), its.reviewer(), its.leader(), its.heads().get(1), its.heads().get(3), its.officers().get(2), its.foreign())) {
            as(who);
            denied(() -> check.execute(new CheckReport.Command(report, version, null)));
        }
        as(its.leader());
        denied(() -> reports.review(report));
        denied(() -> accept.execute(new AcceptRemaining.Command(report, version)));
        as(its.heads().get(2));
        acceptAll(report);
        stale(() -> check.execute(new CheckReport.Command(report, version, null)));
        stale(() -> accept.execute(new AcceptRemaining.Command(report, version)));
    }

    @Test
    void after_the_last_day_of_review_only_the_province_goes_on() {
        long report = submittedReport();
        as(its.staff());
        nameReviewer.execute(new NameReviewer.Command(report, page(1).version(), its.unitIds().get(2)));
        on(LocalDate.of(2023, 10, 29));
        as(its.heads().get(2));
        assertFalse(reports.review(report).mayReview());
        refused("achievement.review.tooLate", () -> finish(report));
        refused("achievement.review.tooLate", () -> acceptAll(report));
        as(its.reviewer());
        verify.execute(new VerifyReport.Command(report, reports.review(report).version()));
    }

    @Test
    void nobody_else_reviews() {
        long report = submittedReport();
        as(its.staff());
        long version = page(1).version();
        for (String who : List.of(its.officers().get(1), its.officers().get(2), its.readOnly(), its.teller(), its.foreign(), its.foreignOfficer(), its.admin())) {
            as(who);
            denied(() -> sendBack.execute(new ReturnReport.Command(report, version, "x")));
            denied(() -> verify.execute(new VerifyReport.Command(report, version)));
            denied(() -> judge.execute(new JudgeLine.Command(report, version, 1, number("1"), "x")));
            denied(() -> accept.execute(new AcceptRemaining.Command(report, version)));
            denied(() -> nameReviewer.execute(new NameReviewer.Command(report, version, null)));
        }
        as(its.reviewer());
        denied(() -> nameReviewer.execute(new NameReviewer.Command(report, version, null)));
    }

    @Test
    void the_later_of_two_reviewers_is_told() {
        long report = submittedReport();
        as(its.staff());
        long seen = page(1).version();
        change(report, "C", "3", "Một");
        stale(() -> judge.execute(new JudgeLine.Command(report, seen, id("C"), number("2"), "Hai")));
        stale(() -> sendBack.execute(new ReturnReport.Command(report, seen, "Hai")));
        stale(() -> verify.execute(new VerifyReport.Command(report, seen)));
        stale(() -> nameReviewer.execute(new NameReviewer.Command(report, seen, null)));
        sendBack.execute(new ReturnReport.Command(report, page(1).version(), "Ba"));
        as(its.officers().get(1));
        stale(() -> submit.execute(new SubmitReport.Command(report, seen)));
    }
}
