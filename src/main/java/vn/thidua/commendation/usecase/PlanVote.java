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
import vn.thidua.commendation.store.AwardRules;
import vn.thidua.commendation.store.AwardTypes;
import vn.thidua.conference.ConferenceDirectory;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;
import vn.thidua.unit.UnitDirectory;

/** Drafts the one poll of the cluster-year: a contest for each award type with a rule, on the frozen ranking. */
@UseCase
@RequiresPermission({PREPARE_POLL, CONFIGURE_YEAR})
public class PlanVote {

    public record Command(long clusterId, long yearId) {
    }

    @Inject
    private AwardTypes types;

    @Inject
    private AwardRules rules;

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
        var nominees = VotePlan.nominees(clusters.members(cluster.id(), year.id()),
                units.existing(cluster.organisationId(), conference.startsAt().toLocalDate()));
        return polls.draft(VotePlan.of(cluster, year, conference, rankings.ranking(cluster.id(), year.id()),
                types.of(cluster.organisationId()), rules.of(cluster.id(), year.id()), nominees));
    }
}
