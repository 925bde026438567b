package vn.thidua.handover.usecase;

import static vn.thidua.access.Permission.CONFIGURE_YEAR;
import static vn.thidua.access.Permission.PREPARE_POLL;

import jakarta.inject.Inject;
import vn.thidua.access.AccessDenied;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.PollDirectory;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.conference.ConferenceDirectory;
import vn.thidua.handover.model.ElectionPlan;
import vn.thidua.handover.store.LeaderRules;
import vn.thidua.shared.UseCase;

/** Drafts the election of the next year's leader unit, in the year-end conference. */
@UseCase
@RequiresPermission({PREPARE_POLL, CONFIGURE_YEAR})
public class PlanElection {

    public record Command(long clusterId, long yearId) {
    }

    @Inject
    private LeaderElections elections;

    @Inject
    private ConferenceDirectory conferences;

    @Inject
    private LeaderRules rules;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private PollDirectory polls;

    @Inject
    private CurrentUser user;

    /** @return the id of the drafted poll */
    public long execute(Command command) {
        var cluster = clusters.cluster(command.clusterId());
        var year = clusters.year(command.yearId());
        boolean allowed = user.may(PREPARE_POLL, cluster.place()) || user.may(CONFIGURE_YEAR, cluster.place());
        if (!allowed || year.organisationId() != cluster.organisationId()) {
            throw new AccessDenied();
        }
        var rule = rules.of(cluster.id(), year.id()).orElse(null);
        return polls.draft(ElectionPlan.of(cluster, year, conferences.yearEnd(cluster.id(), year.id()).orElse(null), rule,
                elections.nominees(cluster, year, rule != null && rule.leaderStands())));
    }
}
