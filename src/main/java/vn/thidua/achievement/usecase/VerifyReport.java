package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.shared.UseCase;

/** The province accepts the report with the points as they stand; they rank the unit from now on. */
@UseCase
@RequiresPermission(Permission.REVIEW_REPORT)
public class VerifyReport {

    @Inject
    private ReportAccess access;

    @Inject
    private Clock clock;

    public record Command(long reportId, long seenVersion) {
    }

    public void execute(@Valid Command command) {
        access.forVerifying(command.reportId(), command.seenVersion()).verify(access.actor(), clock.instant());
    }
}
