package vn.thidua.ballot.usecase;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.PollState;
import vn.thidua.ballot.model.ContestDecision;
import vn.thidua.ballot.model.Derivation;
import vn.thidua.ballot.model.Electorate;
import vn.thidua.ballot.model.Poll;
import vn.thidua.ballot.model.PollContest;
import vn.thidua.ballot.model.RuleSentences;
import vn.thidua.ballot.store.BallotBox;
import vn.thidua.ballot.store.Polls;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.cluster.YearRef;
import vn.thidua.conference.ConferenceDirectory;
import vn.thidua.conference.ConferenceDirectory.ConferenceRef;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;
import vn.thidua.unit.UnitDirectory;

/** Polls as their pages show them. Nothing here says how many ballots lie in a box that is not counted yet. */
@UseCase
@RequiresPermission(Permission.VIEW_CLUSTER)
public class PollQueries {

    @Inject
    private CurrentUser user;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private UnitDirectory units;

    @Inject
    private ConferenceDirectory conferences;

    @Inject
    private Polls polls;

    @Inject
    private BallotBox box;

    /** What the user may do with the poll in its present state. */
    public record May(boolean prepare, boolean reissue, boolean open, boolean close, boolean spoil, boolean count, boolean certify,
            boolean giveUp) implements Serializable {
    }

    public record PollView(long id, long version, String subject, String titleVi, String titleEn, PollState state, String fingerprint,
            int cardsPrinted, ClusterRef cluster, YearRef year, ConferenceRef conference, boolean sample, List<ContestView> contests,
            List<StepRow> steps, boolean differs, Integer returned, Integer cardsDrawnAtClosing, boolean counted, May may) implements Serializable {

        /** The bundle key of what has to be done next. */
        public String nextKey() {
            return "ballot.poll.next." + state;
        }
    }

    /** @param quorumNow whether the register shows this contest's quorum at this moment */
    public record ContestView(String titleVi, String titleEn, List<Derivation.Line> rule, List<NomineeRow> nominees, int convened, int present,
            boolean quorumNow) implements Serializable {
    }

    public record NomineeRow(String name, BigDecimal score) implements Serializable {
    }

    public record StepRow(PollState from, PollState to, String personName, Instant takenAt, String reason) implements Serializable {
    }

    public record OutcomeView(long id, String titleVi, String titleEn, PollState state, String fingerprint, ClusterRef cluster,
            YearRef year, ConferenceRef conference, boolean sample, int cardsPrinted, int cardsDrawn, int returned, String differenceReason,
            List<ContestResult> contests, List<StepRow> steps, List<String> inclusionCodes) implements Serializable {
    }

    public record ContestResult(String titleVi, String titleEn, ContestDecision decision, List<Derivation.Line> derivation) implements Serializable {
    }

    public PollView poll(long pollId) {
        Poll poll = visible(pollId);
        ConferenceRef conference = conferences.conference(poll.conferenceId());
        Electorate now = Electorate.of(conference.attendance());
        return new PollView(poll.id(), poll.version(), poll.subject(), poll.titleVi(), poll.titleEn(), poll.state(), poll.fingerprint(),
                poll.cardsPrinted(), clusters.cluster(poll.clusterId()), clusters.year(conference.yearId()), conference,
                units.sample(poll.organisationId()), IntStream.range(0, poll.contests().size()).mapToObj(i -> view(poll.contests().get(i), i == poll.contests().size() - 1, now)).toList(), steps(poll),
                poll.differs(), poll.returned(), poll.atClosing() == null ? null : poll.atClosing().cardsDrawn(), poll.counted(), may(poll));
    }

    /** @throws RuleBroken before the ballots are counted */
    public OutcomeView outcome(long pollId) {
        Poll poll = visible(pollId);
        List<ContestResult> results = results(poll);
        ConferenceRef conference = conferences.conference(poll.conferenceId());
        return new OutcomeView(poll.id(), poll.titleVi(), poll.titleEn(), poll.state(), poll.fingerprint(), clusters.cluster(poll.clusterId()),
                clusters.year(conference.yearId()), conference, units.sample(poll.organisationId()), poll.cardsPrinted(),
                poll.atClosing().cardsDrawn(), poll.returned(), poll.differenceReason(), results, steps(poll), box.inclusionCodes(poll.id()));
    }

    private Poll visible(long pollId) {
        Poll poll = polls.get(pollId);
        user.must(Permission.VIEW_CLUSTER, place(poll));
        return poll;
    }

    private static Place place(Poll poll) {
        return Place.cluster(poll.organisationId(), poll.clusterId());
    }

    private static ContestView view(PollContest contest, boolean last, Electorate now) {
        var basis = contest.rule().quorumBasis();
        return new ContestView(contest.titleVi(), contest.titleEn(), RuleSentences.of(contest.rule(), last),
                contest.nominees().stream().map(n -> new NomineeRow(n.name(), n.score())).toList(), now.convened(basis), now.present(basis),
                now.hasQuorum(contest.rule()));
    }

    static List<ContestResult> results(Poll poll) {
        List<ContestDecision> decisions = poll.decisions();
        return IntStream.range(0, decisions.size()).mapToObj(i -> result(poll.contests().get(i), decisions.get(i))).toList();
    }

    private static ContestResult result(PollContest contest, ContestDecision decision) {
        return new ContestResult(contest.titleVi(), contest.titleEn(), decision, decision.derivation().lines());
    }

    private static List<StepRow> steps(Poll poll) {
        return poll.steps().stream().map(s -> new StepRow(s.from(), s.to(), s.personName(), s.takenAt(), s.reason())).toList();
    }

    private May may(Poll poll) {
        PollState state = poll.state();
        boolean prepares = may(Permission.PREPARE_POLL, poll);
        boolean closes = may(Permission.CLOSE_POLL, poll);
        return new May(prepares && state == PollState.DRAFT, prepares && state == PollState.READY,
                state == PollState.READY && may(Permission.OPEN_POLL, poll), state == PollState.OPEN && closes,
                closes && (state == PollState.READY || state == PollState.OPEN),
                state == PollState.CLOSED && may(Permission.COUNT_POLL, poll), state == PollState.COUNTED && may(Permission.CERTIFY_POLL, poll),
                prepares && state.canMoveTo(PollState.VOID));
    }

    private boolean may(Permission permission, Poll poll) {
        return user.may(permission, place(poll));
    }
}
