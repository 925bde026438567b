package vn.thidua.achievement.usecase;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.ReportReturned;
import vn.thidua.achievement.model.AchievementReport;
import vn.thidua.shared.UseCase;

/** Sends the report back to its unit with a reason, which stands above the unit's form until it is handed in again. */
@UseCase
@RequiresPermission(Permission.REVIEW_REPORT)
public class ReturnReport {

    @Inject
    private ReportAccess access;

    @Inject
    private Clock clock;

    @Inject
    private Event<ReportReturned> returned;

    public record Command(long reportId, long seenVersion, @NotBlank @Size(max = 1000) String reason) {
    }

    public void execute(@Valid Command command) {
        AchievementReport report = access.forReview(command.reportId(), command.seenVersion());
        report.sendBack(access.stage(report), command.reason(), access.actor(), clock.instant());
        returned.fire(new ReportReturned(report.id(), command.seenVersion(), report.clusterId(), report.yearId(), report.unitId()));
    }
}
