package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.model.AchievementReport;
import vn.thidua.achievement.model.Megabytes;
import vn.thidua.achievement.store.AchievementReports;
import vn.thidua.shared.Settings;
import vn.thidua.shared.UseCase;

/** How much a report's evidence takes of what it may take. */
@UseCase
@RequiresPermission({Permission.VIEW_REPORT, Permission.EDIT_REPORT, Permission.REVIEW_REPORT})
public class EvidenceQueries {

    @Inject
    private ReportAccess access;

    @Inject
    private AchievementReports reports;

    /** Both in MB. */
    public record Use(BigDecimal used, BigDecimal quota) implements Serializable {
    }

    public Use use(long reportId) {
        AchievementReport report = reports.get(reportId);
        ReportAccess.mustHold(access.mayView(report));
        return new Use(Megabytes.up(report.evidenceBytes()), Megabytes.down(Settings.evidenceQuotaBytes()));
    }
}
