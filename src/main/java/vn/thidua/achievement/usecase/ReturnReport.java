package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
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

    public record Command(long reportId, long seenVersion, @NotBlank @Size(max = 1000) String reason) {
    }

    public void execute(@Valid Command command) {
        AchievementReport report = access.forReview(command.reportId(), command.seenVersion());
        report.sendBack(access.stage(report), command.reason(), access.actor(), clock.instant());
    }
}
