package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.model.AchievementReport;
import vn.thidua.shared.UseCase;

/** Closes a question with a reason, keeping the points or changing them. After the review's last day the province need not wait for an answer. */
@UseCase
@RequiresPermission(Permission.REVIEW_REPORT)
public class DecideExplanation {

    @Inject
    private ReportAccess access;

    @Inject
    private Clock clock;

    /** @param points null keeps the points as they are */
    public record Command(long reportId, long seenVersion, long explanationId, BigDecimal points, @NotBlank @Size(max = 1000) String decision) {
    }

    public void execute(@Valid Command command) {
        AchievementReport report = access.forReview(command.reportId(), command.seenVersion());
        report.decide(access.stage(report), command.explanationId(), access.setOf(report), command.points(), command.decision(), access.afterReview(report),
                access.actor(), clock.instant());
    }
}
