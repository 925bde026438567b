package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import vn.thidua.access.AccessDenied;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.ReportStatus;
import vn.thidua.achievement.model.AchievementReport;
import vn.thidua.achievement.model.CriteriaSet;
import vn.thidua.achievement.model.Criterion;
import vn.thidua.achievement.model.CrossCheckPlan;
import vn.thidua.achievement.model.Entry;
import vn.thidua.achievement.model.Evidence;
import vn.thidua.achievement.model.EvidenceDocument;
import vn.thidua.achievement.model.EvidenceFile;
import vn.thidua.achievement.model.EvidenceType;
import vn.thidua.achievement.model.Explanation;
import vn.thidua.achievement.model.ExplanationState;
import vn.thidua.achievement.model.Fields;
import vn.thidua.achievement.model.ReportContent;
import vn.thidua.achievement.model.ReportStep;
import vn.thidua.achievement.model.ReviewStage;
import vn.thidua.achievement.model.Saying;
import vn.thidua.achievement.model.scoring.CriterionKind;
import vn.thidua.achievement.model.scoring.LineScore;
import vn.thidua.achievement.model.scoring.Reported;
import vn.thidua.achievement.model.scoring.ScoringRule;
import vn.thidua.achievement.model.scoring.StepSpec;
import vn.thidua.achievement.store.AchievementReports;
import vn.thidua.achievement.store.CriteriaSets;
import vn.thidua.achievement.store.CrossCheckPlans;
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

    @Inject
    private Scoreboard scoreboard;

    @Inject
    private CrossCheckPlans plans;

    /** The members' reports that she may see. */
    public record ReportList(ClusterRef cluster, YearRef year, List<ReportRow> rows, BigDecimal total, boolean published, boolean mayPair) implements Serializable {
    }

    /**
     * @param reportId null where none was begun; then the scores and what follows are empty too
     * @param peerScore null while the peer unit gave no points; so is the province's
     * @param finalScore null until the report is verified
     * @param openQuestions that wait for an answer or a decision
     */
    public record ReportRow(long unitId, String unitName, Long reportId, ReportStatus status, BigDecimal selfScore, BigDecimal peerScore,
            BigDecimal provinceScore, BigDecimal finalScore, int openQuestions, String reviewerName, Instant since, boolean mayEdit, boolean mayReview)
            implements Serializable {
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
            boolean frozen, boolean mayBegin, boolean mayEdit, boolean mayReview, boolean mayVerify, boolean mayNameReviewer, ReviewSide review)
            implements Serializable {
    }

    /**
     * What there is to the review of a report.
     *
     * @param stage for whom this reader would speak
     * @param linesLeft lines her stage gave no points yet
     * @param peerScore null while the peer unit gave no points; so is the province's
     */
    public record ReviewSide(ReviewStage stage, int linesLeft, BigDecimal peerScore, BigDecimal provinceScore, List<QuestionView> questions,
            int openQuestions, boolean mayCheck) implements Serializable {

        static final ReviewSide NONE = new ReviewSide(null, 0, null, null, List.of(), 0, false);
    }

    /** @param points null where the stage gave none; of a group the sum of its lines as they stand for the stage */
    public record VerdictView(BigDecimal points, BigDecimal figure, String comment) implements Serializable {
    }

    /** @param answer null while there is none, or where it was decided without; the outcome is null of a question taken back */
    public record QuestionView(long id, long criterionId, String code, String name, ReviewStage stage, ExplanationState state, String question,
            String askedBy, Instant askedAt, String answer, String answeredBy, Instant answeredAt, String outcome, String closedBy, Instant closedAt,
            boolean mayAnswer, boolean mayDecide, boolean mayWithdraw) implements Serializable {

        /** The input for the answer. */
        public String field() {
            return Fields.answer(id);
        }
    }

    /** One line of the tree with what the unit entered; {@code rule} scores it, in the form as in the report. */
    public record LineView(long criterionId, int depth, String code, String name, CriterionKind kind, BigDecimal maxPoints, BigDecimal pointsEach,
            String unitOfMeasure, boolean evidenceRequired, String guidance, ScoringRule rule, Reported reported, String note,
            BigDecimal selfPoints, BigDecimal points, List<FileView> files, List<ChangeView> changes, VerdictView peer, VerdictView province,
            List<QuestionView> questions) implements Serializable {

        public boolean group() {
            return kind == CriterionKind.GROUP;
        }

        /** False where the criterion is not assigned to the unit. */
        public boolean assigned() {
            return rule.assignment().assigned();
        }

        public BigDecimal target() {
            return rule.assignment().target();
        }

        public BigDecimal actual() {
            return reported.figure();
        }

        public Boolean met() {
            return reported.met();
        }

        public List<StepSpec> steps() {
            return rule.spec().steps();
        }

        /** The condition that was chosen from a step table without figures; null where none was. */
        public String chosenStep() {
            boolean chosen = kind == CriterionKind.STEPS && !rule.spec().stepsByFigure() && reported.figure() != null;
            return chosen ? steps().get(reported.figure().intValue() - 1).condition() : null;
        }

        public boolean changed() {
            return !changes.isEmpty();
        }

        /** How much of the target was reached, in per cent with one decimal; null where there is none. */
        public BigDecimal percent() {
            return actual() == null || rule == null || target() == null || target().signum() == 0 ? null
                    : actual().multiply(BigDecimal.valueOf(100)).divide(target(), 1, RoundingMode.HALF_UP);
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

    /** @param changed whether the points became others; else it is a remark */
    public record ChangeView(ReviewStage stage, boolean changed, BigDecimal from, BigDecimal to, String personName, Instant changedAt, String reason) implements Serializable {
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
        CrossCheckPlan plan = plans.of(clusterId, yearId).orElse(null);
        members.forEach(member -> names.put(member.id(), member.shortName()));
        Optional<CriteriaSet> set = sets.of(clusterId, yearId);
        Map<Long, BigDecimal> totals = new HashMap<>();
        set.filter(CriteriaSet::comparesUnits).flatMap(any -> scoreboard.verified(clusterId, yearId)).ifPresent(score ->
                score.ranked().forEach(unit -> totals.put(unit.unitId(), unit.total())));
        List<ReportRow> rows = new ArrayList<>();
        for (UnitRef member : members) {
            AchievementReport report = byUnit.get(member.id());
            if (report != null ? access.mayView(report) : user.may(Permission.VIEW_REPORT, cluster.placeOf(member.id()))) {
                rows.add(row(cluster, member, report, plan, names, totals));
            }
        }
        boolean anyone = !rows.isEmpty() || user.may(Permission.VIEW_REPORT, cluster.place()) || user.clusterIds().contains(clusterId);
        if (!anyone) {
            throw new AccessDenied();
        }
        return new ReportList(cluster, year, rows, set.map(CriteriaSet::total).orElse(null), set.map(CriteriaSet::published).orElse(false),
                user.may(Permission.NAME_REVIEWER, cluster.place()));
    }

    private ReportRow row(ClusterRef cluster, UnitRef member, AchievementReport report, CrossCheckPlan plan, Map<Long, String> names,
            Map<Long, BigDecimal> totals) {
        if (report == null) {
            boolean mayEdit = user.may(Permission.EDIT_REPORT, cluster.placeOf(member.id()));
            return new ReportRow(member.id(), member.name(), null, null, null, null, null, null, 0,
                    plan == null ? null : names.get(plan.checkerOf(member.id())), null, mayEdit, false);
        }
        List<StepView> steps = steps(report);
        return new ReportRow(member.id(), member.name(), report.id(), report.status(), report.selfScore(), score(report, ReviewStage.PEER),
                score(report, ReviewStage.PROVINCE), report.status() == ReportStatus.VERIFIED ? totals.getOrDefault(member.id(), report.reviewedScore()) : null, report.openQuestions(),
                report.reviewerUnitId() == null ? null : names.get(report.reviewerUnitId()),
                steps.isEmpty() ? null : steps.get(steps.size() - 1).takenAt(), access.mayEdit(report), access.reviews(report));
    }

    private static BigDecimal score(AchievementReport report, ReviewStage stage) {
        return report.judgedBy(stage) ? report.score(stage) : null;
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
        LocalDate deadline = access.submissionUntil(clusterId, year);
        return new ReportPage(cluster, year, unit, null, 0, null, 0, List.of(), null, null, null, null, null, null, List.of(), List.of(), null,
                List.of(), null, List.of(), deadline, deadline != null && access.today().isAfter(deadline), published, frozen,
                published && !frozen && user.may(Permission.EDIT_REPORT, place), false, false, false, false, ReviewSide.NONE);
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
        LocalDate last = access.submissionUntil(report);
        boolean mayReview = open && access.mayReview(report);
        List<QuestionView> questions = questions(set, report, mayReview, open && access.mayEdit(report));
        Map<String, LineScore> compared = compared(set, report);
        return new ReportPage(cluster, year, unit, report.id(), report.version(), report.status(), set.decimals(),
                set.criteria().stream().map(criterion -> line(set, criterion, report, questions, compared)).toList(), set.total(), report.selfScore(),
                compared.isEmpty() ? report.reviewedScore() : sum(compared.values()),
                report.results(), report.difficulties(), report.breakthroughs(), report.activities(), steps(report),
                report.lastReturn().map(ReportQueries::step).orElse(null), report.missing(set), reviewer, peers, last,
                report.status().editable() && last != null && access.today().isAfter(last), true, frozen, false,
                open && report.status().editable() && access.mayEdit(report), mayReview, open && access.mayVerify(report),
                open && report.status() != ReportStatus.VERIFIED && report.status() != ReportStatus.CHECKED && access.mayNameReviewer(report),
                new ReviewSide(access.stage(report), report.linesLeft(access.stage(report)), score(report, ReviewStage.PEER), score(report, ReviewStage.PROVINCE),
                        questions, report.openQuestions(), open && access.mayCheck(report)));
    }

    /** The lines as scored with the cluster, by code, where the set compares units; empty where each unit is scored for itself. */
    private Map<String, LineScore> compared(CriteriaSet set, AchievementReport report) {
        Map<String, LineScore> compared = new HashMap<>();
        if (set.comparesUnits()) {
            scoreboard.with(report.clusterId(), report.yearId(), report.unitId()).ifPresent(score ->
                    score.worksheet(report.unitId()).forEach(line -> compared.put(line.spec().code(), line)));
        }
        return compared;
    }

    private static BigDecimal sum(Collection<LineScore> lines) {
        return lines.stream().filter(line -> !line.group()).map(LineScore::points).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<QuestionView> questions(CriteriaSet set, AchievementReport report, boolean mayReview, boolean mayAnswer) {
        boolean late = access.afterReview(report);
        boolean province = access.stage(report) == ReviewStage.PROVINCE;
        List<QuestionView> questions = new ArrayList<>();
        for (Explanation each : report.explanations()) {
            Criterion criterion = set.criterion(each.criterionId());
            Saying answer = each.answer();
            Saying outcome = each.outcome();
            boolean hers = mayReview && each.state().open() && (province || each.stage() == ReviewStage.PEER);
            questions.add(new QuestionView(each.id(), criterion.id(), criterion.code(), criterion.name(), each.stage(), each.state(), each.question().text(),
                    each.question().personName(), each.question().at(), answer == null ? null : answer.text(), answer == null ? null : answer.personName(),
                    answer == null ? null : answer.at(), outcome == null ? null : outcome.text(), outcome == null ? null : outcome.personName(),
                    outcome == null ? null : outcome.at(), mayAnswer && each.state() == ExplanationState.REQUESTED && report.status() != ReportStatus.VERIFIED,
                    hers && (each.state() == ExplanationState.ANSWERED || province && late), hers));
        }
        return questions;
    }

    private static LineView line(CriteriaSet set, Criterion criterion, AchievementReport report, List<QuestionView> questions,
            Map<String, LineScore> compared) {
        Optional<Entry> entry = report.entry(criterion.id());
        boolean group = !criterion.kind().scored();
        BigDecimal self = group ? sum(set, criterion, report, Entry::selfPoints) : entry.map(Entry::selfPoints).orElse(null);
        LineScore scored = compared.get(criterion.code());
        BigDecimal points = scored != null ? scored.points() : group ? sum(set, criterion, report, Entry::points) : entry.map(Entry::points).orElse(null);
        return new LineView(criterion.id(), criterion.depth(), criterion.code(), criterion.name(), criterion.kind(), criterion.maxPoints(),
                criterion.pointsEach(), criterion.unitOfMeasure(), criterion.evidenceRequired(), criterion.guidance(),
                set.rule(criterion, report.unitId()), entry.map(Entry::reported).orElse(Reported.NOTHING),
                entry.map(Entry::note).orElse(null), self, points,
                report.evidenceOf(criterion.id()).stream().map(FileView::of).toList(),
                report.changesOf(criterion.id()).stream().filter(change -> change.changed() || change.reason() != null)
                        .map(change -> new ChangeView(change.stage(), change.changed(), change.from(), change.to(), change.personName(), change.changedAt(), change.reason())).toList(),
                verdict(set, criterion, report, ReviewStage.PEER), verdict(set, criterion, report, ReviewStage.PROVINCE),
                questions.stream().filter(question -> question.criterionId() == criterion.id()).toList());
    }

    private static VerdictView verdict(CriteriaSet set, Criterion criterion, AchievementReport report, ReviewStage stage) {
        if (!criterion.kind().scored()) {
            return new VerdictView(report.judgedBy(stage) ? sum(set, criterion, report, entry -> entry.points(stage)) : null, null, null);
        }
        return report.entry(criterion.id()).map(entry -> entry.verdict(stage)).map(given -> new VerdictView(given.points(), given.figure(), given.comment()))
                .orElse(new VerdictView(null, null, null));
    }

    private static BigDecimal sum(CriteriaSet set, Criterion group, AchievementReport report, Function<Entry, BigDecimal> column) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Criterion child : set.children(group)) {
            BigDecimal points = child.kind().scored() ? report.entry(child.id()).map(column).orElse(null) : sum(set, child, report, column);
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
