package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.model.AchievementReport;
import vn.thidua.shared.UseCase;

/** Agrees with every line that the reviewer gave no points yet, in one go. */
@UseCase
@RequiresPermission(Permission.REVIEW_REPORT)
public class AcceptRemaining {

    @Inject
    private ReportAccess access;

    @Inject
    private Clock clock;

    public record Command(long reportId, long seenVersion) {
    }

    public void execute(@Valid Command command) {
        AchievementReport report = access.forReview(command.reportId(), command.seenVersion());
        report.acceptRemaining(access.stage(report), access.actor(), clock.instant());
    }
}
