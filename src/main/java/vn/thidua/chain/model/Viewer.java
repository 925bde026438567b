package vn.thidua.chain.model;

import java.util.List;
import java.util.Set;
import vn.thidua.access.Permission;
import vn.thidua.achievement.ReportStatus;

/**
 * Who looks at the chain.
 *
 * @param permissions what she holds at the cluster
 * @param reviews whether she reviews for the province, or reports wait for her as a peer
 * @param ownReports state of the report of each member unit she enters results for; null where it is not begun
 * @param outgoing whether she leads the cluster today
 * @param incoming whether she may confirm the handover for the incoming unit
 */
public record Viewer(Set<Permission> permissions, boolean reviews, List<OwnReport> ownReports, boolean outgoing, boolean incoming) {

    /** @param asked whether a reviewer waits for an explanation */
    public record OwnReport(long unitId, ReportStatus status, boolean asked) {
    }

    boolean holds(Permission permission) {
        return permissions.contains(permission);
    }
}
