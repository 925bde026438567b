package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.model.AchievementReport;
import vn.thidua.achievement.model.CriteriaSet;
import vn.thidua.shared.UseCase;

/** Gives one criterion other points than the unit gave itself, with a reason that the unit sees. */
@UseCase
@RequiresPermission(Permission.REVIEW_REPORT)
public class ChangeScore {

    @Inject
    private ReportAccess access;

    @Inject
    private Clock clock;

    public record Command(long reportId, long seenVersion, long criterionId, @NotNull BigDecimal points, @NotBlank @Size(max = 1000) String reason) {
    }

    public void execute(@Valid Command command) {
        AchievementReport report = access.forReview(command.reportId(), command.seenVersion());
        CriteriaSet set = access.setOf(report);
        report.changeScore(set.criterion(command.criterionId()), set.decimals(), command.points(), command.reason(), access.actor(), clock.instant());
    }
}
