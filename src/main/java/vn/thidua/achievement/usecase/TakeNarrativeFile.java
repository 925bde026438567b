package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.thidua.access.AccessDenied;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.model.AchievementReport;
import vn.thidua.achievement.model.NarrativeFile;
import vn.thidua.achievement.model.NarrativeReading;
import vn.thidua.achievement.store.AchievementReports;
import vn.thidua.achievement.store.NarrativeFiles;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.StaleVersion;
import vn.thidua.shared.UseCase;

/**
 * Takes the text of a unit's report from its Word file in two steps: a preview that shows every paragraph and the section
 * it is proposed for, and the taking itself, of what was agreed to. A later file of the unit replaces the one before.
 */
@UseCase
@RequiresPermission({Permission.EDIT_REPORT, Permission.EDIT_CLUSTER_REPORT})
public class TakeNarrativeFile {

    @Inject
    private ClusterReportAccess access;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private AchievementReports reports;

    @Inject
    private NarrativeFiles files;

    @Inject
    private Clock clock;

    /** @param seenVersion of the unit's file, 0 where there was none */
    public record Command(long clusterId, long yearId, long unitId, long seenVersion, String fileName, @NotNull List<NarrativeFile.Taken> taken) {
    }

    public NarrativeReading preview(long clusterId, long yearId, long unitId, byte[] file) {
        permitted(clusterId, yearId, unitId);
        return NarrativeReading.of(WordFile.paragraphs(file));
    }

    public void execute(@Valid Command command) {
        ClusterRef cluster = permitted(command.clusterId(), command.yearId(), command.unitId());
        Optional<NarrativeFile> held = files.of(cluster.id(), command.yearId(), command.unitId());
        if (held.isEmpty() && command.seenVersion() != 0) {
            throw new StaleVersion();
        }
        NarrativeFile file = held.isPresent() ? files.get(held.get().id(), command.seenVersion())
                : NarrativeFile.of(cluster.organisationId(), cluster.id(), command.yearId(), command.unitId());
        file.take(command.fileName(), command.taken(), access.writes(cluster), access.actor(), clock.instant());
        if (held.isEmpty()) {
            files.add(file);
        }
    }

    /** Who writes the cluster's report may always; the unit's officer as long as her report is in her hand. */
    private ClusterRef permitted(long clusterId, long yearId, long unitId) {
        ClusterRef cluster = clusters.cluster(clusterId);
        if (!access.writes(cluster) && !access.reports(cluster, unitId)) {
            throw new AccessDenied();
        }
        CriteriaAccess.mustBelong(cluster, clusters.year(yearId));
        access.mustBeMember(cluster, yearId, unitId);
        boolean inHand = reports.of(clusterId, yearId, unitId).map(AchievementReport::status).map(status -> status.editable()).orElse(true);
        RuleBroken.unless(access.writes(cluster) || inHand, "achievement.report.notInHand");
        return cluster;
    }
}
