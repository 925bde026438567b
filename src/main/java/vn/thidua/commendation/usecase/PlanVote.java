package vn.thidua.commendation.usecase;

import static vn.thidua.access.Permission.CONFIGURE_YEAR;
import static vn.thidua.access.Permission.PREPARE_POLL;

import jakarta.inject.Inject;
import vn.thidua.access.AccessDenied;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.RankingDirectory;
import vn.thidua.ballot.PollDirectory;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.commendation.model.VotePlan;
import vn.thidua.conference.ConferenceDirectory;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;
import vn.thidua.unit.UnitDirectory;

/** Drafts the next poll of the cluster-year, on the frozen ranking: a contest for each award of the stage that comes next. */
@UseCase
@RequiresPermission({PREPARE_POLL, CONFIGURE_YEAR})
public class PlanVote {

    public record Command(long clusterId, long yearId) {
    }

    @Inject
    private VoteStages stages;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private UnitDirectory units;

    @Inject
    private RankingDirectory rankings;

    @Inject
    private ConferenceDirectory conferences;

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
        var conference = conferences.yearEnd(cluster.id(), year.id())
                .orElseThrow(() -> new RuleBroken("commendation.vote.noConference"));
        var votes = stages.of(cluster.organisationId(), cluster.id(), year.id());
        RuleBroken.unless(!votes.stages().isEmpty(), "commendation.vote.noRules");
        var stage = votes.next().orElseThrow(() -> new RuleBroken("ballot.poll.draftedTwice"));
        RuleBroken.unless(votes.nextMayBegin(), "commendation.vote.earlierUndecided");
        var gone = votes.gone();
        var nominees = VotePlan.nominees(clusters.members(cluster.id(), year.id()),
                units.existing(cluster.organisationId(), conference.startsAt().toLocalDate()))
                .stream().filter(unit -> !gone.contains(unit.id())).toList();
        return polls.draft(VotePlan.of(stage.stage(), cluster, year, conference, rankings.ranking(cluster.id(), year.id()), votes.rules(), nominees));
    }
}
