package vn.thidua.commendation.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thidua.ballot.PollDirectory;
import vn.thidua.ballot.PollDirectory.ContestStanding;
import vn.thidua.ballot.PollDirectory.Passed;
import vn.thidua.ballot.PollDirectory.PollRef;
import vn.thidua.ballot.PollState;
import vn.thidua.commendation.model.AwardRule;
import vn.thidua.commendation.model.AwardType;
import vn.thidua.commendation.model.VotePlan;
import vn.thidua.commendation.model.VoteStage;
import vn.thidua.commendation.store.AwardRules;
import vn.thidua.commendation.store.AwardTypes;

/** How far the votes of a cluster-year are, over their stages and rounds. */
@ApplicationScoped
public class VoteStages {

    @Inject
    private AwardTypes types;

    @Inject
    private AwardRules rules;

    @Inject
    private PollDirectory polls;

    /** @param rounds of this stage that are not void; @param contests what its certified rounds decided */
    record StageState(VoteStage stage, List<PollRef> rounds, List<ContestStanding> contests) {

        boolean planned() {
            return !rounds.isEmpty();
        }

        /** Whether every round is certified and nothing is tied. */
        boolean decided() {
            return planned() && rounds.stream().allMatch(round -> round.state() == PollState.CERTIFIED)
                    && contests.stream().allMatch(contest -> contest.open().isEmpty());
        }
    }

    record Votes(List<StageState> stages, List<AwardRule> rules) {

        /** The poll that was planned last, in its last round. */
        Optional<PollRef> current() {
            return stages.stream().flatMap(stage -> stage.rounds().stream()).reduce((earlier, later) -> later);
        }

        boolean begun() {
            return current().isPresent();
        }

        /** The first stage without a poll. */
        Optional<StageState> next() {
            return stages.stream().filter(stage -> !stage.planned()).findFirst();
        }

        /** Whether all stages before the next one are decided. */
        boolean nextMayBegin() {
            return stages.stream().takeWhile(StageState::planned).allMatch(StageState::decided);
        }

        /** Units that passed for an award whose winners leave those after it. */
        Set<Long> gone() {
            Map<Long, AwardRule> ruleOf = rules.stream().collect(Collectors.toMap(AwardRule::awardTypeId, Function.identity()));
            return contests().stream().filter(contest -> Optional.ofNullable(ruleOf.get(VotePlan.awardTypeOf(contest.subject())))
                            .map(rule -> rule.rule().winnersLeaveLower()).orElse(false))
                    .flatMap(contest -> contest.passed().stream()).map(Passed::unitId).collect(Collectors.toCollection(HashSet::new));
        }

        List<ContestStanding> contests() {
            return stages.stream().flatMap(stage -> stage.contests().stream()).toList();
        }
    }

    Votes of(long organisationId, long clusterId, long yearId) {
        return of(types.of(organisationId), rules.of(clusterId, yearId), clusterId, yearId);
    }

    Votes of(List<AwardType> awardTypes, List<AwardRule> set, long clusterId, long yearId) {
        List<StageState> states = new ArrayList<>();
        for (VoteStage stage : VoteStage.of(clusterId, yearId, awardTypes, set)) {
            List<PollRef> rounds = polls.rounds(stage.subject());
            states.add(new StageState(stage, rounds, rounds.isEmpty() ? List.of() : polls.standing(stage.subject()).contests()));
        }
        return new Votes(states, set);
    }
}
