package vn.thidua.achievement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thidua.achievement.model.ActivityKind;
import vn.thidua.achievement.model.ClusterReport;
import vn.thidua.achievement.model.NarrativeFile;
import vn.thidua.achievement.model.NarrativeSection;
import vn.thidua.achievement.model.ReportContent;
import vn.thidua.achievement.usecase.ClusterReportPaper;
import vn.thidua.achievement.usecase.ClusterReportQueries;
import vn.thidua.achievement.usecase.ClusterReportQueries.LineView;
import vn.thidua.achievement.usecase.ClusterReportQueries.NarrativePage;
import vn.thidua.achievement.usecase.ClusterReportQueries.TextState;
import vn.thidua.achievement.usecase.CollectClusterReport;
import vn.thidua.achievement.usecase.DropNarrativeLine;
import vn.thidua.achievement.usecase.EditNarrativeLine;
import vn.thidua.achievement.usecase.MergeNarrativeLines;
import vn.thidua.achievement.usecase.MoveNarrativeLine;
import vn.thidua.achievement.usecase.ReturnReport;
import vn.thidua.achievement.usecase.SaveReport;
import vn.thidua.achievement.usecase.SeparateNarrativeLine;
import vn.thidua.achievement.usecase.SubmitReport;
import vn.thidua.achievement.usecase.TakeBackNarrativeLine;
import vn.thidua.achievement.usecase.TakeNarrativeFile;
import vn.thidua.achievement.usecase.WriteNarrativeLine;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleBroken;

/** The cluster's narrative report, verb by verb. */
class ClusterReportIT extends AchievementCase {

    @Inject
    ClusterReportQueries narrative;

    @Inject
    CollectClusterReport collect;

    @Inject
    DropNarrativeLine drop;

    @Inject
    TakeBackNarrativeLine takeBack;

    @Inject
    EditNarrativeLine edit;

    @Inject
    MergeNarrativeLines merge;

    @Inject
    SeparateNarrativeLine separate;

    @Inject
    MoveNarrativeLine move;

    @Inject
    WriteNarrativeLine write;

    @Inject
    TakeNarrativeFile take;

    @Inject
    ReturnReport sendBack;

    private NarrativePage shown() {
        return narrative.page(its.clusterId(), its.yearId());
    }

    private List<LineView> lines(NarrativeSection section) {
        return shown().sections().get(section.ordinal()).kept();
    }

    private List<String> texts(NarrativeSection section) {
        return lines(section).stream().map(LineView::text).toList();
    }

    private LineView line(String text) {
        return shown().sections().stream().flatMap(section -> section.kept().stream()).filter(line -> line.text().equals(text)).findFirst().orElseThrow();
    }

    /** As the unit's officer: these words, and all figures. */
    private void says(int unit, String results, String difficulties, ReportContent.ActivityLine... activities) {
        ReportContent figures = content("50", "yes", "1", "1");
        long report = begun(unit);
        var files = page(unit).lines().stream().noneMatch(line -> !line.files().isEmpty()) ? List.of(pdf("B", "minh chứng.pdf")) : List.<SaveReport.Upload>of();
        save.execute(new SaveReport.Command(report, page(unit).version(), new ReportContent(figures.figures(), results, difficulties, null, List.of(activities)), files, List.of()));
    }

    private void handsIn(int unit) {
        as(its.officers().get(unit));
        submit.execute(new SubmitReport.Command(page(unit).reportId(), page(unit).version()));
    }

    private ClusterReport.Outcome collected(Long... drafts) {
        return collect.execute(new CollectClusterReport.Command(its.clusterId(), its.yearId(), shown().version(), List.of(drafts), 60));
    }

    /** Units 1 and 2 have handed in, unit 3 is still writing; then the leader collects. */
    private void collectedFromTwo() {
        published();
        says(1, "- Hoà giải tốt\n- Kết nạp 50 hội viên mới trong năm", "Kinh phí còn ít", new ReportContent.ActivityLine(ActivityKind.CLUB, "Dân vũ", "Sinh hoạt hằng tháng", 210),
                new ReportContent.ActivityLine(ActivityKind.MODEL, "Biến rác thành quà", null, null));
        handsIn(1);
        says(2, "1. Hòa giải tốt.\n2. Kết nạp 60 hội viên mới trong năm", null);
        handsIn(2);
        says(3, "Đang viết", null);
        as(its.leader());
        collected();
    }

    private Set<String> allThere() {
        return shown().sections().stream().flatMap(section -> java.util.stream.Stream.concat(section.kept().stream(), section.dropped().stream()))
                .flatMap(line -> line.sources().stream()).map(source -> source.unitName() + ": " + source.text()).collect(Collectors.toSet());
    }

    @Test
    void the_leader_collects_what_was_handed_in_and_sees_the_same_line_once() {
        collectedFromTwo();
        assertEquals(List.of("Hoà giải tốt", "Kết nạp 50 hội viên mới trong năm", "Kết nạp 60 hội viên mới trong năm"), texts(NarrativeSection.RESULTS));
        assertEquals(List.of("Phú Lương", "Đồng Hỷ"), line("Hoà giải tốt").unitNames());
        assertEquals(List.of("Biến rác thành quà", "Câu lạc bộ Dân vũ (210 người): Sinh hoạt hằng tháng"), texts(NarrativeSection.MODELS));
        assertEquals(List.of("Kinh phí còn ít"), texts(NarrativeSection.DIFFICULTIES));
        assertEquals(new ClusterReport.Tally(7, 2, 7, 0), shown().tally());
        assertTrue(line("Kết nạp 60 hội viên mới trong năm").near().get(0).otherNumbers());
        assertEquals(line("Kết nạp 50 hội viên mới trong năm").id(), line("Kết nạp 60 hội viên mới trong năm").near().get(0).lineId());
    }

    @Test
    void what_was_not_handed_in_is_offered_and_taken_where_chosen() {
        collectedFromTwo();
        assertEquals(List.of(TextState.NO_TEXT, TextState.TAKEN, TextState.TAKEN, TextState.NOT_HANDED_IN, TextState.NO_TEXT), shown().units().stream().map(unit -> unit.state()).toList());
        assertEquals(new ClusterReport.Outcome(1, 0, 0), collected(its.unitIds().get(3)));
        assertEquals(List.of("Đại Từ"), line("Đang viết").unitNames());
    }

    @Test
    void collecting_again_after_a_text_changed_keeps_decisions_and_marks_what_is_gone() {
        collectedFromTwo();
        drop.execute(new DropNarrativeLine.Command(shown().reportId(), shown().version(), line("Kinh phí còn ít").id()));
        edit.execute(new EditNarrativeLine.Command(shown().reportId(), shown().version(), line("Kết nạp 60 hội viên mới trong năm").id(), NarrativeSection.RESULTS, "Kết nạp 60 chị"));
        as(its.staff());
        sendBack.execute(new ReturnReport.Command(page(2).reportId(), page(2).version(), "Xem lại"));
        says(2, "Hòa giải tốt\nKết nạp 65 hội viên", null);
        handsIn(2);
        as(its.leader());
        assertEquals(1, shown().fresh());
        assertEquals(new ClusterReport.Outcome(1, 0, 1), collected());
        assertEquals(List.of("Hoà giải tốt", "Kết nạp 50 hội viên mới trong năm", "Kết nạp 60 chị", "Kết nạp 65 hội viên"), texts(NarrativeSection.RESULTS));
        assertTrue(line("Kết nạp 60 chị").gone());
        assertEquals("Kết nạp 60 hội viên mới trong năm", line("Kết nạp 60 chị").firstText());
        assertEquals(List.of("Kinh phí còn ít"), shown().sections().get(NarrativeSection.DIFFICULTIES.ordinal()).dropped().stream().map(LineView::text).toList());
        assertEquals(0, shown().fresh());
    }

    @Test
    void a_line_is_dropped_with_a_click_and_taken_back() {
        collectedFromTwo();
        Set<String> before = allThere();
        long id = line("Hoà giải tốt").id();
        drop.execute(new DropNarrativeLine.Command(shown().reportId(), shown().version(), id));
        assertEquals(new ClusterReport.Tally(7, 2, 5, 2), shown().tally());
        LineView dropped = shown().sections().get(0).dropped().get(0);
        assertNotNull(dropped.at());
        assertTrue(dropped.by().startsWith("Người thử"));
        assertEquals(before, allThere());
        refused("achievement.narrative.notKept", () -> drop.execute(new DropNarrativeLine.Command(shown().reportId(), shown().version(), id)));
        takeBack.execute(new TakeBackNarrativeLine.Command(shown().reportId(), shown().version(), id));
        assertEquals("Hoà giải tốt", texts(NarrativeSection.RESULTS).get(0));
        refused("achievement.narrative.notDropped", () -> takeBack.execute(new TakeBackNarrativeLine.Command(shown().reportId(), shown().version(), id)));
    }

    @Test
    void two_lines_become_one_and_two_again() {
        collectedFromTwo();
        long fifty = line("Kết nạp 50 hội viên mới trong năm").id();
        long sixty = line("Kết nạp 60 hội viên mới trong năm").id();
        merge.execute(new MergeNarrativeLines.Command(shown().reportId(), shown().version(), sixty, fifty));
        LineView one = line("Kết nạp 50 hội viên mới trong năm");
        assertEquals(List.of("Phú Lương", "Đồng Hỷ"), one.unitNames());
        assertEquals(List.of("- Kết nạp 50 hội viên mới trong năm", "2. Kết nạp 60 hội viên mới trong năm"), one.sources().stream().map(source -> source.text()).toList());
        assertEquals(sixty, one.parts().get(0).id());
        refused("achievement.narrative.mergeWithItself", () -> merge.execute(new MergeNarrativeLines.Command(shown().reportId(), shown().version(), fifty, fifty)));
        separate.execute(new SeparateNarrativeLine.Command(shown().reportId(), shown().version(), sixty));
        assertEquals(3, lines(NarrativeSection.RESULTS).size());
        refused("achievement.narrative.notMerged", () -> separate.execute(new SeparateNarrativeLine.Command(shown().reportId(), shown().version(), sixty)));
    }

    @Test
    void lines_are_edited_moved_and_written() {
        collectedFromTwo();
        long first = line("Hoà giải tốt").id();
        move.execute(new MoveNarrativeLine.Command(shown().reportId(), shown().version(), first, false));
        assertEquals("Hoà giải tốt", texts(NarrativeSection.RESULTS).get(1));
        move.execute(new MoveNarrativeLine.Command(shown().reportId(), shown().version(), first, true));
        refused("achievement.narrative.noPlaceThere", () -> move.execute(new MoveNarrativeLine.Command(shown().reportId(), shown().version(), first, true)));
        edit.execute(new EditNarrativeLine.Command(shown().reportId(), shown().version(), first, NarrativeSection.PROPOSALS, "Hòa giải ở cơ sở tốt"));
        assertEquals(List.of("Hòa giải ở cơ sở tốt"), texts(NarrativeSection.PROPOSALS));
        assertTrue(line("Hòa giải ở cơ sở tốt").edited());
        write.execute(new WriteNarrativeLine.Command(shown().reportId(), shown().version(), NarrativeSection.PLAN, "Kết nạp 500 hội viên"));
        assertTrue(line("Kết nạp 500 hội viên").own());
        refused("achievement.narrative.textMissing", () -> write.execute(new WriteNarrativeLine.Command(shown().reportId(), shown().version(), NarrativeSection.PLAN, " ")));
        refused("achievement.narrative.textMissing", () -> edit.execute(new EditNarrativeLine.Command(shown().reportId(), shown().version(), first, NarrativeSection.PLAN, "---")));
    }

    @Test
    void every_verb_asks_for_the_version_seen() {
        collectedFromTwo();
        long id = shown().reportId();
        long old = shown().version() - 1;
        long line = line("Hoà giải tốt").id();
        stale(() -> collect.execute(new CollectClusterReport.Command(its.clusterId(), its.yearId(), old, List.of(), 60)));
        stale(() -> drop.execute(new DropNarrativeLine.Command(id, old, line)));
        stale(() -> takeBack.execute(new TakeBackNarrativeLine.Command(id, old, line)));
        stale(() -> edit.execute(new EditNarrativeLine.Command(id, old, line, NarrativeSection.RESULTS, "x")));
        stale(() -> merge.execute(new MergeNarrativeLines.Command(id, old, line, line("Kinh phí còn ít").id())));
        stale(() -> separate.execute(new SeparateNarrativeLine.Command(id, old, line)));
        stale(() -> move.execute(new MoveNarrativeLine.Command(id, old, line, false)));
        stale(() -> write.execute(new WriteNarrativeLine.Command(id, old, NarrativeSection.PLAN, "x")));
    }

    @Test
    void only_the_leader_and_the_province_write_it() {
        collectedFromTwo();
        long id = shown().reportId();
        long version = shown().version();
        long line = line("Hoà giải tốt").id();
        for (String other : List.of(its.officers().get(1), its.heads().get(1), its.readOnly(), its.foreign())) {
            as(other);
            denied(() -> collect.execute(new CollectClusterReport.Command(its.clusterId(), its.yearId(), version, List.of(), 60)));
            denied(() -> drop.execute(new DropNarrativeLine.Command(id, version, line)));
            denied(() -> takeBack.execute(new TakeBackNarrativeLine.Command(id, version, line)));
            denied(() -> edit.execute(new EditNarrativeLine.Command(id, version, line, NarrativeSection.RESULTS, "x")));
            denied(() -> merge.execute(new MergeNarrativeLines.Command(id, version, line, line)));
            denied(() -> separate.execute(new SeparateNarrativeLine.Command(id, version, line)));
            denied(() -> move.execute(new MoveNarrativeLine.Command(id, version, line, false)));
            denied(() -> write.execute(new WriteNarrativeLine.Command(id, version, NarrativeSection.PLAN, "x")));
        }
        as(its.staff());
        drop.execute(new DropNarrativeLine.Command(id, version, line));
        assertThrows(NotFound.class, () -> drop.execute(new DropNarrativeLine.Command(id, shown().version(), 999999)));
    }

    @Test
    void members_read_it_and_others_do_not() {
        collectedFromTwo();
        as(its.officers().get(4));
        assertFalse(shown().mayEdit());
        assertEquals(7, shown().tally().lines());
        as(its.foreign());
        denied(this::shown);
        as(its.foreignOfficer());
        denied(this::shown);
    }

    @Test
    void nothing_is_collected_where_nobody_said_anything() {
        published();
        as(its.leader());
        refused("achievement.narrative.nothingToCollect", this::collected);
        refused("achievement.narrative.nearOutOfBounds", () -> {
            says(1, "Một", null);
            handsIn(1);
            as(its.leader());
            collect.execute(new CollectClusterReport.Command(its.clusterId(), its.yearId(), 0, List.of(), 10));
        });
    }

    private TakeNarrativeFile.Command brought(int unit, long version, NarrativeFile.Taken... taken) {
        return new TakeNarrativeFile.Command(its.clusterId(), its.yearId(), its.unitIds().get(unit), version, "báo cáo.docx", Arrays.asList(taken));
    }

    private long fileVersion(int unit) {
        return narrative.file(its.clusterId(), its.yearId(), its.unitIds().get(unit)).version();
    }

    @Test
    void the_leader_brings_a_units_word_file_and_its_lines_are_collected() {
        published();
        as(its.leader());
        var reading = take.preview(its.clusterId(), its.yearId(), its.unitIds().get(3), WordFixture.report());
        List<NarrativeFile.Taken> taken = reading.items().stream().filter(item -> item.section() != null).map(item -> new NarrativeFile.Taken(item.section(), item.text())).toList();
        take.execute(brought(3, 0, taken.toArray(NarrativeFile.Taken[]::new)));
        assertEquals(new ClusterReport.Outcome(10, 0, 0), collected());
        assertEquals(List.of("Đề nghị tỉnh hỗ trợ đưa sản phẩm lên sàn thương mại điện tử."), texts(NarrativeSection.PROPOSALS));
        assertEquals(List.of("Đại Từ"), lines(NarrativeSection.PLAN).get(0).unitNames());
        take.execute(brought(3, fileVersion(3), new NarrativeFile.Taken(NarrativeSection.PLAN, "Kết nạp 300 hội viên mới.")));
        assertEquals(new ClusterReport.Outcome(0, 0, 9), collected(), "a later file replaces the one before; its lines are marked, not lost");
        assertTrue(ClusterReportPaper.text(shown(), true).contains("- Kết nạp 300 hội viên mới. (Đại Từ)"));
        says(3, "Đang viết", null);
        as(its.leader());
        assertEquals(1, shown().units().get(3).drafted(), "what the unit itself is still writing is offered besides");
        assertEquals(new ClusterReport.Outcome(1, 0, 0), collected(its.unitIds().get(3)));
    }

    @Test
    void an_officers_word_file_waits_for_her_report() {
        published();
        says(1, "Một", null);
        take.execute(brought(1, 0, new NarrativeFile.Taken(NarrativeSection.PROPOSALS, "Đề nghị")));
        as(its.leader());
        assertEquals(TextState.NOT_HANDED_IN, shown().units().get(1).state());
        handsIn(1);
        refused("achievement.report.notInHand", () -> take.execute(brought(1, fileVersion(1), new NarrativeFile.Taken(NarrativeSection.PLAN, "Khác"))));
        assertFalse(narrative.file(its.clusterId(), its.yearId(), its.unitIds().get(1)).mayBring());
        as(its.leader());
        assertEquals(new ClusterReport.Outcome(2, 0, 0), collected());
    }

    @Test
    void a_word_file_is_for_its_own_unit_of_this_cluster_and_the_version_seen() {
        published();
        as(its.officers().get(1));
        var taken = new NarrativeFile.Taken(NarrativeSection.RESULTS, "Một");
        denied(() -> take.execute(brought(2, 0, taken)));
        denied(() -> take.preview(its.clusterId(), its.yearId(), its.unitIds().get(2), WordFixture.report()));
        denied(() -> narrative.file(its.clusterId(), its.yearId(), its.unitIds().get(2)));
        take.execute(brought(1, 0, taken));
        stale(() -> take.execute(brought(1, 0, taken)));
        refused("achievement.narrativeFile.nothingTaken", () -> take.execute(brought(1, fileVersion(1))));
        as(its.readOnly());
        denied(() -> take.execute(brought(1, 1, taken)));
        as(its.foreign());
        denied(() -> take.execute(brought(1, 1, taken)));
        as(its.foreignOfficer());
        denied(() -> take.execute(brought(1, 1, taken)));
        as(its.leader());
        assertThrows(NotFound.class, () -> take.execute(new TakeNarrativeFile.Command(its.clusterId(), its.yearId(), its.outsideUnitId(), 0, "x", List.of(taken))));
        RuleBroken macros = assertThrows(RuleBroken.class, () -> take.preview(its.clusterId(), its.yearId(), its.unitIds().get(2), new byte[] {1, 2, 3}));
        assertEquals("file", macros.field());
    }
}
