package vn.thidua.commendation.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.thidua.ballot.PollDirectory;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.commendation.NominationDirectory;
import vn.thidua.commendation.model.Nomination;
import vn.thidua.commendation.model.NominationState;
import vn.thidua.commendation.store.Nominations;

/** Answers other features about nominations. */
@ApplicationScoped
public class NominationReports implements NominationDirectory {

    @Inject
    private VoteStages stages;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private Nominations nominations;

    @Inject
    private PollDirectory polls;

    @Override
    public NominationProgress progress(long clusterId, long yearId) {
        var found = nominations.of(clusterId, yearId);
        var votes = stages.of(clusters.cluster(clusterId).organisationId(), clusterId, yearId);
        int undecided = (int) votes.contests().stream().filter(contest -> !contest.open().isEmpty()).count();
        return new NominationProgress(votes.rules().size(), (int) found.stream().filter(one -> one.state() != NominationState.LEFT_FOR_HIGHER).count(), undecided,
                found.stream().map(Nomination::recordedAt).findFirst().orElse(null), votes.current().map(PollDirectory.PollRef::id).orElse(null), votes.begun() && votes.next().isPresent());
    }
}
