package vn.thidua.achievement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thidua.achievement.usecase.FinalFiguresQueries;
import vn.thidua.achievement.usecase.FreezeRanking;
import vn.thidua.achievement.usecase.JudgeLine;
import vn.thidua.achievement.usecase.OpenFinalFigures;
import vn.thidua.achievement.usecase.RankingQueries;
import vn.thidua.achievement.usecase.SaveReport;
import vn.thidua.achievement.usecase.SubmitReport;
import vn.thidua.achievement.usecase.VerifyReport;
import vn.thidua.achievement.usecase.WorksheetQueries;
import vn.thidua.cluster.usecase.ClusterQueries;
import vn.thidua.cluster.usecase.RescheduleYear;

/** The correction after the conference. */
class FinalFiguresIT extends AchievementCase {

    private static final LocalDate JANUARY = LocalDate.of(2024, 1, 15);

    @Inject
    FreezeRanking freeze;

    @Inject
    OpenFinalFigures open;

    @Inject
    RankingQueries rankings;

    @Inject
    FinalFiguresQueries finals;

    @Inject
    RankingDirectory directory;

    @Inject
    JudgeLine judge;

    @Inject
    WorksheetQueries worksheets;

    @Inject
    RescheduleYear reschedule;

    @Inject
    ClusterQueries years;

    private RankingQueries.RankingPage ranking() {
        return rankings.of(its.clusterId(), its.yearId());
    }

    private void freezeIt() {
        as(its.staff());
        freeze.execute(new FreezeRanking.Command(its.clusterId(), its.yearId()));
    }

    private void openIt() {
        as(its.staff());
        open.execute(new OpenFinalFigures.Command(its.clusterId(), its.yearId(), ranking().stages().version(), "Số liệu cả năm"));
    }

    private void allVerified() {
        published();
        verified(0, "50", "yes", "1", "3");
        verified(1, "100", "yes", "2", "4");
        verified(2, "90", "yes", "2", "4");
        verified(3, "250", "yes", "9", "5");
        verified(4, "0", "no", "0", "0");
    }

    /** In January: frozen in October and opened again. */
    private void opened() {
        allVerified();
        freezeIt();
        on(JANUARY);
        openIt();
    }

    private void again(int unit, String... figures) {
        as(its.officers().get(unit));
        if (figures.length > 0) {
            save.execute(new SaveReport.Command(page(unit).reportId(), page(unit).version(), content(figures), List.of(), List.of()));
        }
        submit.execute(new SubmitReport.Command(page(unit).reportId(), page(unit).version()));
        as(its.staff());
        verify.execute(new VerifyReport.Command(page(unit).reportId(), page(unit).version()));
    }

    private String order(RankingDirectory.Ranking ranking) {
        return ranking.units().stream().map(unit -> unit.rank() + ":" + its.unitIds().indexOf(unit.unitId())).collect(Collectors.joining(" "));
    }

    @Test
    void the_vote_keeps_its_ranking_and_the_difference_is_what_was_frozen() {
        opened();
        assertEquals(ReportStatus.RETURNED, page(2).status());
        assertEquals("Số liệu cả năm", page(2).lastReturn().reason());
        assertTrue(finals.of(its.clusterId(), its.yearId()).units().isEmpty());
        again(0);
        again(1);
        refused("achievement.ranking.notAllVerified", this::freezeIt);
        again(2, "100", "yes", "2", "4.5");
        again(3);
        again(4);
        freezeIt();
        var vote = directory.ranking(its.clusterId(), its.yearId());
        var last = directory.finalRanking(its.clusterId(), its.yearId()).orElseThrow();
        assertEquals("1:3 2:1 3:2 4:0 5:4", order(vote));
        assertEquals("1:3 2:2 3:1 4:0 5:4", order(last));
        assertEquals(FigureStage.FINAL, ranking().stage());
        assertTrue(ranking().shift().moved());
        var page = finals.of(its.clusterId(), its.yearId());
        var row = page.units().stream().filter(each -> each.shift().unit().unitId() == its.unitIds().get(2)).findFirst().orElseThrow();
        assertEquals(vote.units().get(2).score(), row.shift().before().score());
        assertEquals(last.units().stream().filter(unit -> unit.unitId() == its.unitIds().get(2)).findFirst().orElseThrow().score(), row.shift().after().score());
        assertEquals("A.1 90 100 5.40 6.00; C 4 4.5 4.00 4.50", row.lines().stream().map(line -> line.code() + " " + line.reportedBefore().figure().stripTrailingZeros().toPlainString() + " "
                + line.reportedAfter().figure().stripTrailingZeros().toPlainString() + " " + line.pointsBefore() + " " + line.pointsAfter()).collect(Collectors.joining("; ")));
        assertEquals(1, row.lines().get(0).causes().size());
        assertNull(row.lines().get(0).causes().get(0).stage());
        assertTrue(page.units().stream().filter(each -> each != row).allMatch(each -> each.lines().isEmpty()));
        assertTrue(worksheets.of(its.clusterId(), its.yearId(), its.unitIds().get(2)).frozen());
        refused("achievement.ranking.frozenAlready", this::freezeIt);
        refused("achievement.final.frozenFinally", this::openIt);
    }

    @Test
    void a_reviewers_points_stay_until_the_figure_changes_and_her_change_is_named() {
        opened();
        as(its.officers().get(3));
        submit.execute(new SubmitReport.Command(page(3).reportId(), page(3).version()));
        as(its.staff());
        judge.execute(new JudgeLine.Command(page(3).reportId(), page(3).version(), id("C"), number("4.5"), "Đối chiếu báo cáo năm"));
        verify.execute(new VerifyReport.Command(page(3).reportId(), page(3).version()));
        for (int unit : new int[] {0, 1, 2, 4}) {
            again(unit);
        }
        freezeIt();
        var page = finals.of(its.clusterId(), its.yearId());
        assertFalse(page.shift().moved());
        var line = page.units().get(0).lines().get(0);
        assertEquals("C Đối chiếu báo cáo năm", line.code() + " " + line.causes().get(0).reason());
    }

    @Test
    void lines_are_shown_to_those_who_may_read_the_report() {
        opened();
        for (int unit = 0; unit < 5; unit++) {
            again(unit, "100", "yes", "1", String.valueOf(unit));
        }
        freezeIt();
        as(its.officers().get(1));
        var page = finals.of(its.clusterId(), its.yearId());
        assertEquals(5, page.units().size());
        assertEquals(List.of(its.unitIds().get(1)), page.units().stream().filter(FinalFiguresQueries.UnitRow::readable).map(row -> row.shift().unit().unitId()).toList());
        assertTrue(page.units().stream().filter(row -> !row.readable()).allMatch(row -> row.lines().isEmpty() && row.shift().lines().isEmpty()));
        as(its.foreign());
        denied(() -> finals.of(its.clusterId(), its.yearId()));
    }

    @Test
    void nothing_is_opened_before_the_provisional_freeze_nor_twice_nor_from_an_old_page() {
        allVerified();
        as(its.staff());
        refused("achievement.final.notFrozen", () -> open.execute(new OpenFinalFigures.Command(its.clusterId(), its.yearId(), 1, "Lý do")));
        freezeIt();
        long version = ranking().stages().version();
        assertTrue(ranking().stages().mayOpen());
        stale(() -> open.execute(new OpenFinalFigures.Command(its.clusterId(), its.yearId(), version - 1, "Lý do")));
        for (String who : List.of(its.officers().get(0), its.heads().get(0), its.reviewer(), its.teller(), its.readOnly(), its.foreign(), its.foreignOfficer())) {
            as(who);
            denied(() -> open.execute(new OpenFinalFigures.Command(its.clusterId(), its.yearId(), version, "Lý do")));
        }
        openIt();
        assertFalse(ranking().stages().mayOpen());
        refused("achievement.final.openedAlready", this::openIt);
    }

    @Test
    void final_figures_are_handed_in_until_their_last_day() {
        allVerified();
        freezeIt();
        var year = years.year(its.yearId());
        reschedule.execute(new RescheduleYear.Command(its.yearId(), year.version(), year.year().registrationUntil(), year.year().dataCutOff(), year.year().submissionUntil(),
                year.year().reviewUntil(), year.year().conferenceOn(), JANUARY.plusDays(1)));
        on(JANUARY);
        openIt();
        on(JANUARY.plusDays(1));
        again(0);
        on(JANUARY.plusDays(2));
        assertTrue(page(1).late());
        refused("achievement.submit.tooLate", () -> again(1));
    }
}
