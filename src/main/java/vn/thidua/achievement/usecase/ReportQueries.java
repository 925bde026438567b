package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.access.AccessDenied;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.ReportStatus;
import vn.thidua.achievement.model.AchievementReport;
import vn.thidua.achievement.model.CriteriaSet;
import vn.thidua.achievement.model.Criterion;
import vn.thidua.achievement.model.CriterionKind;
import vn.thidua.achievement.model.Entry;
import vn.thidua.achievement.model.Evidence;
import vn.thidua.achievement.model.EvidenceDocument;
import vn.thidua.achievement.model.EvidenceFile;
import vn.thidua.achievement.model.EvidenceType;
import vn.thidua.achievement.model.ReportContent;
import vn.thidua.achievement.model.ReportStep;
import vn.thidua.achievement.model.ScoringRule;
import vn.thidua.achievement.store.AchievementReports;
import vn.thidua.achievement.store.CriteriaSets;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.cluster.YearRef;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.UseCase;
import vn.thidua.unit.UnitRef;

/** What the pages show of reports: the officers' form, the reviewers' page, the list. */
@UseCase
@RequiresPermission({Permission.VIEW_REPORT, Permission.EDIT_REPORT, Permission.REVIEW_REPORT})
public class ReportQueries {

    @Inject
    private CurrentUser user;

    @Inject
    private ReportAccess access;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private CriteriaSets sets;

    @Inject
    private AchievementReports reports;

    /** The members' reports that she may see. */
    public record ReportList(ClusterRef cluster, YearRef year, List<ReportRow> rows, BigDecimal total, boolean published) implements Serializable {
    }

    /** @param reportId null where none was begun; then the fields after it are empty too */
    public record ReportRow(long unitId, String unitName, Long reportId, ReportStatus status, BigDecimal selfScore, BigDecimal reviewedScore,
            String reviewerName, Instant since, boolean mayEdit, boolean mayReview) implements Serializable {
    }

    /**
     * One report with everything around it.
     *
     * @param reportId null where it was not begun yet; {@code mayBegin} tells whether she may
     * @param lastReturn why it was sent back, as long as that is open
     */
    public record ReportPage(ClusterRef cluster, YearRef year, UnitRef unit, Long reportId, long version, ReportStatus status, int decimals,
            List<LineView> lines, BigDecimal total, BigDecimal selfScore, BigDecimal reviewedScore, String results, String difficulties,
            String breakthroughs, List<ReportContent.ActivityLine> activities, List<StepView> steps, StepView lastReturn,
            List<AchievementReport.Missing> missing, UnitRef reviewer, List<UnitRef> peers, LocalDate submitUntil, boolean late, boolean published,
            boolean frozen, boolean mayBegin, boolean mayEdit, boolean mayReview, boolean mayVerify, boolean mayNameReviewer) implements Serializable {
    }

    /** One line of the tree with what the unit entered; {@code rule} scores it, in the form as in the report. */
    public record LineView(long criterionId, int depth, String code, String name, CriterionKind kind, BigDecimal maxPoints, BigDecimal pointsEach,
            String unitOfMeasure, boolean evidenceRequired, String guidance, ScoringRule rule, BigDecimal actual, Boolean met, String note,
            BigDecimal selfPoints, BigDecimal points, List<FileView> files, List<ChangeView> changes) implements Serializable {

        public boolean group() {
            return kind == CriterionKind.GROUP;
        }

        public boolean changed() {
            return !changes.isEmpty();
        }
    }

    /** @param shown whether a browser shows it by itself */
    public record FileView(long id, String name, long sizeBytes, Instant addedAt, String addedBy, EvidenceDocument document, boolean shown) implements Serializable {

        static FileView of(Evidence evidence) {
            EvidenceFile file = evidence.file();
            return new FileView(evidence.id(), file.fileName(), file.sizeBytes(), evidence.addedAt(), evidence.addedBy(), evidence.document(),
                    EvidenceType.of(file.mediaType()).shownByBrowsers());
        }

        /** Rounded up, so that no file looks empty. */
        public long kilobytes() {
            return (sizeBytes + 1023) / 1024;
        }
    }

    public record ChangeView(BigDecimal from, BigDecimal to, String personName, Instant changedAt, String reason) implements Serializable {
    }

    public record StepView(ReportStatus from, ReportStatus to, String personName, Instant takenAt, String reason) implements Serializable {
    }

    public ReportList list(long clusterId, long yearId) {
        ClusterRef cluster = clusters.cluster(clusterId);
        YearRef year = clusters.year(yearId);
        CriteriaAccess.mustBelong(cluster, year);
        Map<Long, AchievementReport> byUnit = new HashMap<>();
        reports.all(clusterId, yearId).forEach(report -> byUnit.put(report.unitId(), report));
        Map<Long, String> names = new HashMap<>();
        List<UnitRef> members = clusters.members(clusterId, yearId);
        members.forEach(member -> names.put(member.id(), member.shortName()));
        List<ReportRow> rows = new ArrayList<>();
        for (UnitRef member : members) {
            AchievementReport report = byUnit.get(member.id());
            if (report != null ? access.mayView(report) : user.may(Permission.VIEW_REPORT, cluster.placeOf(member.id()))) {
                rows.add(row(cluster, member, report, names));
            }
        }
        boolean anyone = !rows.isEmpty() || user.may(Permission.VIEW_REPORT, cluster.place()) || user.clusterIds().contains(clusterId);
        if (!anyone) {
            throw new AccessDenied();
        }
        Optional<CriteriaSet> set = sets.of(clusterId, yearId);
        return new ReportList(cluster, year, rows, set.map(CriteriaSet::total).orElse(null), set.map(CriteriaSet::published).orElse(false));
    }

    private ReportRow row(ClusterRef cluster, UnitRef member, AchievementReport report, Map<Long, String> names) {
        if (report == null) {
            boolean mayEdit = user.may(Permission.EDIT_REPORT, cluster.placeOf(member.id()));
            return new ReportRow(member.id(), member.name(), null, null, null, null, null, null, mayEdit, false);
        }
        List<StepView> steps = steps(report);
        return new ReportRow(member.id(), member.name(), report.id(), report.status(), report.selfScore(),
                report.status() == ReportStatus.VERIFIED ? report.reviewedScore() : null,
                report.reviewerUnitId() == null ? null : names.get(report.reviewerUnitId()),
                steps.isEmpty() ? null : steps.get(steps.size() - 1).takenAt(), access.mayEdit(report), access.reviews(report));
    }

    /** The page of the unit's report, begun or not. */
    public ReportPage form(long clusterId, long yearId, long unitId) {
        Optional<AchievementReport> report = reports.of(clusterId, yearId, unitId);
        if (report.isPresent()) {
            return page(report.get());
        }
        ClusterRef cluster = clusters.cluster(clusterId);
        YearRef year = clusters.year(yearId);
        CriteriaAccess.mustBelong(cluster, year);
        Place place = cluster.placeOf(unitId);
        ReportAccess.mustHold(user.may(Permission.VIEW_REPORT, place) || user.may(Permission.EDIT_REPORT, place));
        UnitRef unit = clusters.members(clusterId, yearId).stream().filter(member -> member.id() == unitId).findFirst().orElseThrow(NotFound::new);
        boolean published = sets.of(clusterId, yearId).map(CriteriaSet::published).orElse(false);
        boolean frozen = access.frozen(clusterId, yearId);
        return new ReportPage(cluster, year, unit, null, 0, null, 0, List.of(), null, null, null, null, null, null, List.of(), List.of(), null,
                List.of(), null, List.of(), year.submissionUntil(), access.today().isAfter(year.submissionUntil()), published, frozen,
                published && !frozen && user.may(Permission.EDIT_REPORT, place), false, false, false, false);
    }

    public ReportPage review(long reportId) {
        return page(reports.get(reportId));
    }

    private ReportPage page(AchievementReport report) {
        ReportAccess.mustHold(access.mayView(report));
        ClusterRef cluster = clusters.cluster(report.clusterId());
        YearRef year = clusters.year(report.yearId());
        CriteriaSet set = access.setOf(report);
        List<UnitRef> members = clusters.members(report.clusterId(), report.yearId());
        UnitRef unit = members.stream().filter(member -> member.id() == report.unitId()).findFirst().orElseThrow(NotFound::new);
        UnitRef reviewer = members.stream().filter(member -> report.reviewerUnitId() != null && member.id() == report.reviewerUnitId()).findFirst().orElse(null);
        List<UnitRef> peers = members.stream().filter(member -> member.id() != report.unitId()).toList();
        boolean frozen = access.frozen(report.clusterId(), report.yearId());
        boolean open = !frozen;
        boolean mayReview = open && report.status() == ReportStatus.SUBMITTED && access.reviewsToday(report);
        return new ReportPage(cluster, year, unit, report.id(), report.version(), report.status(), set.decimals(),
                set.criteria().stream().map(criterion -> line(set, criterion, report)).toList(), set.total(), report.selfScore(), report.reviewedScore(),
                report.results(), report.difficulties(), report.breakthroughs(), report.activities(), steps(report),
                report.lastReturn().map(ReportQueries::step).orElse(null), report.missing(set), reviewer, peers, year.submissionUntil(),
                report.status() == ReportStatus.DRAFT && access.today().isAfter(year.submissionUntil()), true, frozen, false,
                open && report.status().editable() && access.mayEdit(report), mayReview, mayReview,
                open && report.status() != ReportStatus.VERIFIED && access.mayNameReviewer(report));
    }

    private static LineView line(CriteriaSet set, Criterion criterion, AchievementReport report) {
        Optional<Entry> entry = report.entry(criterion.id());
        boolean group = !criterion.kind().scored();
        BigDecimal self = group ? sum(set, criterion, report, false) : entry.map(Entry::selfPoints).orElse(null);
        BigDecimal points = group ? sum(set, criterion, report, true) : entry.map(Entry::points).orElse(null);
        return new LineView(criterion.id(), criterion.depth(), criterion.code(), criterion.name(), criterion.kind(), criterion.maxPoints(),
                criterion.pointsEach(), criterion.unitOfMeasure(), criterion.evidenceRequired(), criterion.guidance(),
                set.rule(criterion, report.unitId()), entry.map(Entry::actual).orElse(null), entry.map(Entry::met).orElse(null),
                entry.map(Entry::note).orElse(null), self, points,
                report.evidenceOf(criterion.id()).stream().map(FileView::of).toList(),
                report.changesOf(criterion.id()).stream().map(change -> new ChangeView(change.from(), change.to(), change.personName(), change.changedAt(), change.reason())).toList());
    }

    private static BigDecimal sum(CriteriaSet set, Criterion group, AchievementReport report, boolean reviewed) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Criterion child : set.children(group)) {
            BigDecimal points = child.kind().scored() ? report.entry(child.id()).map(reviewed ? Entry::points : Entry::selfPoints).orElse(null)
                    : sum(set, child, report, reviewed);
            sum = points == null ? sum : sum.add(points);
        }
        return sum;
    }

    private static List<StepView> steps(AchievementReport report) {
        return report.steps().stream().map(ReportQueries::step).toList();
    }

    private static StepView step(ReportStep step) {
        return new StepView(step.from(), step.to(), step.personName(), step.takenAt(), step.reason());
    }
}
