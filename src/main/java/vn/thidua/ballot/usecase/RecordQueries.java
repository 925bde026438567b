package vn.thidua.ballot.usecase;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.PollState;
import vn.thidua.ballot.model.ContestDecision;
import vn.thidua.ballot.model.Poll;
import vn.thidua.ballot.model.PollContest;
import vn.thidua.ballot.model.PollRecord;
import vn.thidua.ballot.store.BallotBox;
import vn.thidua.ballot.store.Polls;
import vn.thidua.ballot.usecase.PollQueries.ContestResult;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.cluster.YearRef;
import vn.thidua.conference.ConferenceDirectory;
import vn.thidua.conference.ConferenceDirectory.ConferenceRef;
import vn.thidua.shared.UseCase;
import vn.thidua.shared.text.Vietnamese;
import vn.thidua.unit.UnitDirectory;

/** The record of a counted poll: as its printed minutes, and as a file that can be checked without this server. */
@UseCase
@RequiresPermission(Permission.VIEW_CLUSTER)
public class RecordQueries {

    @Inject
    private CurrentUser user;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private UnitDirectory units;

    @Inject
    private ConferenceDirectory conferences;

    @Inject
    private Polls polls;

    @Inject
    private BallotBox box;

    @Inject
    private HallKeys hall;

    /** @param sha256 of the file's bytes; null until the record is certified and the file final */
    public record RecordView(PollRecord record, String sha256, String hallKey, ClusterRef cluster, YearRef year, boolean sample,
            List<ContestResult> results, List<String> tellers) implements Serializable {

        public boolean certified() {
            return sha256 != null;
        }
    }

    /** @param name to keep it under */
    public record RecordFile(String name, byte[] content) implements Serializable {
    }

    /** @throws vn.thidua.shared.RuleBroken before the ballots are counted */
    public RecordView record(long pollId) {
        Poll poll = polls.get(pollId);
        user.must(Permission.VIEW_CLUSTER, Place.cluster(poll.organisationId(), poll.clusterId()));
        PollRecord record = recordOf(poll);
        YearRef year = clusters.year(conferences.conference(poll.conferenceId()).yearId());
        return new RecordView(record, poll.state() == PollState.CERTIFIED ? PollRecord.sha256(record.file()) : null, hall.of(pollId),
                clusters.cluster(poll.clusterId()), year, units.sample(poll.organisationId()), PollQueries.results(poll), tellers(poll));
    }

    /** For a poll whose reader has been checked. */
    RecordFile file(Poll poll) {
        return new RecordFile("record-" + poll.id() + ".json", recordOf(poll).file());
    }

    private PollRecord recordOf(Poll poll) {
        List<ContestDecision> decisions = poll.decisions();
        ConferenceRef conference = conferences.conference(poll.conferenceId());
        var meeting = new PollRecord.Meeting(units.organisationName(poll.organisationId()), clusters.cluster(poll.clusterId()).name(),
                clusters.year(conference.yearId()).number(), conference.place(), conference.startsAt(), conference.chair(), conference.secretary());
        var closing = poll.atClosing();
        List<String> codes = box.inclusionCodes(poll.id());
        return new PollRecord(PollRecord.FORMAT, poll.id(), poll.subject(), poll.titleVi(), poll.titleEn(), poll.state(), meeting,
                new PollRecord.Electors(closing.convened(), closing.present(), closing.unitsConvened(), closing.unitsPresent()),
                new PollRecord.Cards(poll.cardsPrinted(), closing.cardsDrawn()),
                new PollRecord.Ballots(closing.cardsDrawn(), poll.returned(), poll.returned(), 0), poll.differenceReason(), poll.fingerprint(),
                IntStream.range(0, decisions.size()).mapToObj(i -> contest(poll.contests().get(i), decisions.get(i))).toList(),
                poll.steps().stream().map(s -> new PollRecord.StepTaken(s.from(), s.to(), s.personName(), s.takenAt(), s.reason())).toList(),
                codes, PollRecord.sha256(codes));
    }

    private static PollRecord.Contest contest(PollContest contest, ContestDecision decision) {
        return new PollRecord.Contest(contest.titleVi(), contest.titleEn(), contest.tally(), PollRecord.outcome(decision),
                decision.derivation().text(Vietnamese.LOCALE), decision.derivation().text(Locale.ENGLISH));
    }

    /** Who opened the box and who certified. */
    private static List<String> tellers(Poll poll) {
        return poll.steps().stream().filter(s -> s.to() == PollState.COUNTED || s.to() == PollState.CERTIFIED).map(s -> s.personName()).distinct().toList();
    }
}
