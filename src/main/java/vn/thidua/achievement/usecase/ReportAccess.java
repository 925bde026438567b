package vn.thidua.achievement.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import vn.thidua.access.AccessDenied;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.achievement.FigureStage;
import vn.thidua.achievement.ReportStatus;
import vn.thidua.achievement.model.AchievementReport;
import vn.thidua.achievement.model.Actor;
import vn.thidua.achievement.model.CriteriaSet;
import vn.thidua.achievement.model.ReviewStage;
import vn.thidua.achievement.store.AchievementReports;
import vn.thidua.achievement.store.CriteriaSets;
import vn.thidua.achievement.store.FrozenRankings;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.cluster.YearRef;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleBroken;

/**
 * Who may do what with a report. Its unit's officers edit it; the province reviews every report and alone verifies it, a peer
 * unit checks those that name it; nobody reviews the report of a unit she belongs to. Leading the cluster gives no such
 * right: the leader unit checks what it is named for. Nothing changes while the ranking is frozen, and the days of the year give
 * way to the last day of final figures once these are opened.
 */
@Dependent
class ReportAccess {

    @Inject
    private CurrentUser user;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private AchievementReports reports;

    @Inject
    private CriteriaSets sets;

    @Inject
    private FrozenRankings rankings;

    @Inject
    private Clock clock;

    boolean mayView(AchievementReport report) {
        return user.may(Permission.VIEW_REPORT, place(report)) || mayEdit(report) || reviews(report);
    }

    boolean mayEdit(AchievementReport report) {
        return user.may(Permission.EDIT_REPORT, place(report));
    }

    /** Whether she is a reviewer of this report, whatever its state. */
    boolean reviews(AchievementReport report) {
        return !user.belongsTo(report.unitId()) && (province(report) || peer(report));
    }

    /** Whether she may review it today: a peer only until the year's last day of review. */
    boolean reviewsToday(AchievementReport report) {
        return reviews(report) && (province(report) || !afterReview(report));
    }

    /** For whom she speaks: whoever reviews for the province does, also where her unit is named besides. */
    ReviewStage stage(AchievementReport report) {
        return province(report) ? ReviewStage.PROVINCE : ReviewStage.PEER;
    }

    /** Whether she may give verdicts on it now. */
    boolean mayReview(AchievementReport report) {
        boolean before = stage(report) == ReviewStage.PROVINCE ? report.status().underReview() : report.status() == ReportStatus.SUBMITTED;
        return before && reviewsToday(report);
    }

    /** Whether the review's last day has passed, so that nobody need wait for an answer any more. */
    boolean afterReview(AchievementReport report) {
        LocalDate last = reviewUntil(report);
        return last != null && today().isAfter(last);
    }

    /** The last day of review; null where there is none, as for final figures without a last day. */
    private LocalDate reviewUntil(AchievementReport report) {
        YearRef year = clusters.year(report.yearId());
        return figures(report.clusterId(), report.yearId()) == FigureStage.CORRECTING ? year.finalUntil() : year.reviewUntil();
    }

    /** The last day for handing in for the first time what is asked for now; null where there is none. */
    LocalDate submissionUntil(long clusterId, YearRef year) {
        return figures(clusterId, year.id()) == FigureStage.CORRECTING ? year.finalUntil() : year.submissionUntil();
    }

    /** The last day for this report; null where there is none: what a reviewer asked to be mended may come later. */
    LocalDate submissionUntil(AchievementReport report) {
        return report.sentBack() ? null : submissionUntil(report.clusterId(), clusters.year(report.yearId()));
    }

    private boolean province(AchievementReport report) {
        return user.may(Permission.REVIEW_REPORT, Place.organisation(report.organisationId()));
    }

    private boolean peer(AchievementReport report) {
        return report.reviewerUnitId() != null && user.may(Permission.REVIEW_REPORT, Place.unit(report.organisationId(), report.reviewerUnitId()));
    }

    boolean mayNameReviewer(AchievementReport report) {
        return user.may(Permission.NAME_REVIEWER, place(report));
    }

    /** The report for a change by an officer who saw this version of it. */
    AchievementReport forEditing(long reportId, long seenVersion) {
        AchievementReport report = reports.get(reportId);
        mustHold(mayEdit(report));
        return forChange(report, seenVersion);
    }

    /** The report for a step of a reviewer who saw this version of it. */
    AchievementReport forReview(long reportId, long seenVersion) {
        AchievementReport report = reports.get(reportId);
        mustHold(reviews(report));
        if (!reviewsToday(report)) {
            throw new RuleBroken("achievement.review.tooLate", reviewUntil(report));
        }
        return forChange(report, seenVersion);
    }

    /** The report for the step that is the province's alone. */
    AchievementReport forVerifying(long reportId, long seenVersion) {
        AchievementReport report = reports.get(reportId);
        mustHold(reviews(report) && province(report));
        return forChange(report, seenVersion);
    }

    /** The report for the step that is the peer unit's alone. */
    AchievementReport forChecking(long reportId, long seenVersion) {
        AchievementReport report = reports.get(reportId);
        mustHold(reviews(report) && stage(report) == ReviewStage.PEER);
        return forReview(reportId, seenVersion);
    }

    boolean mayCheck(AchievementReport report) {
        return report.status() == ReportStatus.SUBMITTED && reviewsToday(report) && stage(report) == ReviewStage.PEER;
    }

    boolean mayVerify(AchievementReport report) {
        return report.status().underReview() && reviews(report) && province(report);
    }

    AchievementReport forNaming(long reportId, long seenVersion) {
        AchievementReport report = reports.get(reportId);
        mustHold(mayNameReviewer(report));
        return forChange(report, seenVersion);
    }

    private AchievementReport forChange(AchievementReport report, long seenVersion) {
        mustBeOpen(report.clusterId(), report.yearId());
        return reports.get(report.id(), seenVersion);
    }

    /** Nothing changes while the ranking is frozen, nor while an addendum leaves open what the points are. */
    void mustBeOpen(long clusterId, long yearId) {
        rankings.stages(clusterId, yearId).mustBeOpen();
        sets.of(clusterId, yearId).filter(CriteriaSet::published).ifPresent(CriteriaSet::mustBePublished);
    }

    boolean frozen(long clusterId, long yearId) {
        return !figures(clusterId, yearId).open();
    }

    FigureStage figures(long clusterId, long yearId) {
        return rankings.stages(clusterId, yearId).stage();
    }

    CriteriaSet setOf(AchievementReport report) {
        return sets.of(report.clusterId(), report.yearId()).orElseThrow(NotFound::new);
    }

    static void mustHold(boolean right) {
        if (!right) {
            throw new AccessDenied();
        }
    }

    private Place place(AchievementReport report) {
        return clusters.cluster(report.clusterId()).placeOf(report.unitId());
    }

    Actor actor() {
        return new Actor(user.accountId(), user.personName());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
