package vn.thidua.ballot.usecase;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.PollMode;
import vn.thidua.ballot.PollState;
import vn.thidua.ballot.model.Codes;
import vn.thidua.ballot.model.Derivation;
import vn.thidua.ballot.model.Poll;
import vn.thidua.ballot.model.RuleSentences;
import vn.thidua.ballot.store.BallotBox;
import vn.thidua.ballot.store.Polls;
import vn.thidua.ballot.usecase.PollQueries.ContestResult;
import vn.thidua.conference.ConferenceDirectory;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.UseCase;
import vn.thidua.unit.UnitDirectory;

/** What the screen in the hall shows, to whoever has its address. Counts are on it after certification only. */
@UseCase
@RequiresPermission(Permission.PUBLIC)
public class HallQueries {

    @Inject
    private CurrentUser user;

    @Inject
    private UnitDirectory units;

    @Inject
    private ConferenceDirectory conferences;

    @Inject
    private PollHolder holder;

    @Inject
    private Polls polls;

    @Inject
    private BallotBox box;

    @Inject
    private HallKeys keys;

    @Inject
    private KeptRecords records;

    /** @param fingerprint null before there is a key; @param results empty before certification */
    public record HallView(long id, String titleVi, String titleEn, PollState state, PollMode mode, String place, String clusterName, boolean sample,
            String fingerprint, List<ContestOnScreen> contests, List<ContestResult> results) implements Serializable {
    }

    public record ContestOnScreen(String titleVi, String titleEn, List<Derivation.Line> rule, List<String> nominees) implements Serializable {
    }

    /** For somebody who may see the poll: the key of its address in the hall. */
    @RequiresPermission(Permission.VIEW_CLUSTER)
    public String key(long pollId) {
        Poll poll = polls.get(pollId);
        user.must(Permission.VIEW_CLUSTER, poll.place());
        return keys.of(pollId);
    }

    /** @throws NotFound where the key is no poll's */
    public long poll(String key) {
        return keys.poll(key).orElseThrow(NotFound::new);
    }

    public HallView view(String key) {
        Poll poll = polls.get(poll(key));
        boolean certified = poll.state() == PollState.CERTIFIED;
        int last = poll.contests().size() - 1;
        return new HallView(poll.id(), poll.titleVi(), poll.titleEn(), poll.state(), poll.mode(), conferences.conference(poll.conferenceId()).place(),
                holder.name(poll), units.sample(poll.organisationId()), poll.fingerprint(),
                IntStream.rangeClosed(0, last).mapToObj(i -> new ContestOnScreen(poll.contests().get(i).titleVi(), poll.contests().get(i).titleEn(),
                        RuleSentences.of(poll.contests().get(i).rule(), i == last), poll.contests().get(i).nominees().stream().map(n -> n.name()).toList())).toList(),
                certified ? PollQueries.results(poll) : List.of());
    }

    /** Whether a ballot with this inclusion code was counted; before certification nothing is said. */
    public boolean counted(String key, String code) {
        return box.inclusionCodes(certified(key).id()).contains(Codes.normal(code));
    }

    /** The record of a certified poll as a file. */
    public RecordQueries.RecordFile record(String key) {
        return records.file(certified(key));
    }

    private Poll certified(String key) {
        Poll poll = polls.get(poll(key));
        if (poll.state() != PollState.CERTIFIED) {
            throw new NotFound();
        }
        return poll;
    }
}
