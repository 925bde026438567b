package vn.thidua.ballot.usecase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.ballot.PollDirectory.ContestStanding;
import vn.thidua.ballot.PollDirectory.NomineeOutcome;
import vn.thidua.ballot.PollDirectory.Passed;
import vn.thidua.ballot.PollDirectory.Standing;
import vn.thidua.ballot.PollDirectory.Verdict;
import vn.thidua.ballot.PollState;
import vn.thidua.ballot.model.ContestDecision;
import vn.thidua.ballot.model.Poll;

/** The rounds of one subject read as one result: each adds who passed in it, and the last one says what is still open. */
final class Rounds {

    private Rounds() {
    }

    /** @param rounds the first one first; those not certified yet say nothing */
    static Standing standing(List<Poll> rounds) {
        Map<String, ContestStanding> contests = new LinkedHashMap<>();
        for (Poll round : rounds) {
            if (round.state() == PollState.CERTIFIED) {
                round.decisions().forEach(decision -> contests.merge(decision.subject(), of(round, decision), Rounds::then));
            }
        }
        return new Standing(List.copyOf(contests.values()));
    }

    /** Whether a round after this one decides on the contest, whose place in this one is given from 1. */
    static boolean goesOn(List<Poll> rounds, Poll poll, int contest) {
        return contest >= 1 && contest <= poll.contests().size() && goesOn(rounds, poll, poll.contests().get(contest - 1).subject());
    }

    static boolean goesOn(List<Poll> rounds, Poll poll, String contestSubject) {
        return rounds.stream().filter(round -> round.round() > poll.round())
                .anyMatch(round -> round.contests().stream().anyMatch(contest -> contest.subject().equals(contestSubject)));
    }

    private static ContestStanding of(Poll round, ContestDecision decision) {
        List<Passed> passed = decision.nominees().stream().filter(nominee -> nominee.verdict() == Verdict.PASSED)
                .map(nominee -> new Passed(nominee.unitId(), nominee.name(), nominee.votes(), decision.base(), round.id())).toList();
        List<NomineeOutcome> open = round.openPlaces().stream().filter(places -> places.contest().subject().equals(decision.subject()))
                .flatMap(places -> places.nominees().stream()).map(nominee -> new NomineeOutcome(nominee.unitId(), nominee.name(), nominee.votes(), nominee.verdict())).toList();
        return new ContestStanding(decision.subject(), passed, open, PollRegister.ref(round));
    }

    private static ContestStanding then(ContestStanding before, ContestStanding now) {
        List<Passed> passed = new ArrayList<>(before.passed());
        passed.addAll(now.passed());
        return new ContestStanding(before.subject(), passed, now.open(), now.last());
    }
}
