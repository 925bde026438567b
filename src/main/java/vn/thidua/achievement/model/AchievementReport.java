package vn.thidua.achievement.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import vn.thidua.achievement.ReportStatus;
import vn.thidua.achievement.model.scoring.Assignment;
import vn.thidua.achievement.model.scoring.CriterionKind;
import vn.thidua.achievement.model.scoring.Figures;
import vn.thidua.achievement.model.scoring.Reported;
import vn.thidua.achievement.model.scoring.UnitFigures;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Root;
import vn.thidua.shared.RuleBroken;

/**
 * A unit's report for one emulation year. Its officers fill it (DRAFT) and hand it in (SUBMITTED); a peer unit goes through
 * it line by line and says when it is done (CHECKED); the province verifies it (VERIFIED), from where on its score ranks the
 * unit. Both may send it back with a reason (RETURNED), give points and comments of their own, and ask for explanations.
 * After the conference it is opened once more for the final figures (VERIFIED to RETURNED, by that step alone).
 * Of each line the province's points count, else the peer's, else the unit's own.
 */
@Entity
@Table(name = "achievement_report")
public class AchievementReport extends Root {

    public static final int MAX_FILES_EACH = 10;

    @Column(name = "organisation_id")
    private long organisationId;

    @Column(name = "cluster_id")
    private long clusterId;

    @Column(name = "year_id")
    private long yearId;

    @Column(name = "unit_id")
    private long unitId;

    @Column(name = "reviewer_unit_id")
    private Long reviewerUnitId;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private ReportStatus status;

    @Column(name = "results")
    private String results;

    @Column(name = "difficulties")
    private String difficulties;

    @Column(name = "breakthroughs")
    private String breakthroughs;

    /** The unit's last save; a draft has no step yet, and the board shows who is at work. */
    @Column(name = "last_saved_at")
    private Instant lastSavedAt;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @BatchFetch(BatchFetchType.IN)
    @JoinColumn(name = "report_id", nullable = false)
    private List<Entry> entries = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @BatchFetch(BatchFetchType.IN)
    @JoinColumn(name = "report_id", nullable = false)
    private List<Activity> activities = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @BatchFetch(BatchFetchType.IN)
    @JoinColumn(name = "report_id", nullable = false)
    private List<Evidence> evidence = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @BatchFetch(BatchFetchType.IN)
    @JoinColumn(name = "report_id", nullable = false)
    @OrderBy("id")
    private List<ReportStep> steps = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @BatchFetch(BatchFetchType.IN)
    @JoinColumn(name = "report_id", nullable = false)
    @OrderBy("id")
    private List<ScoreChange> changes = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "report_id", nullable = false)
    @OrderBy("id")
    private List<Explanation> explanations = new ArrayList<>();

    protected AchievementReport() {
    }

    public static AchievementReport begin(CriteriaSet set, long unitId) {
        set.mustBePublished();
        AchievementReport report = new AchievementReport();
        report.organisationId = set.organisationId();
        report.clusterId = set.clusterId();
        report.yearId = set.yearId();
        report.unitId = unitId;
        report.status = ReportStatus.DRAFT;
        return report;
    }

    /** Saves what the officer wrote; nothing of it where a single figure is out of bounds. */
    public void fill(CriteriaSet set, ReportContent content) {
        mustBeInHand();
        fits("results", content.results());
        fits("difficulties", content.difficulties());
        fits("breakthroughs", content.breakthroughs());
        List<ReportContent.ActivityLine> told = content.activities().stream().filter(line -> !line.empty()).toList();
        RuleBroken.unless(told.size() <= ReportContent.MAX_ACTIVITIES, "achievement.activity.tooMany", ReportContent.MAX_ACTIVITIES);
        for (int i = 0; i < told.size(); i++) {
            mustBeComplete(content.activities().indexOf(told.get(i)), told.get(i));
        }
        for (ReportContent.Figure figure : content.figures()) {
            Criterion criterion = set.criterion(figure.criterionId());
            RuleBroken.unless(criterion.kind().scored(), "achievement.entry.group", criterion.code());
            if (criterion.assignment(unitId).assigned()) {
                entryOf(criterion.id()).enter(set.rule(criterion, unitId), figure);
            }
        }
        results = content.results();
        difficulties = content.difficulties();
        breakthroughs = content.breakthroughs();
        if (!told.equals(activities())) {
            List.copyOf(activities).forEach(activities::remove);
            for (int i = 0; i < told.size(); i++) {
                activities.add(new Activity(i + 1, told.get(i)));
            }
        }
    }

    public void savedAt(Instant when) {
        lastSavedAt = when;
    }

    private void fits(String field, String text) {
        RuleBroken.unlessAt(field, text == null || text.length() <= ReportContent.MAX_TEXT, "achievement.report.textTooLong", ReportContent.MAX_TEXT);
    }

    private void mustBeComplete(int index, ReportContent.ActivityLine line) {
        RuleBroken.unlessAt("activityName-" + index, line.name() != null && !line.name().isBlank(), "achievement.activity.nameMissing");
        RuleBroken.unlessAt("activityName-" + index, line.name().length() <= 200, "achievement.activity.nameTooLong");
        RuleBroken.unlessAt("activityKind-" + index, line.kind() != null, "achievement.activity.kindMissing");
        RuleBroken.unlessAt("activityDescription-" + index, line.description() == null || line.description().length() <= 2000, "achievement.activity.descriptionTooLong");
        RuleBroken.unlessAt("activityParticipants-" + index, line.participants() == null || line.participants() >= 0, "achievement.figure.negative");
    }

    private Entry entryOf(long criterionId) {
        return entry(criterionId).orElseGet(() -> {
            Entry entry = new Entry(criterionId);
            entries.add(entry);
            return entry;
        });
    }

    /**
     * Adds a file to what proves the criterion.
     *
     * @param quota what all files of the report may take, in bytes
     */
    public void attach(Criterion criterion, EvidenceFile file, long quota, Actor by, Instant when) {
        mustBeInHand();
        String field = Fields.evidence(criterion.id());
        RuleBroken.unlessAt(field, criterion.kind().scored(), "achievement.entry.group", criterion.code());
        RuleBroken.unlessAt(field, evidenceOf(criterion.id()).size() < MAX_FILES_EACH, "achievement.evidence.tooMany", MAX_FILES_EACH);
        boolean there = evidenceOf(criterion.id()).stream().anyMatch(held -> held.file().sha256().equals(file.sha256()));
        RuleBroken.unlessAt(field, !there, "achievement.evidence.alreadyThere", file.fileName());
        boolean held = evidence.stream().anyMatch(other -> other.file().sha256().equals(file.sha256()));
        long left = quota - evidenceBytes();
        RuleBroken.unlessAt(field, held || file.sizeBytes() <= left, "achievement.evidence.quota", file.fileName(), Megabytes.down(Math.max(left, 0)), Megabytes.down(quota));
        evidence.add(new Evidence(criterion.id(), file, by, when));
    }

    /** What the files of the report take on disk, in bytes: a file that proves two criteria lies there once. */
    public long evidenceBytes() {
        Set<String> counted = new HashSet<>();
        return evidence.stream().map(Evidence::file).filter(file -> counted.add(file.sha256())).mapToLong(EvidenceFile::sizeBytes).sum();
    }

    /** Says which document an evidence file is. */
    public void describe(long evidenceId, EvidenceDocument document, LocalDate today) {
        mustBeInHand();
        Evidence described = evidence(evidenceId);
        document.mustBeSound(evidenceId, today);
        described.describe(document);
    }

    public void detach(long evidenceId) {
        mustBeInHand();
        evidence.remove(evidence(evidenceId));
    }

    /** What is still asked for before the report can be handed in. */
    public record Missing(long criterionId, String code, String name, boolean figure) {

        /** The input where it is to be entered. */
        public String field() {
            return figure ? Fields.figure(criterionId) : Fields.evidence(criterionId);
        }

        public String key() {
            return figure ? "achievement.submit.figureMissing" : "achievement.submit.evidenceMissing";
        }
    }

    public List<Missing> missing(CriteriaSet set) {
        List<Missing> missing = new ArrayList<>();
        for (Criterion criterion : set.scored()) {
            if (!criterion.assignment(unitId).assigned()) {
                continue;
            }
            // nothing entered for a bonus means none: most units have none to tell
            if (criterion.kind().inBase() && entry(criterion.id()).filter(Entry::entered).isEmpty()) {
                missing.add(new Missing(criterion.id(), criterion.code(), criterion.name(), true));
            }
            boolean told = criterion.kind().inBase() || entry(criterion.id()).filter(Entry::entered).isPresent();
            if (criterion.evidenceRequired() && told && evidenceOf(criterion.id()).isEmpty()) {
                missing.add(new Missing(criterion.id(), criterion.code(), criterion.name(), false));
            }
        }
        return missing;
    }

    /**
     * Hands the report in.
     *
     * @param lastDay the last day on which that is allowed; null for none
     */
    public void submit(CriteriaSet set, LocalDate today, LocalDate lastDay, Actor by, Instant when) {
        mustLeadTo(ReportStatus.SUBMITTED);
        RuleBroken.unless(lastDay == null || !today.isAfter(lastDay), "achievement.submit.tooLate", lastDay);
        missing(set).stream().findFirst().ifPresent(first -> {
            throw RuleBroken.at(first.field(), first.key(), first.code(), first.name());
        });
        step(ReportStatus.SUBMITTED, by, when, null);
    }

    /** Names the peer unit that checks this report, or none with null; until it is through with it. */
    public void nameReviewer(Long peerUnitId) {
        RuleBroken.unless(status != ReportStatus.VERIFIED, "achievement.review.alreadyVerified");
        RuleBroken.unless(status != ReportStatus.CHECKED, "achievement.review.alreadyChecked");
        RuleBroken.unlessAt("reviewer", !Objects.equals(peerUnitId, unitId), "achievement.review.ownUnit");
        reviewerUnitId = peerUnitId;
    }

    /** Back to the unit; the peer can do so until it said that it is through. */
    public void sendBack(ReviewStage stage, String reason, Actor by, Instant when) {
        mustLeadTo(ReportStatus.RETURNED);
        mustBeReviewable(stage);
        step(ReportStatus.RETURNED, by, when, given("reason", reason));
    }

    /**
     * A reviewer's verdict on one line: points, a comment or both. Points other than those that stand for her stage need the
     * comment as their reason; points equal to them say that she agrees; a comment alone changes no points.
     *
     * @param points null for a remark; of a criterion that compares units the corrected figure, because its points follow from it
     * @throws RuleBroken at {@code points} or {@code comment}
     */
    public void judge(ReviewStage stage, Criterion criterion, int decimals, BigDecimal points, String comment, Actor by, Instant when) {
        mustBeReviewable(stage);
        RuleBroken.unless(criterion.kind().scored(), "achievement.entry.group", criterion.code());
        boolean said = comment != null && !comment.isBlank();
        RuleBroken.unlessAt("points", points != null || said, "achievement.review.nothingSaid");
        Entry entry = entryOf(criterion.id());
        if (criterion.kind().comparesUnits()) {
            correctFigure(stage, entry, points, said, comment, by, when);
            return;
        }
        BigDecimal before = entry.points(stage);
        if (points != null) {
            BigDecimal least = criterion.kind() == CriterionKind.BONUS ? criterion.spec().minPoints() : BigDecimal.ZERO;
            RuleBroken.unlessAt("points", points.compareTo(least) >= 0, "achievement.review.belowMin", least);
            RuleBroken.unlessAt("points", points.compareTo(criterion.maxPoints()) <= 0, "achievement.figure.aboveMax", criterion.maxPoints());
            RuleBroken.unlessAt("points", Figures.decimals(points) <= decimals, "achievement.criterion.tooManyDecimals", decimals);
            RuleBroken.unlessAt("points", said || !Figures.equal(entry.verdict(stage).points(), points), "achievement.review.samePoints");
        }
        boolean changed = points != null && !Figures.equal(before, points);
        String kept = changed || said ? given("comment", comment) : null;
        keep(stage, entry, points == null ? null : points.setScale(decimals, RoundingMode.UNNECESSARY), kept, by, when);
    }

    private void correctFigure(ReviewStage stage, Entry entry, BigDecimal figure, boolean said, String comment, Actor by, Instant when) {
        BigDecimal before = entry.figure(stage);
        if (figure != null) {
            Figures.notNegative("points", figure);
            RuleBroken.unlessAt("points", said || !Figures.equal(entry.verdict(stage).figure(), figure), "achievement.review.samePoints");
        }
        boolean changed = figure != null && !Figures.equal(before, figure);
        String kept = changed || said ? given("comment", comment) : null;
        changes.add(new ScoreChange(entry.criterionId(), stage, before, figure == null ? before : figure, by, when, kept));
        entry.correct(stage, figure, kept);
    }

    /** Agrees, for the stage, with all lines it gave no points yet: as they stand, they are its points. */
    public void acceptRemaining(ReviewStage stage, Actor by, Instant when) {
        mustBeReviewable(stage);
        List<Entry> remaining = remaining(stage);
        RuleBroken.unless(!remaining.isEmpty(), "achievement.review.nothingRemains");
        remaining.forEach(entry -> keep(stage, entry, entry.points(stage), null, by, when));
    }

    private void keep(ReviewStage stage, Entry entry, BigDecimal points, String comment, Actor by, Instant when) {
        BigDecimal before = entry.points(stage);
        changes.add(new ScoreChange(entry.criterionId(), stage, before, points == null ? before : points, by, when, comment));
        entry.judge(stage, points, comment);
    }

    /** Lines that have points, and none of this stage. */
    private List<Entry> remaining(ReviewStage stage) {
        return entries.stream().filter(entry -> entry.points(stage) != null && entry.verdict(stage).points() == null).toList();
    }

    public int linesLeft(ReviewStage stage) {
        return remaining(stage).size();
    }

    /**
     * The peer unit is through: it gave points to every line and has no question of its own left.
     *
     * @param remark on the report as a whole; may be empty
     */
    public void finishCheck(String remark, Actor by, Instant when) {
        mustLeadTo(ReportStatus.CHECKED);
        int left = linesLeft(ReviewStage.PEER);
        RuleBroken.unless(left == 0, "achievement.check.linesLeft", left);
        boolean asking = explanations.stream().anyMatch(each -> each.state().open() && each.stage() == ReviewStage.PEER);
        RuleBroken.unless(!asking, "achievement.check.questionsOpen");
        step(ReportStatus.CHECKED, by, when, remark == null || remark.isBlank() ? null : given("remark", remark));
    }

    /** The province's last word; not while the unit, or a reviewer, still has to speak to a question. */
    public void verify(Actor by, Instant when) {
        mustLeadTo(ReportStatus.VERIFIED);
        RuleBroken.unless(openQuestions() == 0, "achievement.review.questionsOpen", openQuestions());
        step(ReportStatus.VERIFIED, by, when, null);
    }

    /**
     * Back into the unit's hands after the conference, for the final figures. What was entered and what reviewers gave stays
     * until a figure changes. No other step leads on from VERIFIED, so the status does not know this one.
     */
    public void reopen(String reason, Actor by, Instant when) {
        RuleBroken.unless(status == ReportStatus.VERIFIED, "achievement.final.notVerified");
        step(ReportStatus.RETURNED, by, when, given("reason", reason));
    }

    /** Whether a reviewer sent it back, and not the opening for final figures. */
    public boolean sentBack() {
        return lastReturn().filter(step -> step.from() != ReportStatus.VERIFIED).isPresent();
    }

    /** Asks the unit to explain one line; one open question a line and stage. */
    public void ask(ReviewStage stage, Criterion criterion, String question, Actor by, Instant when) {
        mustBeReviewable(stage);
        RuleBroken.unless(criterion.kind().scored(), "achievement.entry.group", criterion.code());
        boolean asked = explanations.stream().anyMatch(each -> each.criterionId() == criterion.id() && each.stage() == stage && each.state().open());
        RuleBroken.unlessAt("question", !asked, "achievement.explanation.askedAlready", criterion.code());
        explanations.add(new Explanation(criterion.id(), stage, new Saying(by, when, saying("question", question))));
    }

    /** The unit's answer, while reviewers have the report or have sent it back. */
    public void answer(long explanationId, String text, Actor by, Instant when) {
        RuleBroken.unless(status != ReportStatus.VERIFIED, "achievement.report.notFromVerified");
        explanation(explanationId).answer(new Saying(by, when, saying(Fields.answer(explanationId), text)));
    }

    /**
     * Closes a question with a reason, and with other points where the answer led to them.
     *
     * @param stage the reviewer's own; a peer decides only what a peer asked
     * @param points null keeps the points as they are
     * @param unanswered whether the time for an answer is over
     */
    public void decide(ReviewStage stage, long explanationId, CriteriaSet set, BigDecimal points, String reason, boolean unanswered, Actor by, Instant when) {
        mustBeReviewable(stage);
        Explanation explanation = explanation(explanationId);
        mustConcern(stage, explanation);
        explanation.decide(new Saying(by, when, given("decision", reason)), unanswered && stage == ReviewStage.PROVINCE);
        Criterion criterion = set.criterion(explanation.criterionId());
        Entry entry = entryOf(criterion.id());
        BigDecimal standing = criterion.kind().comparesUnits() ? entry.figure(stage) : entry.points(stage);
        if (points != null && !Figures.equal(points, standing)) {
            judge(stage, criterion, set.decimals(), points, reason, by, when);
        }
    }

    public void withdraw(ReviewStage stage, long explanationId, Actor by, Instant when) {
        RuleBroken.unless(status != ReportStatus.VERIFIED, "achievement.report.notFromVerified");
        Explanation explanation = explanation(explanationId);
        mustConcern(stage, explanation);
        explanation.withdraw(by, when);
    }

    private static void mustConcern(ReviewStage stage, Explanation explanation) {
        RuleBroken.unless(stage == ReviewStage.PROVINCE || explanation.stage() == ReviewStage.PEER, "achievement.explanation.ofProvince");
    }

    /** A stage gives its verdicts while the report is before it: the peer until it said that it is through. */
    private void mustBeReviewable(ReviewStage stage) {
        RuleBroken.unless(status.underReview(), "achievement.review.notSubmitted");
        RuleBroken.unless(stage == ReviewStage.PROVINCE || status == ReportStatus.SUBMITTED, "achievement.review.alreadyChecked");
    }

    private static String saying(String field, String text) {
        RuleBroken.unlessAt(field, text != null && !text.isBlank(), "achievement.explanation.textMissing");
        RuleBroken.unlessAt(field, text.length() <= Saying.MAX_TEXT, "achievement.explanation.textTooLong", Saying.MAX_TEXT);
        return text.strip();
    }

    private void mustBeInHand() {
        RuleBroken.unless(status.editable(), "achievement.report.notInHand");
    }

    private void mustLeadTo(ReportStatus next) {
        RuleBroken.unless(status.leadsTo(next), switch (status) {
            case DRAFT -> "achievement.report.notFromDraft";
            case SUBMITTED -> "achievement.report.notFromSubmitted";
            case CHECKED -> "achievement.report.notFromChecked";
            case RETURNED -> "achievement.report.notFromReturned";
            case VERIFIED -> "achievement.report.notFromVerified";
        });
    }

    static String given(String field, String reason) {
        RuleBroken.unlessAt(field, reason != null && !reason.isBlank(), "achievement.review.reasonMissing");
        RuleBroken.unlessAt(field, reason.length() <= 1000, "achievement.review.reasonTooLong");
        return reason.strip();
    }

    private void step(ReportStatus next, Actor by, Instant when, String reason) {
        steps.add(new ReportStep(status, next, by, when, reason));
        status = next;
    }

    /**
     * Scores the entries anew by a corrected set. What was entered stays; points given by a reviewer stay too.
     *
     * @throws RuleBroken where an entry, or points that were given, no longer fit; nothing has changed then
     */
    public void rescore(CriteriaSet set) {
        for (Entry entry : entries) {
            Criterion criterion = set.criterion(entry.criterionId());
            boolean fits = !entry.judged() || entry.points().compareTo(criterion.maxPoints()) <= 0;
            RuleBroken.unless(fits, "achievement.addendum.givenAboveMax", criterion.code(), criterion.maxPoints());
            entry.rescore(set.rule(criterion, unitId));
        }
    }

    /** What the unit brings into the comparison of the cluster; points that a reviewer gave stand instead of the rule's. */
    public UnitFigures figures(CriteriaSet set, String unitName, int position) {
        Map<String, Assignment> assignments = new HashMap<>();
        Map<String, Reported> reported = new HashMap<>();
        Map<String, BigDecimal> given = new HashMap<>();
        Map<Long, Entry> byCriterion = new HashMap<>();
        entries.forEach(entry -> byCriterion.put(entry.criterionId(), entry));
        for (Criterion criterion : set.scored()) {
            assignments.put(criterion.code(), criterion.assignment(unitId));
            Entry entry = byCriterion.get(criterion.id());
            if (entry != null) {
                boolean compared = criterion.kind().comparesUnits();
                reported.put(criterion.code(), compared ? Reported.figure(entry.figure(ReviewStage.PROVINCE)) : entry.reported());
                if (!compared && entry.judged() && !Figures.equal(entry.points(), entry.selfPoints())) {
                    given.put(criterion.code(), entry.points());
                }
            }
        }
        return new UnitFigures(unitId, unitName, position, assignments, reported, given);
    }

    /** Points the unit gives itself; what is not entered, or only compared within the cluster, adds nothing. */
    public BigDecimal selfScore() {
        return entries.stream().map(Entry::selfPoints).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Points as they stand for the stage: its own where it gave any, else those before it. */
    public BigDecimal score(ReviewStage stage) {
        return entries.stream().map(entry -> entry.points(stage)).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether the stage said anything of any line. */
    public boolean judgedBy(ReviewStage stage) {
        return entries.stream().anyMatch(entry -> entry.verdict(stage).points() != null);
    }

    /** The final points; they rank the unit once the report is verified. */
    public BigDecimal reviewedScore() {
        return entries.stream().map(Entry::points).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Why it was sent back, as long as it is in the unit's hand again. */
    public Optional<ReportStep> lastReturn() {
        List<ReportStep> all = steps();
        return status == ReportStatus.RETURNED ? Optional.of(all.get(all.size() - 1)) : Optional.empty();
    }

    public Optional<Entry> entry(long criterionId) {
        return entries.stream().filter(entry -> entry.criterionId() == criterionId).findFirst();
    }

    public List<Evidence> evidenceOf(long criterionId) {
        return evidence.stream().filter(file -> file.criterionId() == criterionId).toList();
    }

    /** @throws NotFound where this report has no such file */
    public Evidence evidence(long evidenceId) {
        return evidence.stream().filter(file -> file.id() != null && file.id() == evidenceId).findFirst().orElseThrow(NotFound::new);
    }

    public List<ReportContent.ActivityLine> activities() {
        return activities.stream().sorted(Comparator.comparingInt(Activity::listOrder)).map(Activity::line).toList();
    }

    /** Every step taken, in its order. */
    public List<ReportStep> steps() {
        return List.copyOf(steps);
    }

    /** Every change of the criterion's points, in its order. */
    public List<ScoreChange> changesOf(long criterionId) {
        return changes.stream().filter(change -> change.criterionId() == criterionId).toList();
    }

    /** Every question, in its order. */
    public List<Explanation> explanations() {
        return List.copyOf(explanations);
    }

    /** Questions that wait for an answer or a decision. */
    public int openQuestions() {
        return (int) explanations.stream().filter(each -> each.state().open()).count();
    }

    /** Questions that wait for the unit. */
    public int unanswered() {
        return (int) explanations.stream().filter(each -> each.state() == ExplanationState.REQUESTED).count();
    }

    /** @throws NotFound where this report has no such question */
    private Explanation explanation(long id) {
        return explanations.stream().filter(each -> each.id() != null && each.id() == id).findFirst().orElseThrow(NotFound::new);
    }

    public long organisationId() {
        return organisationId;
    }

    public long clusterId() {
        return clusterId;
    }

    public long yearId() {
        return yearId;
    }

    public long unitId() {
        return unitId;
    }

    public Long reviewerUnitId() {
        return reviewerUnitId;
    }

    public ReportStatus status() {
        return status;
    }

    public String results() {
        return results;
    }

    public String difficulties() {
        return difficulties;
    }

    public String breakthroughs() {
        return breakthroughs;
    }
}
