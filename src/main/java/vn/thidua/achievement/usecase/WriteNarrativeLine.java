package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.model.NarrativeSection;
import vn.thidua.shared.UseCase;

/** Adds a line of the writer's own, such as next year's plan. */
@UseCase
@RequiresPermission(Permission.EDIT_CLUSTER_REPORT)
public class WriteNarrativeLine {

    @Inject
    private ClusterReportAccess access;

    @Inject
    private Clock clock;

    public record Command(long reportId, long seenVersion, @NotNull NarrativeSection section, String text) {
    }

    public void execute(@Valid Command command) {
        access.forChange(command.reportId(), command.seenVersion()).write(command.section(), command.text(), access.actor(), clock.instant());
    }
}
