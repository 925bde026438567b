package vn.thidua.commendation.usecase;

import static vn.thidua.access.Permission.CONFIGURE_YEAR;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.PollDirectory;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.commendation.NominationDirectory;
import vn.thidua.commendation.model.AwardRule;
import vn.thidua.commendation.store.AwardRules;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;

/**
 * Says whether an award is voted on in a poll of its own, once the higher awards are decided, or in one poll with them;
 * possible until the first vote is planned.
 */
@UseCase
@RequiresPermission(CONFIGURE_YEAR)
public class SeparateAward {

    /** @param seenVersion of the rule of the award in the cluster-year */
    public record Command(long awardTypeId, long clusterId, long yearId, long seenVersion, boolean ownPoll) {
    }

    @Inject
    private AwardRules rules;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private PollDirectory polls;

    @Inject
    private CurrentUser user;

    public void execute(@Valid Command command) {
        user.must(CONFIGURE_YEAR, clusters.cluster(command.clusterId()).place());
        RuleBroken.unless(polls.rounds(NominationDirectory.subjectOf(command.clusterId(), command.yearId())).isEmpty(), "commendation.rule.votePlanned");
        AwardRule rule = rules.of(command.awardTypeId(), command.clusterId(), command.yearId()).orElseThrow(NotFound::new);
        rules.get(rule.id(), command.seenVersion()).voteOnItsOwn(command.ownPoll());
    }
}
