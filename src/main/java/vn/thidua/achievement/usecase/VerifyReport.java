package vn.thidua.achievement.usecase;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.ReportVerified;
import vn.thidua.achievement.model.AchievementReport;
import vn.thidua.shared.UseCase;

/** The province accepts the report with the points as they stand; they rank the unit from now on. */
@UseCase
@RequiresPermission(Permission.REVIEW_REPORT)
public class VerifyReport {

    @Inject
    private ReportAccess access;

    @Inject
    private Clock clock;

    @Inject
    private Event<ReportVerified> verified;

    public record Command(long reportId, long seenVersion) {
    }

    public void execute(@Valid Command command) {
        AchievementReport report = access.forVerifying(command.reportId(), command.seenVersion());
        report.verify(access.actor(), clock.instant());
        verified.fire(new ReportVerified(report.id(), command.seenVersion(), report.clusterId(), report.yearId(), report.unitId()));
    }
}
