package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.shared.UseCase;

/** Makes one line of two that say the same in other words; sources and words of both are kept. */
@UseCase
@RequiresPermission(Permission.EDIT_CLUSTER_REPORT)
public class MergeNarrativeLines {

    @Inject
    private ClusterReportAccess access;

    @Inject
    private Clock clock;

    public record Command(long reportId, long seenVersion, long lineId, long intoId) {
    }

    public void execute(@Valid Command command) {
        access.forChange(command.reportId(), command.seenVersion()).merge(command.lineId(), command.intoId(), access.actor(), clock.instant());
    }
}
