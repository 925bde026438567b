package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.shared.UseCase;

/** Moves a line one place up or down in its section. */
@UseCase
@RequiresPermission(Permission.EDIT_CLUSTER_REPORT)
public class MoveNarrativeLine {

    @Inject
    private ClusterReportAccess access;

    @Inject
    private Clock clock;

    public record Command(long reportId, long seenVersion, long lineId, boolean up) {
    }

    public void execute(@Valid Command command) {
        access.forChange(command.reportId(), command.seenVersion()).move(command.lineId(), command.up(), access.actor(), clock.instant());
    }
}
