package vn.thidua.achievement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.achievement.model.ExplanationState;
import vn.thidua.achievement.usecase.AcceptRemaining;
import vn.thidua.achievement.usecase.AnswerExplanation;
import vn.thidua.achievement.usecase.CheckReport;
import vn.thidua.achievement.usecase.DecideExplanation;
import vn.thidua.achievement.usecase.NameReviewer;
import vn.thidua.achievement.usecase.ReportQueries;
import vn.thidua.achievement.usecase.RequestExplanation;
import vn.thidua.achievement.usecase.ReturnReport;
import vn.thidua.achievement.usecase.VerifyReport;
import vn.thidua.achievement.usecase.WithdrawExplanation;

class ExplanationIT extends AchievementCase {

    @Inject
    NameReviewer nameReviewer;

    @Inject
    RequestExplanation request;

    @Inject
    AnswerExplanation answer;

    @Inject
    DecideExplanation decide;

    @Inject
    WithdrawExplanation withdraw;

    @Inject
    ReturnReport sendBack;

    @Inject
    AcceptRemaining accept;

    @Inject
    CheckReport check;

    @Inject
    AchievementProgress progress;

    private long report;

    /** A submitted report of unit 1; unit 2 is named to check it. */
    private void submittedReport() {
        published();
        report = submitted(1, "50", "yes", "2", "4");
        as(its.staff());
        nameReviewer.execute(new NameReviewer.Command(report, page(1).version(), its.unitIds().get(2)));
    }

    private ReportQueries.ReportPage seen() {
        return reports.review(report);
    }

    private ReportQueries.QuestionView last() {
        List<ReportQueries.QuestionView> all = seen().review().questions();
        return all.get(all.size() - 1);
    }

    private void ask(String code, String question) {
        request.execute(new RequestExplanation.Command(report, seen().version(), id(code), question));
    }

    private void explain(String text) {
        answer.execute(new AnswerExplanation.Command(report, seen().version(), last().id(), text));
    }

    private void decideOn(String points, String reason) {
        decide.execute(new DecideExplanation.Command(report, seen().version(), last().id(), number(points), reason));
    }

    private void takeBack() {
        withdraw.execute(new WithdrawExplanation.Command(report, seen().version(), last().id()));
    }

    private void verifyIt() {
        verify.execute(new VerifyReport.Command(report, seen().version()));
    }

    @Test
    void is_asked_answered_and_decided_with_other_points_and_all_of_it_is_kept() {
        submittedReport();
        as(its.staff());
        ask("C", "Vì sao bốn điểm?");
        assertEquals(ExplanationState.REQUESTED, last().state());
        refused("achievement.review.questionsOpen", this::verifyIt);
        refused("achievement.explanation.notAnswered", () -> decideOn(null, "Chưa"));
        as(its.officers().get(1));
        assertTrue(page(1).review().questions().get(0).mayAnswer());
        assertEquals(1, progress.report(its.clusterId(), its.yearId(), its.unitIds().get(1)).orElseThrow().unanswered());
        explain("Đủ bốn báo cáo quý");
        assertEquals(ReportStatus.SUBMITTED, page(1).status(), "the report stays where it is");
        refused("achievement.explanation.notAwaited", () -> explain("Thêm"));
        as(its.staff());
        refused("achievement.review.questionsOpen", this::verifyIt);
        decideOn("3.5", "Một báo cáo nộp chậm");
        assertEquals(ExplanationState.DECIDED, last().state());
        assertEquals(List.of("Vì sao bốn điểm?", "Đủ bốn báo cáo quý", "Một báo cáo nộp chậm"), List.of(last().question(), last().answer(), last().outcome()));
        assertEquals(0, number("3.5").compareTo(line(1, "C").province().points()));
        assertEquals("Một báo cáo nộp chậm", line(1, "C").changes().get(0).reason());
        refused("achievement.explanation.closed", () -> decideOn(null, "Lại"));
        refused("achievement.explanation.closed", this::takeBack);
        verifyIt();
        assertEquals(ReportStatus.VERIFIED, seen().status());
    }

    @Test
    void the_points_may_stay() {
        submittedReport();
        ask("C", "Vì sao?");
        as(its.officers().get(1));
        explain("Đã đủ");
        as(its.staff());
        decideOn(null, "Chấp nhận");
        assertNull(line(1, "C").province().points());
        assertTrue(line(1, "C").changes().isEmpty());
    }

    @Test
    void after_the_last_day_of_review_the_province_decides_without_an_answer_and_that_is_seen() {
        submittedReport();
        ask("C", "Vì sao?");
        on(LocalDate.of(2023, 10, 28));
        refused("achievement.explanation.notAnswered", () -> decideOn("3", "Không trả lời"));
        on(LocalDate.of(2023, 10, 29));
        decideOn("3", "Không trả lời");
        assertEquals(ExplanationState.DECIDED, last().state());
        assertNull(last().answer());
        verifyIt();
    }

    @Test
    void a_question_taken_back_holds_nothing_up() {
        submittedReport();
        ask("C", "Vì sao?");
        refused("achievement.explanation.askedAlready", () -> ask("C", "Lại"));
        takeBack();
        assertEquals(ExplanationState.WITHDRAWN, last().state());
        ask("C", "Hỏi lại");
        takeBack();
        verifyIt();
        refused("achievement.review.notSubmitted", () -> ask("C", "Muộn"));
    }

    @Test
    void a_peer_asks_and_decides_its_own_and_not_the_provinces() {
        submittedReport();
        ask("B", "Tỉnh hỏi");
        as(its.heads().get(2));
        refused("achievement.explanation.ofProvince", this::takeBack);
        ask("C", "Cụm hỏi");
        accept.execute(new AcceptRemaining.Command(report, seen().version()));
        refused("achievement.check.questionsOpen", () -> check.execute(new CheckReport.Command(report, seen().version(), null)));
        as(its.officers().get(1));
        explain("Trả lời cụm");
        as(its.heads().get(2));
        decideOn("3", "Đổi");
        assertEquals(0, number("3").compareTo(line("C").peer().points()));
        check.execute(new CheckReport.Command(report, seen().version(), null));
        refused("achievement.review.alreadyChecked", () -> ask("C", "Hỏi thêm"));
        as(its.staff());
        assertEquals(1, seen().review().openQuestions());
        assertEquals(1, reports.list(its.clusterId(), its.yearId()).rows().get(1).openQuestions());
    }

    private ReportQueries.LineView line(String code) {
        return seen().lines().stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow();
    }

    @Test
    void a_report_sent_back_keeps_its_question_and_the_unit_still_answers() {
        submittedReport();
        ask("C", "Vì sao?");
        sendBack.execute(new ReturnReport.Command(report, seen().version(), "Bổ sung"));
        refused("achievement.review.notSubmitted", () -> decideOn(null, "Sớm"));
        as(its.officers().get(1));
        answer.execute(new AnswerExplanation.Command(report, page(1).version(), page(1).review().questions().get(0).id(), "Vì đủ"));
        assertEquals(ExplanationState.ANSWERED, page(1).review().questions().get(0).state());
    }

    @Test
    void asks_for_texts_and_for_a_line_that_is_scored() {
        submittedReport();
        assertThrows(ConstraintViolationException.class, () -> ask("C", " "));
        refused("achievement.entry.group", () -> ask("A", "Nhóm"));
        ask("C", "Vì sao?");
        refused("shared.error.notFound", () -> withdraw.execute(new WithdrawExplanation.Command(report, seen().version(), 999_999_999)));
        as(its.officers().get(1));
        refused("achievement.explanation.textMissing", () -> explain(" "));
        refused("achievement.explanation.textTooLong", () -> explain("x".repeat(2001)));
    }

    @Test
    void nobody_else_asks_answers_decides_or_takes_back() {
        submittedReport();
        ask("C", "Vì sao?");
        long version = seen().version();
        long question = last().id();
        for (String who : List.of(its.officers().get(1), its.heads().get(1), its.leader(), its.heads().get(3), its.readOnly(), its.foreign(), its.foreignOfficer())) {
            as(who);
            denied(() -> request.execute(new RequestExplanation.Command(report, version, 1, "x")));
            denied(() -> decide.execute(new DecideExplanation.Command(report, version, question, null, "x")));
            denied(() -> withdraw.execute(new WithdrawExplanation.Command(report, version, question)));
        }
        for (String who : List.of(its.staff(), its.reviewer(), its.officers().get(2), its.heads().get(1), its.foreignOfficer(), its.foreign())) {
            as(who);
            denied(() -> answer.execute(new AnswerExplanation.Command(report, version, question, "x")));
        }
    }

    @Test
    void whoever_saw_an_older_report_is_told() {
        submittedReport();
        ask("C", "Vì sao?");
        long question = last().id();
        long seen = seen().version();
        ask("B", "Và đây?");
        stale(() -> request.execute(new RequestExplanation.Command(report, seen, id("B"), "x")));
        stale(() -> withdraw.execute(new WithdrawExplanation.Command(report, seen, question)));
        stale(() -> decide.execute(new DecideExplanation.Command(report, seen, question, null, "x")));
        as(its.officers().get(1));
        stale(() -> answer.execute(new AnswerExplanation.Command(report, seen, question, "x")));
    }
}
