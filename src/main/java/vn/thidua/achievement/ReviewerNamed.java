package vn.thidua.achievement;

/** A peer unit is to review the report. {@code seenVersion} tells this step from every other one of the report. */
public record ReviewerNamed(long reportId, long seenVersion, long clusterId, long yearId, long unitId, long reviewerUnitId) {
}
