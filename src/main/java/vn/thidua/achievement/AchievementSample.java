package vn.thidua.achievement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import vn.thidua.achievement.model.AchievementReport;
import vn.thidua.achievement.model.ActivityKind;
import vn.thidua.achievement.model.Actor;
import vn.thidua.achievement.model.CriteriaSet;
import vn.thidua.achievement.model.CriteriaSheet;
import vn.thidua.achievement.model.Criterion;
import vn.thidua.achievement.model.CrossCheckPlan;
import vn.thidua.achievement.model.scoring.Assignment;
import vn.thidua.achievement.model.scoring.CriterionKind;
import vn.thidua.achievement.model.scoring.Reported;
import vn.thidua.achievement.model.EvidenceFile;
import vn.thidua.achievement.model.Fields;
import vn.thidua.achievement.model.ReportContent;
import vn.thidua.achievement.model.ReviewStage;
import vn.thidua.achievement.store.AchievementReports;
import vn.thidua.achievement.store.CriteriaSets;
import vn.thidua.achievement.store.CrossCheckPlans;
import vn.thidua.achievement.store.EvidenceFolder;
import vn.thidua.achievement.usecase.CriteriaFile;
import vn.thidua.shared.Settings;
import vn.thidua.shared.text.VnNumber;
import vn.thidua.shared.time.ProductClock;

/**
 * The achievement part of the sample case: made-up criteria, targets and figures out of the files in sample/. It asks for no
 * permission, because only the first start in practice mode calls it, before anybody can sign in.
 */
@ApplicationScoped
public class AchievementSample {

    private static final Actor STAFF = new Actor(null, "Trần Thị Bình (minh họa)");
    private static final Actor REVIEWER = new Actor(null, "Lý Thị Cúc (minh họa)");
    private static final Instant PUBLISHED = at(2023, 2, 20);
    private static final Instant WRITTEN = at(2023, 10, 16);
    private static final Instant SUBMITTED = at(2023, 10, 17);
    private static final Instant CHECKED = at(2023, 10, 18);
    private static final Instant REVIEWED = at(2023, 10, 19);

    @Inject
    private CriteriaSets sets;

    @Inject
    private AchievementReports reports;

    @Inject
    private CrossCheckPlans plans;

    @Inject
    private EvidenceFolder folder;

    /** Publishes the criteria set with the targets of the five units. */
    @Transactional
    public void criteriaAndTargets(long organisationId, long clusterId, long yearId, Map<String, Long> unitIdByShortName) {
        CriteriaSet set = CriteriaSet.draft(organisationId, clusterId, yearId, "Bảng tiêu chí thi đua năm 2023 (số liệu minh họa)", 2);
        set.replaceAll(CriteriaSheet.read(CriteriaFile.rows(bytes("criteria-2023.csv")), 2).tree());
        sets.add(set);
        for (CSVRecord row : rows("targets-2023.csv")) {
            unitIdByShortName.forEach((name, unitId) -> set.assign(named(set, row.get("code")).id(), unitId, Assignment.of(VnNumber.parse(row.get(name)))));
        }
        set.publish(unitIdByShortName.values(), STAFF, PUBLISHED);
    }

    /**
     * Võ Nhai verified, Phú Lương checked by its peer, Đồng Hỷ submitted and asked to explain a line, Đại Từ sent back,
     * Định Hóa still writing. Each has its checker as the rule would name it.
     */
    @Transactional
    public void reports(long organisationId, long clusterId, long yearId, Map<String, Long> unitIdByShortName) {
        CriteriaSet set = sets.of(clusterId, yearId).orElseThrow();
        List<CSVRecord> figures = rows("figures-2023.csv");
        List<CSVRecord> texts = rows("texts-2023.csv");
        CrossCheckPlan plan = CrossCheckPlan.empty(organisationId, clusterId, yearId);
        unitIdByShortName.forEach((name, unitId) -> {
            List<CSVRecord> own = texts.stream().filter(row -> row.get("unit").equals(name)).toList();
            Actor officer = new Actor(null, own.stream().filter(row -> row.get("kind").equals("OFFICER")).findFirst().orElseThrow().get("name"));
            AchievementReport report = AchievementReport.begin(set, unitId);
            report.fill(set, content(set, figures, name, own));
            boolean complete = report.missing(set).stream().noneMatch(AchievementReport.Missing::figure);
            if (complete) {
                attachEvidence(set, report, officer);
                report.submit(set, LocalDate.of(2023, 10, 17), LocalDate.of(2023, 10, 24), officer, SUBMITTED);
            }
            own.stream().filter(row -> row.get("kind").equals("PEER")).forEach(row -> {
                Long checker = unitIdByShortName.get(row.get("name"));
                plan.pair(unitId, checker);
                report.nameReviewer(checker);
            });
            own.forEach(row -> review(set, report, row, new Actor(null, told(own, "PEER"))));
            if (name.equals("Võ Nhai")) {
                report.verify(REVIEWER, REVIEWED.plusSeconds(1200));
            }
            reports.add(report);
        });
        plans.add(plan);
    }

    private static ReportContent content(CriteriaSet set, List<CSVRecord> figures, String unit, List<CSVRecord> own) {
        List<ReportContent.Figure> entered = new ArrayList<>();
        for (CSVRecord row : figures) {
            Criterion criterion = named(set, row.get("code"));
            String text = row.get(unit);
            boolean asked = criterion.kind() == CriterionKind.YES_NO;
            String note = own.stream().filter(line -> line.get("kind").equals("NOTE") && line.get("name").equals(criterion.code()))
                    .map(line -> line.get("text")).findFirst().orElse(null);
            entered.add(new ReportContent.Figure(criterion.id(), asked ? Reported.answer(text.isEmpty() ? null : text.equals("có")) : Reported.figure(VnNumber.parse(text)), note));
        }
        List<ReportContent.ActivityLine> activities = own.stream().filter(row -> row.get("kind").equals("MODEL") || row.get("kind").equals("CLUB"))
                .map(row -> new ReportContent.ActivityLine(ActivityKind.valueOf(row.get("kind")), row.get("name"), row.get("text"), Integer.valueOf(row.get("figure")))).toList();
        return new ReportContent(entered, told(own, "RESULTS"), told(own, "DIFFICULTIES"), told(own, "BREAKTHROUGHS"), activities);
    }

    private static String told(List<CSVRecord> own, String kind) {
        return own.stream().filter(row -> row.get("kind").equals(kind)).map(row -> row.get("text")).findFirst().orElse(null);
    }

    private void attachEvidence(CriteriaSet set, AchievementReport report, Actor officer) {
        for (Criterion criterion : set.scored()) {
            if (criterion.evidenceRequired()) {
                EvidenceFile file = folder.keep(Fields.evidence(criterion.id()), "minh-chung-" + criterion.code().replace('.', '-') + ".pdf",
                        new ByteArrayInputStream(bytes("evidence.pdf")));
                report.attach(criterion, file, Settings.evidenceQuotaBytes(), officer, WRITTEN);
            }
        }
    }

    private static void review(CriteriaSet set, AchievementReport report, CSVRecord row, Actor peer) {
        switch (row.get("kind")) {
            case "CHECK" -> judge(ReviewStage.PEER, set, report, row, peer, CHECKED);
            case "CHECKED" -> {
                report.acceptRemaining(ReviewStage.PEER, peer, CHECKED.plusSeconds(600));
                report.finishCheck(row.get("text"), peer, CHECKED.plusSeconds(660));
            }
            case "SCORE" -> judge(ReviewStage.PROVINCE, set, report, row, REVIEWER, REVIEWED);
            case "ASK" -> report.ask(ReviewStage.PROVINCE, named(set, row.get("name")), row.get("text"), REVIEWER, REVIEWED);
            case "RETURN" -> report.sendBack(ReviewStage.PROVINCE, row.get("text"), REVIEWER, REVIEWED);
            default -> { }
        }
    }

    private static void judge(ReviewStage stage, CriteriaSet set, AchievementReport report, CSVRecord row, Actor by, Instant when) {
        report.judge(stage, named(set, row.get("name")), set.decimals(), VnNumber.parse(row.get("figure")), row.get("text"), by, when);
    }

    private static Criterion named(CriteriaSet set, String code) {
        return set.criteria().stream().filter(criterion -> criterion.code().equals(code)).findFirst().orElseThrow();
    }

    private static List<CSVRecord> rows(String file) {
        try (var parser = CSVFormat.RFC4180.builder().setDelimiter(';').setHeader().setSkipHeaderRecord(true).get()
                .parse(new StringReader(new String(bytes(file), StandardCharsets.UTF_8)))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String file) {
        try (var in = AchievementSample.class.getResourceAsStream("/sample/" + file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant at(int year, int month, int day) {
        return LocalDateTime.of(year, month, day, 9, 0).atZone(ProductClock.ZONE).toInstant();
    }
}
