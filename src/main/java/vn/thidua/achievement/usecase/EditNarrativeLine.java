package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.model.ClusterReport;
import vn.thidua.achievement.model.NarrativeSection;
import vn.thidua.shared.UseCase;

/** Changes the words of a line, and its section where it stands in the wrong one; what it said first stays beside it. */
@UseCase
@RequiresPermission(Permission.EDIT_CLUSTER_REPORT)
public class EditNarrativeLine {

    @Inject
    private ClusterReportAccess access;

    @Inject
    private Clock clock;

    public record Command(long reportId, long seenVersion, long lineId, @NotNull NarrativeSection section, String text) {
    }

    public void execute(@Valid Command command) {
        ClusterReport report = access.forChange(command.reportId(), command.seenVersion());
        report.edit(command.lineId(), command.text(), access.actor(), clock.instant());
        report.moveTo(command.lineId(), command.section(), access.actor(), clock.instant());
    }
}
