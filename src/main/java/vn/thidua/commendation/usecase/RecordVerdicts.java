package vn.thidua.commendation.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.ballot.PollCertified;
import vn.thidua.ballot.PollDirectory;
import vn.thidua.ballot.PollDirectory.ContestOutcome;
import vn.thidua.ballot.PollDirectory.NomineeOutcome;
import vn.thidua.ballot.TieDecided;
import vn.thidua.commendation.model.CouncilPlan;
import vn.thidua.commendation.model.Nomination;
import vn.thidua.commendation.model.NominationState;
import vn.thidua.commendation.model.VotePlan;
import vn.thidua.commendation.store.Nominations;
import vn.thidua.shared.NotFound;

/**
 * Writes the council's verdict on each nomination it voted on, in the transaction that certifies its vote. What is still open
 * there, or had no quorum, goes on waiting.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class RecordVerdicts {

    @Inject
    private PollDirectory polls;

    @Inject
    private Nominations nominations;

    @Inject
    private Clock clock;

    void when(@Observes PollCertified certified) {
        record(certified.pollId());
    }

    void when(@Observes TieDecided decided) {
        record(decided.pollId());
    }

    private void record(long pollId) {
        String first = polls.poll(pollId).firstSubject();
        Long yearId = CouncilPlan.yearOf(first);
        if (yearId == null) {
            return;
        }
        List<Nomination> waiting = nominations.ofYear(yearId).stream().filter(one -> one.state() == NominationState.PROPOSED).toList();
        var standing = polls.standing(first).contests();
        for (ContestOutcome contest : polls.outcome(pollId).orElseThrow(NotFound::new).contests()) {
            if (!contest.quorumReached()) {
                continue;
            }
            long award = VotePlan.awardTypeOf(contest.subject());
            Set<Long> open = standing.stream().filter(one -> one.subject().equals(contest.subject())).flatMap(one -> one.open().stream())
                    .map(NomineeOutcome::unitId).collect(Collectors.toSet());
            contest.nominees().stream().filter(nominee -> !open.contains(nominee.unitId())).forEach(nominee ->
                    waiting.stream().filter(one -> one.awardTypeId() == award && one.unitId() == nominee.unitId())
                            .forEach(one -> one.appraise(pollId, nominee, contest.base(), clock.instant())));
        }
    }
}
