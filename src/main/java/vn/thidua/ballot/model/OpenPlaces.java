package vn.thidua.ballot.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.ContestRule.TieBreak;
import vn.thidua.ballot.PollDirectory.Verdict;
import vn.thidua.ballot.PollPlan;
import vn.thidua.ballot.model.ContestDecision.NomineeDecision;

/**
 * Places of a contest that a certified count left open: votes are equal at the cut, or nobody had the votes needed and the rule
 * asks for another round among the best.
 *
 * @param contest what a next round would decide: those nominees only, for the places left
 * @param nominees among whom they are filled, in order of votes
 * @param again whether the rule's chain has another round here
 * @param byChair whether it leaves this to the chair
 */
public record OpenPlaces(int places, PollPlan.Contest contest, List<NomineeDecision> nominees, boolean again, boolean byChair) {

    static Optional<OpenPlaces> of(PollContest contest, ContestDecision decision) {
        Set<Long> tied = decision.with(Verdict.TIED_AT_CUT);
        List<TieBreak> chain = contest.rule().ties();
        if (!tied.isEmpty()) {
            // a chain that names nobody leaves it to the conference: either way is open
            boolean round = chain.contains(TieBreak.SECOND_ROUND) || !chain.contains(TieBreak.CHAIR);
            return Optional.of(of(contest, decision, tied, decision.placesLeft(), round, !chain.contains(TieBreak.SECOND_ROUND)));
        }
        return Optional.ofNullable(decision.secondRound())
                .map(round -> of(contest, decision, Set.copyOf(round.units()), round.places(), true, false));
    }

    private static OpenPlaces of(PollContest contest, ContestDecision decision, Set<Long> units, int places, boolean again, boolean byChair) {
        ContestRule rule = contest.rule().forSecondRound(places);
        List<PollPlan.Nominee> nominees = contest.nominees().stream().filter(nominee -> units.contains(nominee.unitId())).map(PollNominee::again).toList();
        return new OpenPlaces(places, new PollPlan.Contest(contest.subject(), contest.titleVi(), contest.titleEn(), rule, nominees),
                decision.nominees().stream().filter(nominee -> units.contains(nominee.unitId())).toList(), again, byChair);
    }
}
