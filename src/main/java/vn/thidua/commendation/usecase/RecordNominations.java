package vn.thidua.commendation.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thidua.achievement.RankingDirectory;
import vn.thidua.achievement.RankingDirectory.RankedUnit;
import vn.thidua.ballot.PollCertified;
import vn.thidua.ballot.PollDirectory;
import vn.thidua.ballot.PollDirectory.NomineeOutcome;
import vn.thidua.ballot.PollDirectory.Verdict;
import vn.thidua.commendation.model.Nomination;
import vn.thidua.commendation.model.VotePlan;
import vn.thidua.commendation.store.Nominations;
import vn.thidua.shared.NotFound;
import vn.thidua.unit.UnitDirectory;

/**
 * Turns the certified outcome into nominations, in the transaction that certifies: either both stand or neither does. Who
 * is tied at the cut is not nominated; that the conference decides. Nor is a unit that has ended before this day.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class RecordNominations {

    @Inject
    private PollDirectory polls;

    @Inject
    private RankingDirectory rankings;

    @Inject
    private Nominations nominations;

    @Inject
    private UnitDirectory units;

    @Inject
    private Clock clock;

    void when(@Observes PollCertified certified) {
        long[] subject = VotePlan.clusterAndYearOf(certified.subject());
        if (subject.length == 0) {
            return;
        }
        long clusterId = subject[0];
        long yearId = subject[1];
        Map<Long, RankedUnit> ranked = rankings.ranking(clusterId, yearId).units().stream()
                .collect(Collectors.toMap(RankedUnit::unitId, Function.identity()));
        var contests = polls.outcome(certified.pollId()).orElseThrow(NotFound::new).contests();
        LocalDate today = LocalDate.now(clock);
        var history = units.history(contests.stream().flatMap(contest -> contest.nominees().stream()).map(NomineeOutcome::unitId).collect(Collectors.toSet()));
        for (var contest : contests) {
            for (NomineeOutcome nominee : contest.nominees()) {
                if (contest.quorumReached() && nominee.verdict() == Verdict.PASSED
                        && VotePlan.commendable(history.lastDay(nominee.unitId()).orElse(null), today)) {
                    nominations.add(Nomination.propose(certified.pollId(), VotePlan.awardTypeOf(contest.subject()), clusterId, yearId,
                            nominee, contest.base(), ranked.get(nominee.unitId()), clock.instant()));
                }
            }
        }
    }
}
