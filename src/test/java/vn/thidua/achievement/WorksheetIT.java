package vn.thidua.achievement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thidua.achievement.model.CriteriaSet;
import vn.thidua.achievement.model.ReportContent;
import vn.thidua.achievement.model.scoring.Assignment;
import vn.thidua.achievement.model.scoring.Band;
import vn.thidua.achievement.model.scoring.CriterionKind;
import vn.thidua.achievement.model.scoring.CriterionSpec;
import vn.thidua.achievement.model.scoring.LineScore;
import vn.thidua.achievement.model.scoring.Reported;
import vn.thidua.achievement.model.scoring.Rounding;
import vn.thidua.achievement.model.scoring.StepSpec;
import vn.thidua.achievement.model.scoring.TieRule;
import vn.thidua.achievement.usecase.BeginReport;
import vn.thidua.achievement.usecase.CreateCriteriaSet;
import vn.thidua.achievement.usecase.JudgeLine;
import vn.thidua.achievement.usecase.PublishCriteriaSet;
import vn.thidua.achievement.usecase.SaveReport;
import vn.thidua.achievement.usecase.SetTargets;
import vn.thidua.achievement.usecase.SettleComparing;
import vn.thidua.achievement.usecase.SubmitReport;
import vn.thidua.achievement.usecase.VerifyReport;
import vn.thidua.achievement.usecase.WorksheetQueries;

/** A set of the kinds that compare units: R relative (10), S steps (8), T bonus and deduction, D direct (2). */
class WorksheetIT extends AchievementCase {

    @Inject
    private SettleComparing settle;

    @Inject
    private JudgeLine judge;

    @Inject
    private WorksheetQueries worksheets;

    @Inject
    private RankingDirectory ranking;

    private void compared() {
        as(its.staff());
        create.execute(new CreateCriteriaSet.Command(its.clusterId(), its.yearId(), "Tiêu chí năm 2023", 2));
        addLine(null, spec("R", CriterionKind.RELATIVE, "10"));
        addLine(null, new CriterionSpec("S", "Chế độ báo cáo", CriterionKind.STEPS, number("8"), null, null, null, null,
                List.of(new StepSpec("Đủ", number("0"), number("8")), new StepSpec("Thiếu 1", number("1"), number("6")), new StepSpec("Thiếu nhiều", number("2"), number("0"))),
                "báo cáo", false, null));
        addLine(null, new CriterionSpec("T", "Thưởng, trừ", CriterionKind.BONUS, number("3"), number("-2"), number("1"), number("0.5"), null, null, "lần", false, null));
        addLine(null, spec("D", CriterionKind.DIRECT, "2"));
        targets("100", "50", "80", null, null);
        settle.execute(new SettleComparing.Command(set().id(), set().version(), "Tiêu chí năm 2023", new Rounding(2, RoundingMode.HALF_EVEN),
                new CriteriaSet.Comparing(number("20"), List.of(new Band("Xuất sắc", number("18")), new Band("Tốt", number("14"))), List.of(new TieRule(TieRule.TieMeasure.LINE, "R")))));
    }

    private void targets(String... figures) {
        List<SetTargets.Cell> cells = new ArrayList<>();
        for (int i = 0; i < figures.length; i++) {
            cells.add(new SetTargets.Cell(id("R"), its.unitIds().get(i), Assignment.of(number(figures[i]))));
        }
        setTargets.execute(new SetTargets.Command(set().id(), set().version(), cells));
    }

    private void publishIt() {
        publish.execute(new PublishCriteriaSet.Command(set().id(), set().version()));
    }

    private long handedIn(int unit, String relative, String missing, String rewards, String deductions, String direct) {
        as(its.officers().get(unit));
        long report = begin.execute(new BeginReport.Command(its.clusterId(), its.yearId(), its.unitIds().get(unit)));
        List<ReportContent.Figure> figures = new ArrayList<>();
        figures.add(new ReportContent.Figure(id("R"), Reported.figure(number(relative)), null));
        figures.add(new ReportContent.Figure(id("S"), Reported.figure(number(missing)), null));
        figures.add(new ReportContent.Figure(id("T"), new Reported(number(rewards), number(deductions), null), null));
        figures.add(new ReportContent.Figure(id("D"), Reported.figure(number(direct)), null));
        save.execute(new SaveReport.Command(report, page(unit).version(), new ReportContent(figures, null, null, null, List.of()), List.of(), List.of()));
        submit.execute(new SubmitReport.Command(report, page(unit).version()));
        return report;
    }

    private void counts(int unit, String relative, String missing, String rewards, String deductions, String direct) {
        long report = handedIn(unit, relative, missing, rewards, deductions, direct);
        as(its.staff());
        verify.execute(new VerifyReport.Command(report, page(unit).version()));
    }

    private WorksheetQueries.Worksheet sheet(int unit) {
        return worksheets.of(its.clusterId(), its.yearId(), its.unitIds().get(unit));
    }

    private String points(int unit) {
        return sheet(unit).lines().stream().map(LineScore::points).map(points -> points == null ? "-" : points.toPlainString()).collect(Collectors.joining(" "));
    }

    @Test
    void the_published_vectors_come_out_of_the_database_too() {
        compared();
        publishIt();
        counts(0, "120", "0", null, null, "2");
        counts(1, "60", "1", "1", "1", "1");
        counts(2, "80", "2", "0", "9", "2");
        counts(3, "150", "5", "9", null, "0");
        counts(4, "100", "0", null, null, "2");
        as(its.staff());
        assertEquals("10.00 8.00 - 2.00", points(0));
        assertEquals("10.00 6.00 0.50 1.00", points(1));
        assertEquals("5.00 0.00 -2.00 2.00", points(2));
        assertEquals("10.00 0.00 3.00 0.00", points(3));
        assertEquals("6.67 8.00 - 2.00", points(4));
        assertEquals("Hội LHPN huyện Định Hóa 1 Xuất sắc; Hội LHPN huyện Phú Lương 2 Tốt; Hội LHPN huyện Võ Nhai 3 Tốt; Hội LHPN huyện Đại Từ 4 null; Hội LHPN huyện Đồng Hỷ 5 null",
                ranking.ranking(its.clusterId(), its.yearId()).units().stream().sorted(java.util.Comparator.comparingInt(RankingDirectory.RankedUnit::rank))
                        .map(unit -> unit.unitName() + " " + unit.rank() + " " + unit.band()).collect(Collectors.joining("; ")));
        assertEquals("achievement.working.relative.best", sheet(0).lines().get(0).working().key());
    }

    @Test
    void a_late_report_shows_staff_who_would_change_before_it_counts() {
        compared();
        publishIt();
        counts(0, "110", "0", null, null, "2");
        handedIn(1, "70", "0", null, null, "2");
        as(its.staff());
        assertTrue(sheet(1).provisional());
        assertEquals("Hội LHPN huyện Định Hóa 1>2 R 10.00>6.25", sheet(1).shifts().stream().map(shift -> shift.unitName() + " " + shift.rankBefore() + ">" + shift.rankAfter() + " "
                + shift.lines().get(0).code() + " " + shift.lines().get(0).before() + ">" + shift.lines().get(0).after()).collect(Collectors.joining("; ")));
        assertEquals("10.00 8.00 - 2.00", points(0), "nothing counts yet");
        as(its.officers().get(1));
        assertTrue(sheet(1).shifts().isEmpty(), "an officer sees her own sheet only");
    }

    @Test
    void what_is_not_assigned_is_not_asked_for_and_leaves_the_base() {
        compared();
        setTargets.execute(new SetTargets.Command(set().id(), set().version(), List.of(new SetTargets.Cell(id("S"), its.unitIds().get(4), Assignment.NOT_ASSIGNED))));
        publishIt();
        counts(4, "100", null, null, null, "2");
        as(its.staff());
        assertEquals(0, number("12").compareTo(sheet(4).unit().base()));
        assertEquals("10.00 - - 2.00", points(4));
    }

    @Test
    void a_reviewer_corrects_the_figure_where_points_come_from_the_whole_cluster() {
        compared();
        publishIt();
        counts(0, "120", "0", null, null, "2");
        long report = handedIn(1, "65", "0", null, null, "2");
        as(its.staff());
        refused("achievement.review.reasonMissing", () -> judge.execute(new JudgeLine.Command(report, page(1).version(), id("R"), number("55"), null)));
        judge.execute(new JudgeLine.Command(report, page(1).version(), id("R"), number("55"), "Đối chiếu danh sách"));
        verify.execute(new VerifyReport.Command(report, page(1).version()));
        assertEquals("10.00 8.00 - 2.00", points(0), "120 of 100 is further beyond than 55 of 50");
        assertEquals("7.50 8.00 - 2.00", points(1));
        assertEquals(0, number("55").compareTo(line(1, "R").province().figure()));
        assertEquals(0, number("7.5").compareTo(line(1, "R").points()));
        assertEquals(0, number("17.5").compareTo(page(1).reviewedScore()));
    }

    @Test
    void a_sheet_is_seen_by_those_who_see_the_report() {
        compared();
        publishIt();
        handedIn(1, "70", "0", null, null, "2");
        for (String some : new String[] {its.officers().get(1), its.heads().get(1), its.reviewer(), its.readOnly(), its.staff()}) {
            as(some);
            assertEquals(4, sheet(1).lines().size(), some);
        }
        for (String other : new String[] {its.officers().get(0), its.foreign(), its.foreignOfficer(), null}) {
            as(other);
            denied(() -> sheet(1));
        }
    }

    @Test
    void settings_that_make_no_sense_are_refused_at_their_fields() {
        compared();
        Rounding rounding = Rounding.halfUp(2);
        refused("achievement.criteriaSet.badCap", () -> settle(rounding, "0", List.of(), List.of()));
        refused("achievement.band.twice", () -> settle(rounding, null, List.of(new Band("Tốt", number("14")), new Band("tốt", number("12"))), List.of()));
        refused("achievement.tie.codeMissing", () -> settle(rounding, null, List.of(), List.of(new TieRule(TieRule.TieMeasure.LINE, null))));
        refused("achievement.criteriaSet.decimalsTooFew", () -> settle(Rounding.halfUp(0), null, List.of(), List.of()));
        settle(rounding, null, List.of(), List.of(new TieRule(TieRule.TieMeasure.LINE, "X")));
        refused("achievement.publish.tieUnknown", this::publishIt);
        long id = set().id();
        long version = set().version();
        as(its.officers().get(0));
        denied(() -> settle.execute(new SettleComparing.Command(id, version, "x", rounding, new CriteriaSet.Comparing(null, List.of(), List.of()))));
        as(its.staff());
        stale(() -> settle.execute(new SettleComparing.Command(id, version - 1, "x", rounding, new CriteriaSet.Comparing(null, List.of(), List.of()))));
    }

    private void settle(Rounding rounding, String cap, List<Band> bands, List<TieRule> ties) {
        settle.execute(new SettleComparing.Command(set().id(), set().version(), "Tiêu chí năm 2023", rounding, new CriteriaSet.Comparing(number(cap), bands, ties)));
    }
}
