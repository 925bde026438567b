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

/** Asks the unit to explain one line; it finds the question at the top of its report. */
@UseCase
@RequiresPermission(Permission.REVIEW_REPORT)
public class RequestExplanation {

    @Inject
    private ReportAccess access;

    @Inject
    private Clock clock;

    public record Command(long reportId, long seenVersion, long criterionId, @NotBlank @Size(max = 2000) String question) {
    }

    public void execute(@Valid Command command) {
        AchievementReport report = access.forReview(command.reportId(), command.seenVersion());
        report.ask(access.stage(report), access.setOf(report).criterion(command.criterionId()), command.question(), access.actor(), clock.instant());
    }
}
