package vn.thidua.achievement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thidua.achievement.model.BoardFilter;
import vn.thidua.achievement.model.BoardOrder;
import vn.thidua.achievement.model.NoticeKind;
import vn.thidua.achievement.usecase.BoardQueries;
import vn.thidua.achievement.usecase.MarkNoticesRead;
import vn.thidua.achievement.usecase.NameReviewer;
import vn.thidua.achievement.usecase.NoticeQueries;
import vn.thidua.achievement.usecase.ReminderRound;
import vn.thidua.achievement.usecase.ReturnReport;
import vn.thidua.achievement.usecase.SendReminders;
import vn.thidua.achievement.usecase.SubmitReport;
import vn.thidua.achievement.usecase.VerifyReport;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.shared.text.Vietnamese;
import vn.thidua.shared.time.ProductClock;

class RemindersIT extends AchievementCase {

    @Inject
    ReminderRound round;

    @Inject
    NoticeQueries notices;

    @Inject
    MarkNoticesRead mark;

    @Inject
    SendReminders send;

    @Inject
    BoardQueries boards;

    @Inject
    ClusterDirectory clusters;

    @Inject
    ReturnReport giveBack;

    @Inject
    NameReviewer nameReviewer;

    @Inject
    Statements statements;

    private void remindOn(LocalDate day) {
        on(day);
        assertTrue(round.years().stream().anyMatch(year -> year.id() == its.yearId()), "the year is looked at");
        round.remind(clusters.year(its.yearId()));
    }

    private List<NoticeKind> kinds(int unit) {
        as(its.officers().get(unit));
        return notices.list(Vietnamese.LOCALE).stream().map(NoticeQueries.NoticeRow::kind).toList();
    }

    private SendReminders.Command to(int... units) {
        return new SendReminders.Command(its.yearId(), Arrays.stream(units).mapToObj(unit -> its.unitIds().get(unit)).collect(Collectors.toSet()));
    }

    @Test
    void units_that_have_not_handed_in_are_reminded_on_the_days_of_the_plan() {
        published();
        submitted(0, "50", "yes", "1", "3");
        saved(1, "30", "-", "1", "-");
        remindOn(LocalDate.of(2023, 10, 20));
        assertEquals(List.of(), kinds(1), "four days before is no day of the plan");
        remindOn(LocalDate.of(2023, 10, 21));
        remindOn(LocalDate.of(2023, 10, 24));
        remindOn(LocalDate.of(2023, 10, 26));
        remindOn(LocalDate.of(2023, 10, 27));
        assertEquals(List.of(NoticeKind.OVERDUE, NoticeKind.DUE_TODAY, NoticeKind.DUE_SOON), kinds(1));
        assertEquals(List.of(NoticeKind.OVERDUE, NoticeKind.DUE_TODAY, NoticeKind.DUE_SOON), kinds(2), "a unit that has not begun too");
        assertEquals(List.of(), kinds(0));
        as(its.officers().get(1));
        assertEquals("Hội LHPN huyện Phú Lương chưa nộp báo cáo thi đua năm 2023. Còn 3 ngày; hạn nộp: hết ngày 24/10/2023.",
                notices.list(Vietnamese.LOCALE).get(2).text());
        assertTrue(notices.list(Locale.ENGLISH).get(2).text().contains("3 days are left"));
    }

    @Test
    void a_second_round_and_a_second_instance_tell_nobody_twice() throws Exception {
        published();
        on(LocalDate.of(2023, 10, 21));
        var year = clusters.year(its.yearId());
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Integer> instance = () -> {
            together.await();
            return round.remind(year);
        };
        var threads = Executors.newFixedThreadPool(2);
        List<Future<Integer>> rounds = List.of(threads.submit(instance), threads.submit(instance));
        for (Future<Integer> one : rounds) {
            try {
                one.get();
            } catch (ExecutionException otherWasFirst) {
                // the database let the other in, and this one's round is undone
            }
        }
        threads.shutdown();
        round.remind(year);
        for (int unit = 0; unit < 5; unit++) {
            assertEquals(List.of(NoticeKind.DUE_SOON), kinds(unit));
        }
    }

    @Test
    void nobody_is_reminded_before_seven_nor_without_published_criteria() {
        draft();
        remindOn(LocalDate.of(2023, 10, 24));
        assertEquals(List.of(), kinds(0));
        clock.continueFrom(LocalDate.of(2023, 10, 24).atTime(6, 59).atZone(ProductClock.ZONE).toInstant());
        assertEquals(List.of(), round.years());
    }

    @Test
    void steps_of_a_report_are_told_to_the_units_they_concern() {
        published();
        long report = submitted(0, "50", "yes", "1", "3");
        as(its.staff());
        nameReviewer.execute(new NameReviewer.Command(report, page(0).version(), its.unitIds().get(3)));
        giveBack.execute(new ReturnReport.Command(report, page(0).version(), "Thiếu số liệu"));
        as(its.officers().get(0));
        submit.execute(new SubmitReport.Command(report, page(0).version()));
        as(its.staff());
        giveBack.execute(new ReturnReport.Command(report, page(0).version(), "Vẫn thiếu"));
        as(its.officers().get(0));
        submit.execute(new SubmitReport.Command(report, page(0).version()));
        as(its.staff());
        verify.execute(new VerifyReport.Command(report, page(0).version()));
        assertEquals(List.of(NoticeKind.VERIFIED, NoticeKind.RETURNED, NoticeKind.RETURNED), kinds(0), "twice on one day are two");
        assertEquals(List.of(NoticeKind.REVIEWER_NAMED), kinds(3));
        assertEquals("/achievement/review.xhtml?report=" + report, notices.list(Vietnamese.LOCALE).get(0).link());
        assertEquals(List.of(), kinds(1));
    }

    @Test
    void a_step_that_is_refused_is_told_to_nobody() {
        published();
        long report = submitted(0, "50", "yes", "1", "3");
        as(its.staff());
        stale(() -> giveBack.execute(new ReturnReport.Command(report, page(0).version() - 1, "Thiếu số liệu")));
        assertEquals(List.of(), kinds(0));
    }

    @Test
    void each_person_reads_for_herself_and_the_number_takes_one_statement() throws Exception {
        published();
        as(its.staff());
        send.execute(to(1, 2));
        as(its.officers().get(1));
        assertEquals(1, notices.unread());
        assertEquals(1, statements.during(() -> notices.unread()));
        mark.execute(new MarkNoticesRead.Command(notices.list(Vietnamese.LOCALE).get(0).id()));
        mark.execute(new MarkNoticesRead.Command(null));
        assertEquals(0, notices.unread());
        assertFalse(notices.list(Vietnamese.LOCALE).get(0).unread());
        as(its.heads().get(1));
        assertEquals(1, notices.unread(), "her colleague's reading is not hers");
        long foreign = notices.list(Vietnamese.LOCALE).get(0).id();
        as(its.officers().get(2));
        mark.execute(new MarkNoticesRead.Command(foreign));
        assertEquals(1, notices.unread(), "what is not hers she cannot read away");
        as(its.staff());
        assertEquals(0, notices.unread());
    }

    @Test
    void staff_remind_whom_they_chose_once_a_day() {
        published();
        submitted(0, "50", "yes", "1", "3");
        as(its.staff());
        var asked = boards.reminding(new BoardQueries.Question(its.yearId(), null, BoardFilter.ALL, BoardOrder.CLUSTER), null);
        assertEquals(4, asked.open().size());
        assertFalse(asked.mailConfigured());
        refused("achievement.reminders.nobodyOpen", () -> send.execute(to(0)));
        assertEquals(2, send.execute(to(0, 1, 2)));
        refused("achievement.reminders.alreadyToday", () -> send.execute(to(1, 2)));
        assertEquals(1, send.execute(to(2, 3)));
        assertEquals(List.of(NoticeKind.REMINDED), kinds(1));
        as(its.staff());
        assertEquals(1, boards.reminding(new BoardQueries.Question(its.yearId(), null, BoardFilter.OPEN, BoardOrder.CLUSTER), null).open().size());
        assertEquals(LocalDate.of(2023, 10, 20), boards.board(new BoardQueries.Question(its.yearId(), null, BoardFilter.ALL, BoardOrder.CLUSTER)).lines().get(1).remindedOn());
        for (String who : List.of(its.leader(), its.officers().get(1), its.admin(), its.readOnly(), its.foreign())) {
            as(who);
            denied(() -> send.execute(to(4)));
        }
        as(its.staff());
        refused("achievement.reminders.nobodyOpen", () -> send.execute(new SendReminders.Command(its.yearId(), Set.of(its.outsideUnitId()))));
    }
}
