package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import java.nio.file.Path;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.model.AchievementReport;
import vn.thidua.achievement.model.EvidenceFile;
import vn.thidua.achievement.store.AchievementReports;
import vn.thidua.achievement.store.EvidenceFolder;
import vn.thidua.shared.UseCase;

/** Gives an evidence file to those who may see its report, and never other bytes than those that were kept. */
@UseCase
@RequiresPermission({Permission.VIEW_REPORT, Permission.EDIT_REPORT, Permission.REVIEW_REPORT})
public class DownloadEvidence {

    @Inject
    private ReportAccess access;

    @Inject
    private AchievementReports reports;

    @Inject
    private EvidenceFolder folder;

    public record Download(EvidenceFile file, Path bytes) {
    }

    public Download execute(long evidenceId) {
        AchievementReport report = reports.holding(evidenceId);
        ReportAccess.mustHold(access.mayView(report));
        EvidenceFile file = report.evidence(evidenceId).file();
        return new Download(file, folder.checked(file));
    }
}
