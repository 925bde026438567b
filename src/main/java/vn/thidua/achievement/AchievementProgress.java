package vn.thidua.achievement;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** How far a cluster-year has come with its criteria and reports, for the page that shows the year as one chain. */
public interface AchievementProgress {

    /** The criteria set, drafted or published; empty where none was begun. */
    Optional<CriteriaProgress> criteria(long clusterId, long yearId);

    /** The members' reports; members without a report are in none of the counts. */
    ReportsProgress reports(long clusterId, long yearId);

    /** The unit's report, if it was begun. */
    Optional<UnitReport> report(long clusterId, long yearId, long unitId);

    /** Reports handed in that name one of these member units as their checker and are not checked yet. */
    int awaitingPeers(long clusterId, long yearId, Collection<Long> peerUnitIds);

    /** {@code count} criteria that are scored (groups are not), {@code total} points of the whole tree. */
    record CriteriaProgress(boolean published, int count, BigDecimal total) implements Serializable {
    }

    record ReportsProgress(int members, Map<ReportStatus, Integer> byStatus) implements Serializable {
        public int count(ReportStatus status) {
            return byStatus.getOrDefault(status, 0);
        }

        /** Handed in, whether verified yet or not. */
        public int handedIn() {
            return inReview() + count(ReportStatus.VERIFIED);
        }

        /** Handed in and not verified yet, whether cross-checked or not. */
        public int inReview() {
            return count(ReportStatus.SUBMITTED) + count(ReportStatus.CHECKED);
        }
    }

    /** @param unanswered questions of reviewers that wait for the unit */
    record UnitReport(long reportId, ReportStatus status, int unanswered) implements Serializable {
    }
}
