package vn.thidua.ballot.usecase;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.PollState;
import vn.thidua.ballot.model.OpenPlaces;
import vn.thidua.ballot.model.Poll;
import vn.thidua.ballot.store.Polls;
import vn.thidua.conference.ConferenceDirectory;
import vn.thidua.shared.UseCase;

/** The rounds of a poll with what they left open, and the polls of one conference. */
@UseCase
@RequiresPermission(Permission.VIEW_CLUSTER)
public class RoundQueries {

    @Inject
    private CurrentUser user;

    @Inject
    private ConferenceDirectory conferences;

    @Inject
    private Polls polls;

    /**
     * @param rounds those that are not void, the first one first
     * @param open contests in which places stayed open in this round, and no later one decides on them
     * @param chair of the conference
     */
    public record RoundsView(long pollId, long version, List<PollRow> rounds, List<OpenRow> open, String chair, boolean mayPlan, boolean mayDecide)
            implements Serializable {

        public int nextRound() {
            return rounds.stream().mapToInt(PollRow::round).max().orElse(1) + 1;
        }
    }

    public record PollRow(long id, String titleVi, String titleEn, PollState state, int round, boolean counted) implements Serializable {
    }

    /** @param contest its place in the poll, from 1 */
    public record OpenRow(int contest, String titleVi, String titleEn, int places, List<ChoiceRow> nominees, boolean byChair) implements Serializable {
    }

    public record ChoiceRow(long unitId, String name, int votes) implements Serializable {
    }

    public RoundsView rounds(long pollId) {
        Poll poll = polls.get(pollId);
        user.must(Permission.VIEW_CLUSTER, poll.place());
        List<Poll> rounds = polls.rounds(poll.firstSubject());
        var conference = conferences.conference(poll.conferenceId());
        List<OpenPlaces> places = poll.openPlaces().stream().filter(one -> !Rounds.goesOn(rounds, poll, one.contest().subject())).toList();
        boolean last = rounds.stream().allMatch(round -> round.round() <= poll.round());
        List<OpenRow> open = places.stream().map(one -> row(poll, one)).toList();
        return new RoundsView(poll.id(), poll.version(), rounds.stream().map(RoundQueries::row).toList(), open, conference.chair(),
                last && places.stream().anyMatch(OpenPlaces::again) && !conference.ended() && user.may(Permission.PREPARE_POLL, poll.place()),
                places.stream().anyMatch(OpenPlaces::byChair) && user.may(Permission.CERTIFY_POLL, poll.place()));
    }

    /** The polls of a conference that are not void, in the order they were drafted. */
    public List<PollRow> ofConference(long conferenceId) {
        var conference = conferences.conference(conferenceId);
        user.must(Permission.VIEW_CLUSTER, new Place(conference.organisationId(), conference.clusterId(), null));
        return polls.of(conferenceId).stream().filter(poll -> poll.state() != PollState.VOID).map(RoundQueries::row).toList();
    }

    private static PollRow row(Poll poll) {
        return new PollRow(poll.id(), poll.titleVi(), poll.titleEn(), poll.state(), poll.round(), poll.counted());
    }

    private static OpenRow row(Poll poll, OpenPlaces places) {
        int number = poll.contests().stream().map(contest -> contest.subject()).toList().indexOf(places.contest().subject()) + 1;
        return new OpenRow(number, places.contest().titleVi(), places.contest().titleEn(), places.places(),
                places.nominees().stream().map(nominee -> new ChoiceRow(nominee.unitId(), nominee.name(), nominee.votes())).toList(),
                places.byChair());
    }
}
