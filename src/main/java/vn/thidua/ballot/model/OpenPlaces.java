package vn.thidua.ballot.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.PollDirectory.Verdict;
import vn.thidua.ballot.PollPlan;
import vn.thidua.ballot.model.ContestDecision.NomineeDecision;

/**
 * Places of a contest that a certified count left open, because votes were equal at the cut.
 *
 * @param contest what a next round would decide: those nominees only, for the places left
 * @param nominees among whom they are filled, in order of votes
 */
public record OpenPlaces(int places, PollPlan.Contest contest, List<NomineeDecision> nominees) {

    static Optional<OpenPlaces> of(PollContest contest, ContestDecision decision) {
        Set<Long> tied = decision.with(Verdict.TIED_AT_CUT);
        if (tied.isEmpty()) {
            return Optional.empty();
        }
        ContestRule rule = contest.rule();
        int places = rule.quota() - decision.with(Verdict.PASSED).size();
        var nominees = decision.nominees().stream().filter(nominee -> tied.contains(nominee.unitId())).toList();
        List<PollPlan.Nominee> again = contest.nominees().stream().filter(nominee -> tied.contains(nominee.unitId()))
                .map(nominee -> new PollPlan.Nominee(nominee.unitId(), nominee.name(), nominee.score())).toList();
        return Optional.of(new OpenPlaces(places,
                new PollPlan.Contest(contest.subject(), contest.titleVi(), contest.titleEn(), rule.forSecondRound(places), again), nominees));
    }
}
