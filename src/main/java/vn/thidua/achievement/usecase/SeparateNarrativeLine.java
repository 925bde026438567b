package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.shared.UseCase;

/** Undoes a merge: the line stands for itself again, as it was. */
@UseCase
@RequiresPermission(Permission.EDIT_CLUSTER_REPORT)
public class SeparateNarrativeLine {

    @Inject
    private ClusterReportAccess access;

    @Inject
    private Clock clock;

    public record Command(long reportId, long seenVersion, long lineId) {
    }

    public void execute(@Valid Command command) {
        access.forChange(command.reportId(), command.seenVersion()).separate(command.lineId(), access.actor(), clock.instant());
    }
}
