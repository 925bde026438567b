package vn.thidua.ballot.usecase;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.PollState;
import vn.thidua.ballot.model.Poll;
import vn.thidua.ballot.model.PollRecord;
import vn.thidua.ballot.store.Polls;
import vn.thidua.ballot.usecase.PollQueries.ContestResult;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.cluster.YearRef;
import vn.thidua.conference.ConferenceDirectory;
import vn.thidua.shared.UseCase;
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
    private PollHolder holder;

    @Inject
    private Polls polls;

    @Inject
    private KeptRecords records;

    @Inject
    private HallKeys hall;

    /** @param sha256 of the file's bytes; null until the record is certified and the file final */
    public record RecordView(PollRecord record, String sha256, String hallKey, ClusterRef cluster, YearRef year, boolean sample,
            List<ContestResult> results) implements Serializable {

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
        user.must(Permission.VIEW_CLUSTER, poll.place());
        PollRecord record = records.of(poll);
        YearRef year = clusters.year(conferences.conference(poll.conferenceId()).yearId());
        return new RecordView(record, poll.state() == PollState.CERTIFIED ? PollRecord.sha256(record.file()) : null, hall.of(pollId),
                holder.cluster(poll), year, units.sample(poll.organisationId()), PollQueries.results(poll));
    }
}
