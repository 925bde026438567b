package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.model.AchievementReport;
import vn.thidua.shared.UseCase;

/** Ends the cross-check: the peer unit gave points to every line, and the province has the word. */
@UseCase
@RequiresPermission(Permission.REVIEW_REPORT)
public class CheckReport {

    @Inject
    private ReportAccess access;

    @Inject
    private Clock clock;

    /** @param remark on the report as a whole; may be empty */
    public record Command(long reportId, long seenVersion, @Size(max = 1000) String remark) {
    }

    public void execute(@Valid Command command) {
        AchievementReport report = access.forChecking(command.reportId(), command.seenVersion());
        report.finishCheck(command.remark(), access.actor(), clock.instant());
    }
}
