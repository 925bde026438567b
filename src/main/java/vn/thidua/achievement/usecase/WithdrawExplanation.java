package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.model.AchievementReport;
import vn.thidua.shared.UseCase;

/** Takes a question back; a peer those that a peer asked, the province every one. */
@UseCase
@RequiresPermission(Permission.REVIEW_REPORT)
public class WithdrawExplanation {

    @Inject
    private ReportAccess access;

    @Inject
    private Clock clock;

    public record Command(long reportId, long seenVersion, long explanationId) {
    }

    public void execute(@Valid Command command) {
        AchievementReport report = access.forReview(command.reportId(), command.seenVersion());
        report.withdraw(access.stage(report), command.explanationId(), access.actor(), clock.instant());
    }
}
