package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.model.AchievementReport;
import vn.thidua.shared.UseCase;

/**
 * Hands the report in to its reviewers. The first time that is possible until the year's last day of submission; what a
 * reviewer asked to be mended may come later, until the ranking is frozen. Opened for final figures, it is handed in until
 * their last day, where they have one.
 */
@UseCase
@RequiresPermission(Permission.EDIT_REPORT)
public class SubmitReport {

    @Inject
    private ReportAccess access;

    @Inject
    private Clock clock;

    public record Command(long reportId, long seenVersion) {
    }

    public void execute(@Valid Command command) {
        AchievementReport report = access.forEditing(command.reportId(), command.seenVersion());
        LocalDate today = access.today();
        report.submit(access.setOf(report), today, access.submissionUntil(report), access.actor(), clock.instant());
    }
}
