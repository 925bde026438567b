package vn.thidua.achievement.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.thidua.achievement.ReportStatus;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Root;
import vn.thidua.shared.RuleBroken;

/**
 * A unit's report for one emulation year. Its officers fill it (DRAFT) and hand it in (SUBMITTED); a reviewer, the province
 * or a peer unit, sends it back with a reason (RETURNED), changes points with a reason, and verifies it (VERIFIED), from
 * where on its score ranks the unit. What a reviewer has not changed counts as the unit scored itself.
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
    @JoinColumn(name = "report_id", nullable = false)
    private List<Entry> entries = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "report_id", nullable = false)
    private List<Activity> activities = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "report_id", nullable = false)
    private List<Evidence> evidence = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "report_id", nullable = false)
    private List<ReportStep> steps = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "report_id", nullable = false)
    private List<ScoreChange> changes = new ArrayList<>();

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
            entryOf(criterion.id()).enter(set.rule(criterion, unitId), figure);
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

    public void attach(Criterion criterion, EvidenceFile file, Actor by, Instant when) {
        mustBeInHand();
        String field = Fields.evidence(criterion.id());
        RuleBroken.unlessAt(field, criterion.kind().scored(), "achievement.entry.group", criterion.code());
        RuleBroken.unlessAt(field, evidenceOf(criterion.id()).size() < MAX_FILES_EACH, "achievement.evidence.tooMany", MAX_FILES_EACH);
        boolean there = evidenceOf(criterion.id()).stream().anyMatch(held -> held.file().sha256().equals(file.sha256()));
        RuleBroken.unlessAt(field, !there, "achievement.evidence.alreadyThere", file.fileName());
        evidence.add(new Evidence(criterion.id(), file, by, when));
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
            if (entry(criterion.id()).filter(Entry::entered).isEmpty()) {
                missing.add(new Missing(criterion.id(), criterion.code(), criterion.name(), true));
            }
            if (criterion.evidenceRequired() && evidenceOf(criterion.id()).isEmpty()) {
                missing.add(new Missing(criterion.id(), criterion.code(), criterion.name(), false));
            }
        }
        return missing;
    }

    /**
     * Hands the report in.
     *
     * @param lastDay the last day on which that is allowed
     */
    public void submit(CriteriaSet set, LocalDate today, LocalDate lastDay, Actor by, Instant when) {
        mustLeadTo(ReportStatus.SUBMITTED);
        RuleBroken.unless(!today.isAfter(lastDay), "achievement.submit.tooLate", lastDay);
        missing(set).stream().findFirst().ifPresent(first -> {
            throw RuleBroken.at(first.field(), first.key(), first.code(), first.name());
        });
        step(ReportStatus.SUBMITTED, by, when, null);
    }

    /** Names the peer unit that reviews this report, or none with null. */
    public void nameReviewer(Long peerUnitId) {
        RuleBroken.unless(status != ReportStatus.VERIFIED, "achievement.review.alreadyVerified");
        RuleBroken.unlessAt("reviewer", !Objects.equals(peerUnitId, unitId), "achievement.review.ownUnit");
        reviewerUnitId = peerUnitId;
    }

    public void sendBack(String reason, Actor by, Instant when) {
        mustLeadTo(ReportStatus.RETURNED);
        step(ReportStatus.RETURNED, by, when, given(reason));
    }

    /** Gives the criterion other points than the unit gave itself, with a reason. */
    public void changeScore(Criterion criterion, int decimals, BigDecimal points, String reason, Actor by, Instant when) {
        RuleBroken.unless(status == ReportStatus.SUBMITTED, "achievement.review.notSubmitted");
        RuleBroken.unless(criterion.kind().scored(), "achievement.entry.group", criterion.code());
        RuleBroken.unlessAt("points", points != null, "achievement.review.pointsMissing");
        RuleBroken.unlessAt("points", points.signum() >= 0, "achievement.figure.negative");
        RuleBroken.unlessAt("points", points.compareTo(criterion.maxPoints()) <= 0, "achievement.figure.aboveMax", criterion.maxPoints());
        RuleBroken.unlessAt("points", Figures.decimals(points) <= decimals, "achievement.criterion.tooManyDecimals", decimals);
        Entry entry = entryOf(criterion.id());
        RuleBroken.unlessAt("points", !Figures.equal(entry.points(), points), "achievement.review.samePoints");
        changes.add(new ScoreChange(criterion.id(), entry.points(), points, by, when, given(reason)));
        entry.review(points.setScale(decimals, RoundingMode.UNNECESSARY));
    }

    public void verify(Actor by, Instant when) {
        mustLeadTo(ReportStatus.VERIFIED);
        step(ReportStatus.VERIFIED, by, when, null);
    }

    private void mustBeInHand() {
        RuleBroken.unless(status.editable(), "achievement.report.notInHand");
    }

    private void mustLeadTo(ReportStatus next) {
        RuleBroken.unless(status.leadsTo(next), switch (status) {
            case DRAFT -> "achievement.report.notFromDraft";
            case SUBMITTED -> "achievement.report.notFromSubmitted";
            case RETURNED -> "achievement.report.notFromReturned";
            case VERIFIED -> "achievement.report.notFromVerified";
        });
    }

    private String given(String reason) {
        RuleBroken.unlessAt("reason", reason != null && !reason.isBlank(), "achievement.review.reasonMissing");
        RuleBroken.unlessAt("reason", reason.length() <= 1000, "achievement.review.reasonTooLong");
        return reason.strip();
    }

    private void step(ReportStatus next, Actor by, Instant when, String reason) {
        steps.add(new ReportStep(status, next, by, when, reason));
        status = next;
    }

    /** Points the unit gives itself; what is not entered adds nothing. */
    public BigDecimal selfScore() {
        return entries.stream().map(Entry::selfPoints).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Points with the reviewer's changes; they rank the unit once the report is verified. */
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
        return steps.stream().sorted(Comparator.comparing(ReportStep::takenAt)).toList();
    }

    /** Every change of the criterion's points, in its order. */
    public List<ScoreChange> changesOf(long criterionId) {
        return changes.stream().filter(change -> change.criterionId() == criterionId).sorted(Comparator.comparing(ScoreChange::changedAt)).toList();
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
