package vn.thidua.commendation.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thidua.achievement.RankingDirectory;
import vn.thidua.achievement.RankingDirectory.RankedUnit;
import vn.thidua.ballot.PollCertified;
import vn.thidua.ballot.PollDirectory;
import vn.thidua.ballot.PollDirectory.ContestStanding;
import vn.thidua.ballot.PollDirectory.Passed;
import vn.thidua.ballot.TieDecided;
import vn.thidua.commendation.model.AwardRule;
import vn.thidua.commendation.model.AwardType;
import vn.thidua.commendation.model.Nomination;
import vn.thidua.commendation.model.VotePlan;
import vn.thidua.commendation.store.AwardRules;
import vn.thidua.commendation.store.AwardTypes;
import vn.thidua.commendation.store.Nominations;
import vn.thidua.unit.UnitDirectory;

/**
 * Turns what the certified rounds decided into nominations, in the transaction that certifies a round or records the chair's
 * decision: either both stand or neither does. Who is still tied is not nominated. Nor is a unit that has ended before this
 * day. What an earlier round gave stays, unless the unit has now passed for a higher award whose winners leave the lower ones.
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
    private AwardTypes types;

    @Inject
    private AwardRules rules;

    @Inject
    private UnitDirectory units;

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
        long[] subject = VotePlan.clusterAndYearOf(first);
        if (subject.length == 0) {
            return;
        }
        long clusterId = subject[0];
        long yearId = subject[1];
        Map<Long, RankedUnit> ranked = rankings.ranking(clusterId, yearId).units().stream()
                .collect(Collectors.toMap(RankedUnit::unitId, Function.identity()));
        List<ContestStanding> contests = polls.standing(first).contests();
        List<Nomination> there = nominations.of(clusterId, yearId);
        LocalDate today = LocalDate.now(clock);
        var history = units.history(contests.stream().flatMap(contest -> contest.passed().stream()).map(Passed::unitId).collect(Collectors.toSet()));
        for (ContestStanding contest : contests) {
            long award = VotePlan.awardTypeOf(contest.subject());
            for (Passed passed : contest.passed()) {
                boolean recorded = there.stream().anyMatch(one -> one.awardTypeId() == award && one.unitId() == passed.unitId());
                if (!recorded && VotePlan.commendable(history.lastDay(passed.unitId()).orElse(null), today)) {
                    nominations.add(Nomination.propose(award, clusterId, yearId, passed, ranked.get(passed.unitId()), clock.instant()));
                }
            }
        }
        leaveLower(clusterId, yearId, contests);
    }

    private void leaveLower(long clusterId, long yearId, List<ContestStanding> contests) {
        Map<Long, AwardRule> ruleOf = rules.of(clusterId, yearId).stream().collect(Collectors.toMap(AwardRule::awardTypeId, Function.identity()));
        List<Nomination> all = nominations.of(clusterId, yearId);
        for (ContestStanding contest : contests) {
            AwardRule rule = ruleOf.get(VotePlan.awardTypeOf(contest.subject()));
            if (rule == null || !rule.rule().winnersLeaveLower()) {
                continue;
            }
            AwardType higher = types.get(rule.awardTypeId());
            Set<Long> gone = contest.passed().stream().map(Passed::unitId).collect(Collectors.toSet());
            all.stream().filter(one -> gone.contains(one.unitId()) && AwardType.ORDER.compare(higher, types.get(one.awardTypeId())) < 0)
                    .forEach(Nomination::leaveForHigher);
        }
    }
}
