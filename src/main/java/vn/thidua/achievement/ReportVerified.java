package vn.thidua.achievement;

/** A reviewer accepted the report. {@code seenVersion} tells this step from every other one of the report. */
public record ReportVerified(long reportId, long seenVersion, long clusterId, long yearId, long unitId) {
}
