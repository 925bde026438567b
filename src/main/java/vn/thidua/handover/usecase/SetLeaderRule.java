package vn.thidua.handover.usecase;

import static vn.thidua.access.Permission.CONFIGURE_YEAR;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import vn.thidua.access.AccessDenied;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.PollDirectory;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.handover.model.ElectionPlan;
import vn.thidua.handover.model.LeaderRule;
import vn.thidua.handover.store.LeaderRules;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.StaleVersion;
import vn.thidua.shared.UseCase;

/** The province says how a cluster elects its next leader unit, and whether today's may stand; possible until the election is planned. */
@UseCase
@RequiresPermission(CONFIGURE_YEAR)
public class SetLeaderRule {

    /** @param seenVersion of the rule the user saw; null where there was none yet */
    public record Command(long clusterId, long yearId, Long seenVersion, @NotNull ContestRule rule, boolean leaderStands) {
    }

    @Inject
    private LeaderRules rules;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private PollDirectory polls;

    @Inject
    private CurrentUser user;

    public void execute(@Valid Command command) {
        var cluster = clusters.cluster(command.clusterId());
        user.must(CONFIGURE_YEAR, cluster.place());
        if (clusters.year(command.yearId()).organisationId() != cluster.organisationId()) {
            throw new AccessDenied();
        }
        RuleBroken.unless(polls.ofSubject(ElectionPlan.subjectOf(cluster.id(), command.yearId())).isEmpty(), "handover.election.planned");
        var existing = rules.of(cluster.id(), command.yearId());
        if (existing.isEmpty()) {
            rules.addFirst(LeaderRule.set(cluster.id(), command.yearId(), command.rule(), command.leaderStands()));
        } else if (command.seenVersion() == null) {
            throw new StaleVersion();
        } else {
            rules.get(existing.get().id(), command.seenVersion()).revise(command.rule(), command.leaderStands());
        }
    }
}
