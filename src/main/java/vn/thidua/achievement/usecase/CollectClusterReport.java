package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.model.ClusterReport;
import vn.thidua.achievement.model.NarrativePiece;
import vn.thidua.achievement.store.ClusterReports;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;

/**
 * Takes every line of the units' texts into the cluster's report, the first time and whenever a text has changed. Texts that
 * were not handed in are left out unless their unit is chosen; units left out keep the lines they have.
 */
@UseCase
@RequiresPermission(Permission.EDIT_CLUSTER_REPORT)
public class CollectClusterReport {

    @Inject
    private ClusterReportAccess access;

    @Inject
    private UnitTexts texts;

    @Inject
    private ClusterReports reports;

    @Inject
    private Clock clock;

    /**
     * @param seenVersion of the report, 0 where there was none yet
     * @param drafts units whose text is taken although it was not handed in
     * @param nearPercent from which likeness on two lines are pointed out as nearly the same
     */
    public record Command(long clusterId, long yearId, long seenVersion, @NotNull List<Long> drafts, int nearPercent) {
    }

    public ClusterReport.Outcome execute(@Valid Command command) {
        ClusterRef cluster = access.writable(command.clusterId(), command.yearId());
        List<NarrativePiece> pieces = new ArrayList<>();
        List<Long> collected = new ArrayList<>();
        for (UnitTexts.UnitText text : texts.of(cluster.id(), command.yearId())) {
            boolean drafted = command.drafts().contains(text.unit().id());
            if (drafted || !text.handedIn().isEmpty() || text.status() != null && !text.status().editable()) {
                collected.add(text.unit().id());
                pieces.addAll(text.handedIn());
                pieces.addAll(drafted ? text.drafted() : List.of());
            }
        }
        Optional<ClusterReport> held = reports.of(cluster.id(), command.yearId());
        RuleBroken.unless(held.isPresent() || !pieces.isEmpty(), "achievement.narrative.nothingToCollect");
        ClusterReport report = held.isPresent() ? access.forChange(held.get().id(), command.seenVersion())
                : ClusterReport.begin(cluster.organisationId(), cluster.id(), command.yearId());
        ClusterReport.Outcome outcome = report.collect(pieces, collected, command.nearPercent(), access.actor(), clock.instant());
        if (held.isEmpty()) {
            reports.add(report);
        }
        return outcome;
    }
}
