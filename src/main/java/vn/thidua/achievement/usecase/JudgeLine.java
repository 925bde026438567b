package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.model.AchievementReport;
import vn.thidua.achievement.model.CriteriaSet;
import vn.thidua.shared.UseCase;

/**
 * A reviewer's verdict on one line, in the column of her stage: other points with a reason that the unit reads, the same
 * points to agree, or a remark alone.
 */
@UseCase
@RequiresPermission(Permission.REVIEW_REPORT)
public class JudgeLine {

    @Inject
    private ReportAccess access;

    @Inject
    private Clock clock;

    /** @param points null for a remark that leaves the points alone */
    public record Command(long reportId, long seenVersion, long criterionId, BigDecimal points, @Size(max = 1000) String comment) {
    }

    public void execute(@Valid Command command) {
        AchievementReport report = access.forReview(command.reportId(), command.seenVersion());
        CriteriaSet set = access.setOf(report);
        report.judge(access.stage(report), set.criterion(command.criterionId()), set.decimals(), command.points(), command.comment(), access.actor(), clock.instant());
    }
}
