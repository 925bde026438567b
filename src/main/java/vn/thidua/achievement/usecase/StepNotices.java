package vn.thidua.achievement.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.thidua.achievement.ReportReturned;
import vn.thidua.achievement.ReportVerified;
import vn.thidua.achievement.ReviewerNamed;
import vn.thidua.achievement.model.NoticeKind;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.cluster.YearRef;
import vn.thidua.unit.UnitDirectory;
import vn.thidua.unit.UnitRef;

/**
 * Tells units what was done with their report. In the transaction of that step: who was told of it can rely on it, and it
 * is not lost in a crash between the two. Only the sending of mails comes after the commit.
 */
@ApplicationScoped
public class StepNotices {

    static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Inject
    private NoticeWriter writer;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private UnitDirectory units;

    @Inject
    private Clock clock;

    void returned(@Observes ReportReturned step) {
        toOwner(NoticeKind.RETURNED, step.reportId(), step.seenVersion(), step.clusterId(), step.yearId(), step.unitId());
    }

    void verified(@Observes ReportVerified step) {
        toOwner(NoticeKind.VERIFIED, step.reportId(), step.seenVersion(), step.clusterId(), step.yearId(), step.unitId());
    }

    void named(@Observes ReviewerNamed step) {
        YearRef year = clusters.year(step.yearId());
        UnitRef reviewed = units.unit(step.unitId(), LocalDate.now(clock));
        UnitRef reviewer = units.unit(step.reviewerUnitId(), LocalDate.now(clock));
        writer.tell(year, NoticeKind.REVIEWER_NAMED, step.reportId() + "-" + step.seenVersion(), null, List.of(new NoticeWriter.Told(reviewer,
                List.of(String.valueOf(year.number()), reviewed.name(), DATE.format(year.reviewUntil())), "/achievement/review.xhtml?report=" + step.reportId())));
    }

    private void toOwner(NoticeKind kind, long reportId, long version, long clusterId, long yearId, long unitId) {
        YearRef year = clusters.year(yearId);
        UnitRef unit = units.unit(unitId, LocalDate.now(clock));
        writer.tell(year, kind, reportId + "-" + version, null,
                List.of(new NoticeWriter.Told(unit, List.of(String.valueOf(year.number()), unit.name()), form(clusterId, yearId, unitId))));
    }

    /** Where the unit works on its report. */
    static String form(long clusterId, long yearId, long unitId) {
        return "/achievement/report.xhtml?cluster=" + clusterId + "&year=" + yearId + "&unit=" + unitId;
    }
}
