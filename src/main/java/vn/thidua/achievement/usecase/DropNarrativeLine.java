package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.shared.UseCase;

/** Leaves a line out of the cluster's report. It stays in the data, with who and when, and can be taken back. */
@UseCase
@RequiresPermission(Permission.EDIT_CLUSTER_REPORT)
public class DropNarrativeLine {

    @Inject
    private ClusterReportAccess access;

    @Inject
    private Clock clock;

    public record Command(long reportId, long seenVersion, long lineId) {
    }

    public void execute(@Valid Command command) {
        access.forChange(command.reportId(), command.seenVersion()).drop(command.lineId(), access.actor(), clock.instant());
    }
}
