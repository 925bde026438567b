package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.model.AchievementReport;
import vn.thidua.shared.UseCase;

/** The unit's answer to a reviewer's question; the report itself stays as it is. */
@UseCase
@RequiresPermission(Permission.EDIT_REPORT)
public class AnswerExplanation {

    @Inject
    private ReportAccess access;

    @Inject
    private Clock clock;

    public record Command(long reportId, long seenVersion, long explanationId, String answer) {
    }

    public void execute(@Valid Command command) {
        AchievementReport report = access.forEditing(command.reportId(), command.seenVersion());
        report.answer(command.explanationId(), command.answer(), access.actor(), clock.instant());
    }
}
