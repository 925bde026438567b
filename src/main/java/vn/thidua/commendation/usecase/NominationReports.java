package vn.thidua.commendation.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.thidua.ballot.PollDirectory;
import vn.thidua.ballot.PollDirectory.Verdict;
import vn.thidua.ballot.PollState;
import vn.thidua.commendation.NominationDirectory;
import vn.thidua.commendation.model.Nomination;
import vn.thidua.commendation.store.AwardRules;
import vn.thidua.commendation.store.Nominations;

/** Answers other features about nominations. */
@ApplicationScoped
public class NominationReports implements NominationDirectory {

    @Inject
    private AwardRules rules;

    @Inject
    private Nominations nominations;

    @Inject
    private PollDirectory polls;

    @Override
    public NominationProgress progress(long clusterId, long yearId) {
        var found = nominations.of(clusterId, yearId);
        var poll = polls.ofSubject(NominationDirectory.subjectOf(clusterId, yearId)).filter(ref -> ref.state() == PollState.CERTIFIED);
        int undecided = poll.flatMap(ref -> polls.outcome(ref.id())).map(this::contestsTied).orElse(0);
        return new NominationProgress(rules.of(clusterId, yearId).size(), found.size(), undecided,
                found.stream().map(Nomination::recordedAt).findFirst().orElse(null));
    }

    private int contestsTied(PollDirectory.Outcome outcome) {
        return (int) outcome.contests().stream()
                .filter(contest -> contest.nominees().stream().anyMatch(nominee -> nominee.verdict() == Verdict.TIED_AT_CUT)).count();
    }
}
