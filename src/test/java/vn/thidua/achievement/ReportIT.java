package vn.thidua.achievement;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import vn.thidua.achievement.model.ActivityKind;
import vn.thidua.achievement.model.EvidenceDocument;
import vn.thidua.achievement.model.ReportContent;
import vn.thidua.achievement.usecase.BeginReport;
import vn.thidua.achievement.usecase.DownloadEvidence;
import vn.thidua.achievement.usecase.EvidenceQueries;
import vn.thidua.achievement.usecase.FreezeRanking;
import vn.thidua.achievement.usecase.ReturnReport;
import vn.thidua.achievement.usecase.SaveReport;
import vn.thidua.achievement.usecase.SubmitReport;
import vn.thidua.achievement.usecase.VerifyReport;
import vn.thidua.shared.Fault;
import vn.thidua.shared.RuleBroken;

class ReportIT extends AchievementCase {

    @Inject
    DownloadEvidence download;

    @Inject
    ReturnReport sendBack;

    @Inject
    EvidenceQueries evidence;

    @Inject
    FreezeRanking freeze;

    private SaveReport.Command command(long report, long version, ReportContent content) {
        return new SaveReport.Command(report, version, content, List.of(), List.of());
    }

    @Test
    void an_officer_saves_a_draft_and_sees_her_self_score() {
        published();
        saved(1, "50", "yes", "3", "4.25");
        assertEquals(0, number("16.25").compareTo(page(1).selfScore()));
        assertEquals(0, number("3").compareTo(line(1, "A.1").selfPoints()));
        assertEquals(0, number("7").compareTo(line(1, "A").selfPoints()));
        assertEquals(0, number("5").compareTo(line(1, "B").selfPoints()));
        assertEquals("Kết quả", page(1).results());
    }

    @Test
    void zero_is_a_value_and_nothing_is_none() {
        published();
        saved(1, "0", "-", "0", "-");
        assertEquals(0, number("0").compareTo(line(1, "A.1").actual()));
        assertNull(line(1, "C").actual());
        assertNull(line(1, "A.2").met());
        assertEquals(List.of("A.2", "B", "C"), page(1).missing().stream().map(missing -> missing.code()).toList());
        assertFalse(page(1).missing().get(1).figure(), "of B only the evidence is missing");
    }

    @Test
    void beginning_twice_gives_the_same_report() {
        published();
        assertEquals(begun(1), begun(1));
        assertEquals(ReportStatus.DRAFT, page(1).status());
    }

    @Test
    void no_report_begins_before_the_criteria_are_published() {
        draft();
        as(its.officers().get(0));
        refused("achievement.criteriaSet.notPublished", () -> begun(0));
    }

    @Test
    void a_figure_out_of_bounds_is_refused_at_its_field_and_nothing_is_saved() {
        published();
        saved(1, "50", "yes", "1", "1");
        RuleBroken refused = assertThrows(RuleBroken.class, () -> saved(1, "60", "yes", "1", "5.01"));
        assertEquals("achievement.figure.aboveMax", refused.key());
        assertEquals("figure-" + id("C"), refused.field());
        assertEquals(0, number("50").compareTo(line(1, "A.1").actual()));
    }

    @Test
    void models_and_clubs_keep_their_order_and_empty_lines_go() {
        published();
        long report = begun(1);
        var clubs = List.of(new ReportContent.ActivityLine(ActivityKind.CLUB, "Câu lạc bộ dân vũ", null, 0),
                new ReportContent.ActivityLine(ActivityKind.MODEL, null, null, null), new ReportContent.ActivityLine(ActivityKind.MODEL, "Mái ấm tình thương", "4 nhà", 12));
        save.execute(command(report, page(1).version(), new ReportContent(List.of(), null, null, null, clubs)));
        assertEquals(List.of(clubs.get(0), clubs.get(2)), page(1).activities());
        save.execute(command(report, page(1).version(), new ReportContent(List.of(), null, null, null, List.of(clubs.get(2)))));
        assertEquals(List.of(clubs.get(2)), page(1).activities());
    }

    @Test
    void a_report_is_handed_in_when_nothing_is_missing() {
        published();
        long report = saved(1, "50", "yes", "0", "-") > 0 ? page(1).reportId() : 0;
        RuleBroken missing = assertThrows(RuleBroken.class, () -> submit.execute(new SubmitReport.Command(report, page(1).version())));
        assertEquals("achievement.submit.evidenceMissing", missing.key());
        assertEquals("evidence-" + id("B"), missing.field());
        submitted(1, "50", "no", "0", "0");
        assertEquals(ReportStatus.SUBMITTED, page(1).status());
        assertEquals(1, page(1).steps().size());
        refused("achievement.report.notFromSubmitted", () -> submit.execute(new SubmitReport.Command(report, page(1).version())));
        refused("achievement.report.notInHand", () -> saved(1, "99", "yes", "2", "2"));
    }

    @Test
    void the_last_day_counts_to_its_end_and_the_next_is_too_late() {
        published();
        long first = saved(1, "1", "yes", "1", "1");
        save.execute(new SaveReport.Command(page(1).reportId(), first, content("1", "yes", "1", "1"), List.of(pdf("B", "a.pdf")), List.of()));
        clock.continueFrom(LocalDate.of(2023, 10, 25).atStartOfDay(vn.thidua.shared.time.ProductClock.ZONE).toInstant());
        refused("achievement.submit.tooLate", () -> submit.execute(new SubmitReport.Command(page(1).reportId(), page(1).version())));
        clock.continueFrom(LocalDate.of(2023, 10, 24).atTime(23, 59, 30).atZone(vn.thidua.shared.time.ProductClock.ZONE).toInstant());
        submit.execute(new SubmitReport.Command(page(1).reportId(), page(1).version()));
        assertEquals(ReportStatus.SUBMITTED, page(1).status());
    }

    @Test
    void what_was_sent_back_may_come_again_after_the_last_day_of_submission() {
        published();
        long report = submitted(1, "50", "yes", "1", "1");
        as(its.staff());
        sendBack.execute(new ReturnReport.Command(report, page(1).version(), "Thiếu số liệu"));
        on(LocalDate.of(2023, 10, 27));
        as(its.officers().get(1));
        assertEquals("Thiếu số liệu", page(1).lastReturn().reason());
        submit.execute(new SubmitReport.Command(report, page(1).version()));
        assertNull(page(1).lastReturn());
        assertEquals(List.of(ReportStatus.SUBMITTED, ReportStatus.RETURNED, ReportStatus.SUBMITTED), page(1).steps().stream().map(step -> step.to()).toList());
    }

    @Test
    void nobody_but_the_units_officers_writes_and_nobody_from_elsewhere_reads() {
        published();
        long report = saved(1, "50", "yes", "1", "1") > 0 ? page(1).reportId() : 0;
        long version = page(1).version();
        ReportContent content = content("1", "yes", "1", "1");
        for (String who : List.of(its.staff(), its.reviewer(), its.readOnly(), its.officers().get(2), its.heads().get(1), its.foreign(), its.foreignOfficer())) {
            as(who);
            denied(() -> save.execute(command(report, version, content)));
            denied(() -> submit.execute(new SubmitReport.Command(report, version)));
            denied(() -> begin.execute(new BeginReport.Command(its.clusterId(), its.yearId(), its.unitIds().get(1))));
        }
        for (String who : List.of(its.officers().get(2), its.foreign(), its.foreignOfficer())) {
            as(who);
            denied(() -> reports.review(report));
            denied(() -> page(1));
        }
        for (String who : List.of(its.staff(), its.readOnly(), its.heads().get(1), its.reviewer())) {
            as(who);
            assertFalse(reports.review(report).mayEdit());
        }
        as(its.foreignOfficer());
        denied(() -> begin.execute(new BeginReport.Command(its.clusterId(), its.yearId(), its.unitIds().get(1))));
        refused("shared.error.notFound", () -> begin.execute(new BeginReport.Command(its.clusterId(), its.yearId(), its.outsideUnitId())));
    }

    @Test
    void officers_find_only_their_own_unit_in_the_list() {
        published();
        saved(1, "50", "yes", "1", "1");
        assertEquals(List.of(its.unitIds().get(1)), reports.list(its.clusterId(), its.yearId()).rows().stream().map(row -> row.unitId()).toList());
        as(its.staff());
        assertEquals(5, reports.list(its.clusterId(), its.yearId()).rows().size());
        as(its.foreign());
        denied(() -> reports.list(its.clusterId(), its.yearId()));
    }

    @Test
    void each_save_moves_the_version_by_one_and_a_stale_one_is_told() {
        published();
        long report = begun(1);
        long seen = page(1).version();
        long next = save.execute(command(report, seen, content("1", "yes", "1", "1")));
        assertEquals(seen + 1, next);
        assertEquals(next, page(1).version());
        assertEquals(next + 1, save.execute(command(report, next, content("1", "yes", "1", "1"))), "also where nothing changed");
        stale(() -> save.execute(command(report, seen, content("2", "yes", "1", "1"))));
        stale(() -> submit.execute(new SubmitReport.Command(report, seen)));
        assertEquals(0, number("1").compareTo(line(1, "A.1").actual()));
    }

    @Test
    void of_two_officers_who_save_one_report_at_the_same_moment_one_wins_and_one_is_told() throws Exception {
        published();
        long report = begun(1);
        long seen = page(1).version();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 5; round++) {
                long version = seen + round;
                CyclicBarrier together = new CyclicBarrier(2);
                List<Future<Boolean>> both = List.of("Chữ của chị Hiền", "Chữ của chị Lan").stream().map(text -> pool.submit(() ->
                        acting.call(its.officers().get(1), () -> {
                            ReportContent content = content(text, new String[] {"1", "yes", "1", "1"});
                            together.await();
                            try {
                                save.execute(command(report, version, content));
                                return true;
                            } catch (RuntimeException told) {
                                assertTrue(isStale(told), () -> "told by " + told);
                                return false;
                            }
                        }))).toList();
                assertEquals(1, (both.get(0).get() ? 1 : 0) + (both.get(1).get() ? 1 : 0), "exactly one is saved");
                assertEquals(version + 1, page(1).version());
                assertEquals(both.get(0).get() ? "Chữ của chị Hiền" : "Chữ của chị Lan", page(1).results());
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** What the pages show as "somebody else changed it": the early check, or the lock at the end of the transaction. */
    private static boolean isStale(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof vn.thidua.shared.StaleVersion || cause instanceof jakarta.persistence.OptimisticLockException) {
                return true;
            }
        }
        return false;
    }

    @Test
    void evidence_is_kept_under_its_hash_and_handed_out_to_those_who_see_the_report() throws Exception {
        published();
        submitted(1, "50", "yes", "1", "1");
        var file = line(1, "B").files().get(0);
        assertEquals("minh chứng.pdf", file.name());
        var found = download.execute(file.id());
        assertArrayEquals(PDF, Files.readAllBytes(found.bytes()));
        assertEquals("application/pdf", found.file().mediaType());
        assertEquals(found.file().sha256(), found.bytes().getFileName().toString());
        for (String who : List.of(its.staff(), its.reviewer(), its.readOnly(), its.heads().get(1))) {
            as(who);
            assertNotNull(download.execute(file.id()));
        }
        for (String who : List.of(its.officers().get(2), its.foreign(), its.foreignOfficer(), its.teller())) {
            as(who);
            denied(() -> download.execute(file.id()));
        }
        as(its.staff());
        refused("shared.error.notFound", () -> download.execute(Long.MAX_VALUE));
    }

    @Test
    void a_file_is_taken_for_what_its_content_is() throws Exception {
        published();
        long report = begun(1);
        byte[] exe = new byte[2000];
        exe[0] = 'M';
        exe[1] = 'Z';
        byte[] page = "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        for (byte[] bad : List.of(exe, page, "chỉ là chữ".getBytes(StandardCharsets.UTF_8), zip("a.txt"), zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"))) {
            RuleBroken refused = assertThrows(RuleBroken.class, () -> save.execute(new SaveReport.Command(report, page(1).version(), content("9", "yes", "1", "1"),
                    List.of(upload("B", "bao-cao.pdf", bad)), List.of())));
            assertEquals("achievement.evidence.badType", refused.key());
            assertEquals("evidence-" + id("B"), refused.field());
        }
        refused("achievement.evidence.empty", () -> save.execute(new SaveReport.Command(report, page(1).version(), content("9", "yes", "1", "1"), List.of(upload("B", "a.pdf", new byte[0])), List.of())));
        refused("achievement.evidence.tooLarge", () -> save.execute(new SaveReport.Command(report, page(1).version(), content("9", "yes", "1", "1"),
                List.of(upload("B", "a.pdf", java.util.Arrays.copyOf(PDF, 10 * 1024 * 1024 + 1))), List.of())));
        assertNull(line(1, "A.1").actual(), "nothing was saved with the refused file");
        save.execute(new SaveReport.Command(report, page(1).version(), content("9", "yes", "1", "1"), List.of(upload("B", "..\\..\\ảnh.exe", PDF),
                upload("C", "kế hoạch.docx", zip("[Content_Types].xml", "word/document.xml"))), List.of()));
        assertEquals("ảnh.exe.pdf", line(1, "B").files().get(0).name());
        assertEquals("kế hoạch.docx", line(1, "C").files().get(0).name());
        refused("achievement.evidence.alreadyThere", () -> save.execute(new SaveReport.Command(report, page(1).version(), content("9", "yes", "1", "1"), List.of(pdf("B", "b.pdf")), List.of())));
        save.execute(new SaveReport.Command(report, page(1).version(), content("9", "yes", "1", "1"), List.of(), List.of(line(1, "B").files().get(0).id())));
        assertTrue(line(1, "B").files().isEmpty());
    }

    private SaveReport.Command files(long report, SaveReport.Upload... files) {
        return new SaveReport.Command(report, page(1).version(), content("9", "yes", "1", "1"), List.of(files), List.of());
    }

    private SaveReport.Command documents(long report, long version, long evidence, EvidenceDocument document) {
        return new SaveReport.Command(report, version, content("9", "yes", "1", "1"), List.of(), List.of(), List.of(new SaveReport.Described(evidence, document)));
    }

    private static byte[] pdf(int bytes, int number) {
        byte[] filled = java.util.Arrays.copyOf(PDF, bytes);
        filled[bytes - 1] = (byte) number;
        return filled;
    }

    @Test
    void several_files_of_one_criterion_are_saved_at_once_or_none_of_them() {
        published();
        long report = begun(1);
        refused("achievement.evidence.badType", () -> save.execute(files(report, upload("B", "a.pdf", pdf(100, 1)), upload("B", "b.pdf", new byte[] {1, 2, 3}))));
        assertTrue(line(1, "B").files().isEmpty());
        save.execute(files(report, upload("B", "a.pdf", pdf(100, 1)), upload("B", "b.pdf", pdf(100, 2)), upload("C", "c.pdf", pdf(100, 1))));
        assertEquals(List.of("a.pdf", "b.pdf"), line(1, "B").files().stream().map(file -> file.name()).sorted().toList());
        assertEquals(1, line(1, "C").files().size());
    }

    @Test
    void an_officer_says_which_document_a_file_is_while_the_report_is_in_her_hand() {
        published();
        long report = begun(1);
        save.execute(files(report, pdf("B", "a.pdf")));
        var file = line(1, "B").files().get(0);
        assertTrue(file.document().none());
        long seen = page(1).version();
        var told = new EvidenceDocument("12/BC-HPN", LocalDate.of(2023, 9, 5), "Hội LHPN huyện Đại Từ");
        save.execute(documents(report, seen, file.id(), told));
        assertEquals(told, line(1, "B").files().get(0).document());
        stale(() -> save.execute(documents(report, seen, file.id(), told)));
        RuleBroken ahead = assertThrows(RuleBroken.class, () -> save.execute(documents(report, page(1).version(), file.id(), new EvidenceDocument(null, LocalDate.of(2023, 10, 21), null))));
        assertEquals("achievement.evidence.dateAhead", ahead.key());
        assertEquals("documentDate-" + file.id(), ahead.field());
        save.execute(documents(report, page(1).version(), file.id(), new EvidenceDocument(null, LocalDate.of(2023, 10, 20), " ")));
        assertEquals(new EvidenceDocument(null, LocalDate.of(2023, 10, 20), null), line(1, "B").files().get(0).document());
        submit.execute(new SubmitReport.Command(report, page(1).version()));
        refused("achievement.report.notInHand", () -> save.execute(documents(report, page(1).version(), file.id(), told)));
    }

    @Test
    void nobody_describes_a_file_of_another_report() {
        published();
        long theirs = begun(2);
        save.execute(new SaveReport.Command(theirs, page(2).version(), content("9", "yes", "1", "1"), List.of(pdf("B", "a.pdf")), List.of()));
        long foreign = line(2, "B").files().get(0).id();
        long own = begun(1);
        refused("shared.error.notFound", () -> save.execute(documents(own, page(1).version(), foreign, new EvidenceDocument("1", null, null))));
    }

    /** The tests' server allows 12 MB a unit and year (pom.xml). */
    @Test
    void evidence_of_a_unit_and_year_has_a_quota_in_which_the_same_bytes_count_once() {
        published();
        long report = begun(1);
        int megabyte = 1024 * 1024;
        save.execute(files(report, upload("B", "a.pdf", pdf(6 * megabyte, 1)), upload("C", "a.pdf", pdf(6 * megabyte, 1)), upload("B", "b.pdf", pdf(4 * megabyte, 2))));
        assertEquals(new EvidenceQueries.Use(number("10.0"), number("12.0")), evidence.use(report));
        RuleBroken refused = assertThrows(RuleBroken.class, () -> save.execute(files(report, upload("C", "c.pdf", pdf(2 * megabyte + 1, 3)))));
        assertEquals("achievement.evidence.quota", refused.key());
        assertEquals("evidence-" + id("C"), refused.field());
        assertEquals(List.of("c.pdf", number("2.0"), number("12.0")), List.of(refused.args()));
        save.execute(files(report, upload("C", "c.pdf", pdf(2 * megabyte, 3))));
        long gone = line(1, "B").files().stream().filter(file -> file.name().equals("b.pdf")).findFirst().orElseThrow().id();
        save.execute(new SaveReport.Command(report, page(1).version(), content("9", "yes", "1", "1"), List.of(upload("B", "d.pdf", pdf(4 * megabyte, 4))), List.of(gone)));
        assertEquals(number("12.0"), evidence.use(report).used());
        begun(2);
        assertEquals(number("0.0"), evidence.use(page(2).reportId()).used());
        denied(() -> evidence.use(report));
    }

    @Test
    void nothing_is_taken_out_of_a_report_that_is_not_in_hand_or_of_a_frozen_year() {
        published();
        long report = submitted(1, "50", "yes", "1", "1");
        long file = line(1, "B").files().get(0).id();
        refused("achievement.report.notInHand", () -> save.execute(new SaveReport.Command(report, page(1).version(), content("1", "yes", "1", "1"), List.of(), List.of(file))));
        as(its.staff());
        verify.execute(new VerifyReport.Command(report, page(1).version()));
        for (int unit : new int[] {0, 2, 3, 4}) {
            verified(unit, "50", "yes", "1", "1");
        }
        as(its.staff());
        freeze.execute(new FreezeRanking.Command(its.clusterId(), its.yearId()));
        as(its.officers().get(1));
        refused("achievement.ranking.frozenAlready", () -> save.execute(new SaveReport.Command(report, page(1).version(), content("1", "yes", "1", "1"), List.of(), List.of(file))));
        assertEquals(1, line(1, "B").files().size());
    }

    @Test
    void a_file_that_is_missing_or_damaged_on_disk_is_not_handed_out() throws Exception {
        published();
        long report = begun(1);
        save.execute(files(report, upload("B", "a.pdf", pdf(1000, (int) (System.nanoTime() % 100)))));
        long file = line(1, "B").files().get(0).id();
        Path bytes = download.execute(file).bytes();
        byte[] whole = Files.readAllBytes(bytes);
        whole[500] ^= 1;
        Files.write(bytes, whole);
        assertEquals("achievement.evidence.damaged", assertThrows(Fault.class, () -> download.execute(file)).key());
        Files.delete(bytes);
        assertEquals("achievement.evidence.missing", assertThrows(Fault.class, () -> download.execute(file)).key());
    }

    private static byte[] zip(String... names) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
