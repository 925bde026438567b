package vn.thidua.achievement;

/** A reviewer sent the report back to its unit. {@code seenVersion} tells this step from every other one of the report. */
public record ReportReturned(long reportId, long seenVersion, long clusterId, long yearId, long unitId) {
}
