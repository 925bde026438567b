package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.model.AchievementReport;
import vn.thidua.achievement.model.CriteriaSet;
import vn.thidua.achievement.model.Criterion;
import vn.thidua.achievement.model.EvidenceDocument;
import vn.thidua.achievement.model.Fields;
import vn.thidua.achievement.model.ReportContent;
import vn.thidua.achievement.store.AchievementReports;
import vn.thidua.achievement.store.EvidenceFolder;
import vn.thidua.shared.Settings;
import vn.thidua.shared.UseCase;

/** Saves what an officer wrote, the files she chose and those she took out, all together or nothing of it. */
@UseCase
@RequiresPermission(Permission.EDIT_REPORT)
public class SaveReport {

    @Inject
    private ReportAccess access;

    @Inject
    private AchievementReports reports;

    @Inject
    private EvidenceFolder folder;

    @Inject
    private Clock clock;

    /**
     * @param removed ids of evidence taken out
     * @param documents which documents the evidence is that was there before; what is left out stays as it was
     */
    public record Command(long reportId, long seenVersion, @NotNull ReportContent content, @NotNull List<Upload> files,
            @NotNull List<Long> removed, @NotNull List<Described> documents) {

        public Command(long reportId, long seenVersion, ReportContent content, List<Upload> files, List<Long> removed) {
            this(reportId, seenVersion, content, files, removed, List.of());
        }
    }

    public record Upload(long criterionId, String fileName, InputStream bytes) {
    }

    public record Described(long evidenceId, EvidenceDocument document) {
    }

    /** @return the version the report has now */
    public long execute(@Valid Command command) {
        AchievementReport report = access.forEditing(command.reportId(), command.seenVersion());
        CriteriaSet set = access.setOf(report);
        report.fill(set, command.content());
        command.documents().forEach(told -> report.describe(told.evidenceId(), told.document(), access.today()));
        report.savedAt(clock.instant());
        command.removed().forEach(report::detach);
        for (Upload upload : command.files()) {
            Criterion criterion = set.criterion(upload.criterionId());
            try (EvidenceFolder.Incoming incoming = folder.receive(Fields.evidence(criterion.id()), upload.fileName(), upload.bytes())) {
                report.attach(criterion, incoming.file(), Settings.evidenceQuotaBytes(), access.actor(), clock.instant());
                incoming.keep();
            }
        }
        return reports.written(report);
    }
}
