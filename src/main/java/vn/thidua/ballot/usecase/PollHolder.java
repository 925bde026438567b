package vn.thidua.ballot.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.thidua.ballot.model.Poll;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.unit.UnitDirectory;

/** Whose poll it is: a cluster's, or the organisation's where its council votes. */
@ApplicationScoped
public class PollHolder {

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private UnitDirectory units;

    /** Null for a poll of the council. */
    ClusterRef cluster(Poll poll) {
        return poll.clusterId() == null ? null : clusters.cluster(poll.clusterId());
    }

    String name(Poll poll) {
        ClusterRef cluster = cluster(poll);
        return cluster == null ? units.organisationName(poll.organisationId()) : cluster.name();
    }
}
