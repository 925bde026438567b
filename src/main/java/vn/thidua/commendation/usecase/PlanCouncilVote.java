package vn.thidua.commendation.usecase;

import static vn.thidua.access.Permission.CONFIGURE_YEAR;
import static vn.thidua.access.Permission.PREPARE_POLL;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.stream.Collectors;
import vn.thidua.access.AccessDenied;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.PollDirectory;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.commendation.model.CouncilPlan;
import vn.thidua.commendation.model.Nomination;
import vn.thidua.commendation.model.NominationState;
import vn.thidua.commendation.model.VotePlan;
import vn.thidua.commendation.store.AwardTypes;
import vn.thidua.commendation.store.CouncilRules;
import vn.thidua.commendation.store.Nominations;
import vn.thidua.conference.ConferenceDirectory;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.UseCase;
import vn.thidua.unit.UnitDirectory;

/** Drafts the vote of the council on the nominations of a year that wait for it, over all clusters. */
@UseCase
@RequiresPermission({PREPARE_POLL, CONFIGURE_YEAR})
public class PlanCouncilVote {

    /** @param meetingId of the council, in which the vote is held */
    public record Command(long yearId, @NotNull Long meetingId) {
    }

    @Inject
    private AwardTypes types;

    @Inject
    private CouncilRules rules;

    @Inject
    private Nominations nominations;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private UnitDirectory units;

    @Inject
    private ConferenceDirectory conferences;

    @Inject
    private PollDirectory polls;

    @Inject
    private CurrentUser user;

    /** @return the id of the drafted poll */
    public long execute(@Valid Command command) {
        var year = clusters.year(command.yearId());
        Place place = Place.organisation(year.organisationId());
        if (!user.may(PREPARE_POLL, place) && !user.may(CONFIGURE_YEAR, place)) {
            throw new AccessDenied();
        }
        var meeting = conferences.councilMeetings(year.organisationId(), year.id()).stream().filter(one -> one.id() == command.meetingId())
                .findFirst().orElseThrow(NotFound::new);
        List<Nomination> proposed = nominations.ofYear(year.id()).stream().filter(one -> one.state() == NominationState.PROPOSED).toList();
        var history = units.history(proposed.stream().map(Nomination::unitId).distinct().toList());
        var day = meeting.startsAt().toLocalDate();
        return polls.draft(CouncilPlan.of(year, meeting, types.of(year.organisationId()), rules.of(year.id()), proposed,
                clusters.clusters(year.organisationId()).stream().collect(Collectors.toMap(ClusterRef::id, ClusterRef::name)),
                unit -> !VotePlan.commendable(history.lastDay(unit).orElse(null), day)));
    }
}
