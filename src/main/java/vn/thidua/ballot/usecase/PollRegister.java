package vn.thidua.ballot.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import vn.thidua.ballot.PollDirectory;
import vn.thidua.ballot.PollPlan;
import vn.thidua.ballot.model.ContestDecision;
import vn.thidua.ballot.model.Poll;
import vn.thidua.ballot.store.Polls;
import vn.thidua.conference.ConferenceDirectory;
import vn.thidua.shared.RuleBroken;

/** Drafts polls for, and answers, the features that give a poll its meaning. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class PollRegister implements PollDirectory {

    @Inject
    private ConferenceDirectory conferences;

    @Inject
    private Polls polls;

    @Override
    public long draft(PollPlan plan) {
        var conference = conferences.conference(plan.conferenceId());
        RuleBroken.unless(!conference.ended(), "ballot.poll.conferenceEnded");
        RuleBroken.unless(polls.live(plan.subject()).isEmpty(), "ballot.poll.draftedTwice");
        return polls.add(Poll.draft(conference.organisationId(), conference.clusterId(), plan)).id();
    }

    @Override
    public Optional<PollRef> ofSubject(String subject) {
        return polls.live(subject).map(PollRegister::ref);
    }

    @Override
    public List<PollRef> rounds(String subject) {
        return polls.rounds(subject).stream().map(PollRegister::ref).toList();
    }

    @Override
    public Standing standing(String subject) {
        return Rounds.standing(polls.rounds(subject));
    }

    @Override
    public PollRef poll(long pollId) {
        return ref(polls.get(pollId));
    }

    @Override
    public Optional<Outcome> outcome(long pollId) {
        Poll poll = polls.get(pollId);
        return poll.counted() ? Optional.of(new Outcome(pollId, poll.decisions().stream().map(PollRegister::outcome).toList())) : Optional.empty();
    }

    static PollRef ref(Poll poll) {
        return new PollRef(poll.id(), poll.conferenceId(), poll.subject(), poll.state(), poll.openedAt(), poll.closedAt(), poll.firstSubject(), poll.round());
    }

    private static ContestOutcome outcome(ContestDecision contest) {
        List<NomineeOutcome> nominees = contest.nominees().stream()
                .map(n -> new NomineeOutcome(n.unitId(), n.name(), n.votes(), n.verdict())).toList();
        return new ContestOutcome(contest.subject(), contest.quorumReached(), contest.base(), contest.needed(), nominees,
                contest.placesLeft(), contest.secondRound());
    }
}
