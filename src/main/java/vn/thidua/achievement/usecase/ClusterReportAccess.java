package vn.thidua.achievement.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.achievement.model.Actor;
import vn.thidua.achievement.model.ClusterReport;
import vn.thidua.achievement.store.ClusterReports;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.shared.NotFound;

/** Who may read and who may write the cluster's report, checked at the cluster it belongs to. */
@Dependent
class ClusterReportAccess {

    @Inject
    private CurrentUser user;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private ClusterReports reports;

    /** The cluster, if she may read its report and the year is one of its organisation. */
    ClusterRef readable(long clusterId, long yearId) {
        return held(Permission.VIEW_CLUSTER, clusterId, yearId);
    }

    ClusterRef writable(long clusterId, long yearId) {
        return held(Permission.EDIT_CLUSTER_REPORT, clusterId, yearId);
    }

    private ClusterRef held(Permission permission, long clusterId, long yearId) {
        ClusterRef cluster = clusters.cluster(clusterId);
        user.must(permission, cluster.place());
        CriteriaAccess.mustBelong(cluster, clusters.year(yearId));
        return cluster;
    }

    boolean writes(ClusterRef cluster) {
        return user.may(Permission.EDIT_CLUSTER_REPORT, cluster.place());
    }

    boolean reports(ClusterRef cluster, long unitId) {
        return user.may(Permission.EDIT_REPORT, cluster.placeOf(unitId));
    }

    /** The report for a change by somebody who saw this version of it. */
    ClusterReport forChange(long reportId, long seenVersion) {
        ClusterReport report = reports.get(reportId);
        user.must(Permission.EDIT_CLUSTER_REPORT, clusters.cluster(report.clusterId()).place());
        return reports.get(reportId, seenVersion);
    }

    void mustBeMember(ClusterRef cluster, long yearId, long unitId) {
        if (clusters.members(cluster.id(), yearId).stream().noneMatch(unit -> unit.id() == unitId)) {
            throw new NotFound();
        }
    }

    Actor actor() {
        return new Actor(user.accountId(), user.personName());
    }
}
