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
import vn.thidua.achievement.model.EvidenceFile;
import vn.thidua.achievement.model.Fields;
import vn.thidua.achievement.model.ReportContent;
import vn.thidua.achievement.store.AchievementReports;
import vn.thidua.achievement.store.EvidenceFolder;
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

    /** @param removed ids of evidence taken out */
    public record Command(long reportId, long seenVersion, @NotNull ReportContent content, @NotNull List<Upload> files,
            @NotNull List<Long> removed) {
    }

    public record Upload(long criterionId, String fileName, InputStream bytes) {
    }

    /** @return the version the report has now */
    public long execute(@Valid Command command) {
        AchievementReport report = access.forEditing(command.reportId(), command.seenVersion());
        CriteriaSet set = access.setOf(report);
        report.fill(set, command.content());
        report.savedAt(clock.instant());
        command.removed().forEach(report::detach);
        for (Upload upload : command.files()) {
            Criterion criterion = set.criterion(upload.criterionId());
            EvidenceFile file = folder.keep(Fields.evidence(criterion.id()), upload.fileName(), upload.bytes());
            report.attach(criterion, file, access.actor(), clock.instant());
        }
        return reports.written(report);
    }
}
