package vn.thidua.ballot.usecase;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.thidua.access.AccountDirectory;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.PollMode;
import vn.thidua.ballot.PollState;
import vn.thidua.ballot.model.ContestDecision;
import vn.thidua.ballot.model.Derivation;
import vn.thidua.ballot.model.Electorate;
import vn.thidua.ballot.model.OpenedBox;
import vn.thidua.ballot.model.Poll;
import vn.thidua.ballot.model.PollContest;
import vn.thidua.ballot.model.PollSignature;
import vn.thidua.ballot.model.RecordText;
import vn.thidua.ballot.model.RuleSentences;
import vn.thidua.ballot.model.SealedBox;
import vn.thidua.ballot.model.TestBallots;
import vn.thidua.ballot.model.Stock;
import vn.thidua.ballot.store.BallotBox;
import vn.thidua.ballot.store.CardRegister;
import vn.thidua.ballot.store.Polls;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.cluster.YearRef;
import vn.thidua.conference.ConferenceDirectory;
import vn.thidua.conference.ConferenceDirectory.ConferenceRef;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;
import vn.thidua.unit.UnitDirectory;

/** Polls as their pages show them. Before the count only the number of ballots is known, never a choice. */
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
    private PollHolder holder;

    @Inject
    private Polls polls;

    @Inject
    private BallotBox box;

    @Inject
    private CardRegister register;

    @Inject
    private AccountDirectory accounts;

    @Inject
    private SharesAtHand shares;

    @Inject
    private PaperDesk desk;

    @Inject
    private TestBox tests;

    @Inject
    private PollRecords records;

    /** What the user may do with the poll in its present state. */
    public record May(boolean prepare, boolean reissue, boolean open, boolean close, boolean desk, boolean count, boolean certify,
            boolean giveUp, boolean arrange, boolean enrol, boolean askToClose, boolean withdrawClosing, boolean enterPaper, boolean withdrawPaper,
            boolean recordConsensus, boolean recount, boolean explain, boolean test) implements Serializable {
    }

    /**
     * @param quorum how many of them open the box and sign
     * @param candidates whom the poll could have as tellers, while it is a draft
     * @param me the person signed in, where she is a teller; else null
     * @param given how many shares of the key wait in memory
     */
    public record TellersView(int quorum, List<TellerRow> rows, List<Candidate> candidates, boolean allEnrolled, Choice me, int given)
            implements Serializable {

        /** Who may act at this machine; in a poll from before keys were shared that is also the person signed in. */
        public List<Choice> choices() {
            return Stream.concat(rows.stream().map(row -> new Choice(row.accountId(), row.personName())),
                    Stream.ofNullable(me).filter(own -> rows.stream().noneMatch(row -> row.accountId() == own.accountId()))).toList();
        }

        /** The account of the person signed in, where she is a teller; else null. */
        public Long mine() {
            return me == null ? null : me.accountId();
        }
    }

    /** @param given her share waits in memory for those of the others; @param signed she signed the record as it is now */
    public record TellerRow(long accountId, String personName, boolean enrolled, boolean given, boolean signed) implements Serializable {
    }

    public record Choice(long accountId, String personName) implements Serializable {
    }

    public record Candidate(long accountId, String personName, boolean chosen) implements Serializable {
    }

    public record ClosingView(String askedBy, Instant askedAt, boolean askedByMe) implements Serializable {
    }

    /** @param waiting a first teller has entered her count; @param accepted a second one has entered the same */
    public record PaperView(boolean waiting, boolean waitingForMe, boolean accepted, Integer issued, Integer returned, String firstBy, String secondBy)
            implements Serializable {
    }

    /** The record as the tellers sign it. @param hash SHA-256 of the text in UTF-8, in hexadecimal */
    public record RecordView(String text, String hash, List<SignatureRow> signatures, int needed, boolean recountDiffers, boolean differenceSettled,
            String differenceReason, String differenceStatedBy, String differenceConfirmedBy) implements Serializable {
    }

    public record SignatureRow(String personName, Instant signedAt) implements Serializable {
    }

    /** @param keyFingerprint of the throw-away key; @param counted null before the test ballots are opened */
    public record TestView(String titleVi, String titleEn, String keyFingerprint, List<TestBallot> ballots, List<TestContest> counted)
            implements Serializable {
    }

    /** @param beginning of the sealed ballot, in hexadecimal: what the room can see of it */
    public record TestBallot(String inclusionCode, String beginning, int bytes) implements Serializable {
    }

    public record TestContest(String titleVi, String titleEn, int valid, int blank, int invalid, List<TestCount> nominees) implements Serializable {
    }

    public record TestCount(String name, int votes) implements Serializable {
    }

    public record PollView(long id, long version, String subject, String titleVi, String titleEn, PollState state, String fingerprint,
            int cardsPrinted, ClusterRef cluster, YearRef year, ConferenceRef conference, boolean sample, List<ContestView> contests,
            List<StepRow> steps, Stock stock, List<Derivation.Line> differences, boolean counted, PollMode mode, TellersView tellers,
            ClosingView closing, PaperView paper, String consensusStatedBy, String consensusText, RecordView record, May may) implements Serializable {

        /** The bundle key of what has to be done next. */
        public String nextKey() {
            boolean special = state == PollState.DRAFT && !tellers.rows().isEmpty() || state == PollState.CLOSED && !mode.sealed();
            return "ballot.poll.next." + state + (!special ? "" : state == PollState.DRAFT ? tellers.allEnrolled() ? ".enrolled" : ".named"
                    : mode == PollMode.CONSENSUS ? ".consensus" : ".byHand");
        }
    }

    /** @param quorumNow whether the register shows this contest's quorum at this moment */
    public record ContestView(String titleVi, String titleEn, List<Derivation.Line> rule, List<NomineeRow> nominees, int convened, int present,
            boolean quorumNow, ContestRule.Form form, boolean byPoints) implements Serializable {
    }

    public record NomineeRow(long unitId, String name, BigDecimal score) implements Serializable {
    }

    public record StepRow(PollState from, PollState to, String personName, Instant takenAt, String reason) implements Serializable {
    }

    public record OutcomeView(long id, String titleVi, String titleEn, PollState state, String fingerprint, ClusterRef cluster,
            YearRef year, ConferenceRef conference, boolean sample, Stock stock, Integer returned, String differenceReason,
            List<ContestResult> contests, List<StepRow> steps, List<String> inclusionCodes, PollMode mode,
            Integer paperIssued, Integer paperReturned, String consensusStatedBy, String consensusText, RecordView record) implements Serializable {
    }

    public record ContestResult(String titleVi, String titleEn, ContestDecision decision, List<Derivation.Line> derivation) implements Serializable {
    }

    public PollView poll(long pollId) {
        Poll poll = visible(pollId);
        ConferenceRef conference = conferences.conference(poll.conferenceId());
        Stock stock = register.stock(pollId);
        Electorate now = Electorate.of(conference.attendance(), stock.holders());
        RecordView record = poll.counted() ? record(poll, stock) : null;
        return new PollView(poll.id(), poll.version(), poll.subject(), poll.titleVi(), poll.titleEn(), poll.state(), poll.fingerprint(),
                poll.cardsPrinted(), holder.cluster(poll), clusters.year(conference.yearId()), conference,
                units.sample(poll.organisationId()), IntStream.range(0, poll.contests().size()).mapToObj(i -> view(poll.contests().get(i), i == poll.contests().size() - 1, now)).toList(), steps(poll),
                stock, poll.differences(stock), poll.counted(), poll.mode(), tellers(poll, record), closing(poll),
                paper(poll), poll.consensusStatedBy(), poll.consensusText(), record, may(poll, stock));
    }

    /** @throws RuleBroken before the ballots are counted */
    public OutcomeView outcome(long pollId) {
        Poll poll = visible(pollId);
        List<ContestResult> results = results(poll);
        Stock stock = register.stock(pollId);
        ConferenceRef conference = conferences.conference(poll.conferenceId());
        return new OutcomeView(poll.id(), poll.titleVi(), poll.titleEn(), poll.state(), poll.fingerprint(), holder.cluster(poll),
                clusters.year(conference.yearId()), conference, units.sample(poll.organisationId()), stock, poll.returned(), poll.differenceReason(), results, steps(poll), box.inclusionCodes(poll.id()), poll.mode(),
                poll.paperIssued(), poll.paperReturned(), poll.consensusStatedBy(), poll.consensusText(), record(poll, stock));
    }

    /** The test ballots as the room may see them; empty lists where there are none. */
    public TestView test(long pollId) {
        Poll poll = visible(pollId);
        TestBallots test = poll.state() == PollState.READY ? tests.of(pollId).orElse(null) : null;
        if (test == null) {
            return new TestView(poll.titleVi(), poll.titleEn(), null, List.of(), null);
        }
        List<TestBallot> ballots = test.sealed().stream()
                .map(sealed -> new TestBallot(SealedBox.inclusionCode(sealed), HexFormat.of().formatHex(sealed, 0, 32), sealed.length)).toList();
        return new TestView(poll.titleVi(), poll.titleEn(), test.fingerprint(), ballots, test.opened() == null ? null
                : IntStream.range(0, poll.contests().size()).mapToObj(i -> counted(poll.contests().get(i), test.opened().contests().get(i))).toList());
    }

    private static TestContest counted(PollContest contest, OpenedBox.Count count) {
        return new TestContest(contest.titleVi(), contest.titleEn(), count.valid(), count.blank(), count.invalid(),
                IntStream.range(0, contest.nominees().size()).mapToObj(n -> new TestCount(contest.nominees().get(n).name(), count.votes().get(n))).toList());
    }

    private TellersView tellers(Poll poll, RecordView record) {
        Set<Long> given = shares.given(poll.id());
        Set<Long> signed = record == null ? Set.of() : poll.signatures(record.hash()).stream().map(PollSignature::accountId).collect(Collectors.toSet());
        List<TellerRow> rows = poll.tellers().stream().map(t -> new TellerRow(t.accountId(), t.personName(), t.enrolled(),
                given.contains(t.accountId()), signed.contains(t.accountId()))).toList();
        List<Candidate> candidates = poll.state() != PollState.DRAFT || !may(Permission.PREPARE_POLL, poll) ? List.of()
                : accounts.holders(Permission.COUNT_POLL, poll.place()).stream().map(h -> new Candidate(h.accountId(), h.personName(),
                        rows.stream().anyMatch(row -> row.accountId() == h.accountId()))).toList();
        return new TellersView(poll.tellerQuorum(), rows, candidates, poll.allEnrolled(), poll.teller(user.accountId()).isPresent() ? new Choice(user.accountId(), user.personName()) : null,
                given.size());
    }

    private ClosingView closing(Poll poll) {
        return poll.state() != PollState.OPEN || poll.closingAccountId() == null ? null
                : new ClosingView(poll.closingAskedBy(), poll.closingAskedAt(), poll.closingAccountId() == user.accountId());
    }

    private PaperView paper(Poll poll) {
        var first = desk.first(poll.id());
        boolean mine = first.isPresent() && first.get().accountId() == user.accountId();
        return new PaperView(first.isPresent(), first.isPresent() && !mine && poll.teller(user.accountId()).isPresent(), poll.paperAccepted(),
                poll.paperIssued(), poll.paperReturned(), poll.paperFirstBy(), poll.paperSecondBy());
    }

    private RecordView record(Poll poll, Stock stock) {
        String text = records.text(poll);
        String hash = RecordText.hash(text);
        return new RecordView(text, hash, poll.signatures(hash).stream().map(s -> new SignatureRow(s.personName(), s.signedAt())).toList(),
                poll.tellerQuorum(), poll.recountDiffers(), poll.differenceSettled(stock), poll.differenceReason(), poll.differenceStatedBy(),
                poll.differenceConfirmedBy());
    }

    private Poll visible(long pollId) {
        Poll poll = polls.get(pollId);
        user.must(Permission.VIEW_CLUSTER, poll.place());
        return poll;
    }

    private static ContestView view(PollContest contest, boolean last, Electorate now) {
        var basis = contest.rule().quorumBasis();
        return new ContestView(contest.titleVi(), contest.titleEn(), RuleSentences.of(contest.rule(), last),
                contest.nominees().stream().map(n -> new NomineeRow(n.unitId(), n.name(), n.score())).toList(), now.convened(basis), now.present(basis),
                now.hasQuorum(contest.rule()), contest.rule().form(), contest.rule().form() == ContestRule.Form.ORDERED
                        && contest.rule().ordered() == ContestRule.OrderCounting.POINTS);
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

    private May may(Poll poll, Stock stock) {
        PollState state = poll.state();
        boolean prepares = may(Permission.PREPARE_POLL, poll);
        boolean closes = may(Permission.CLOSE_POLL, poll);
        boolean counts = may(Permission.COUNT_POLL, poll);
        boolean certifies = state == PollState.COUNTED && may(Permission.CERTIFY_POLL, poll);
        boolean sealed = poll.mode().sealed();
        boolean asked = poll.closingAccountId() != null;
        boolean unsettled = certifies && !poll.differenceSettled(stock);
        return new May(prepares && state == PollState.DRAFT && poll.allEnrolled(), prepares && sealed && state == PollState.READY,
                state == PollState.READY && may(Permission.OPEN_POLL, poll), state == PollState.OPEN && closes && asked,
                sealed && Desk.inTheRoom(state) && may(Permission.HAND_OUT_CARDS, poll),
                state == PollState.CLOSED && sealed && counts, certifies && !unsettled && !poll.recountDiffers(),
                prepares && state.canMoveTo(PollState.VOID), prepares && state == PollState.DRAFT,
                counts && sealed && state == PollState.DRAFT && !poll.tellers().isEmpty(), state == PollState.OPEN && closes && !asked,
                state == PollState.OPEN && closes && asked,
                counts && (poll.mode().countedByHand() ? state == PollState.CLOSED || state == PollState.COUNTED
                        : sealed && state == PollState.CLOSED && !poll.paperAccepted()),
                counts && state == PollState.CLOSED && poll.paperAccepted(), counts && state == PollState.CLOSED && poll.mode() == PollMode.CONSENSUS,
                counts && sealed && state == PollState.COUNTED, unsettled, prepares && sealed && state == PollState.READY);
    }

    private boolean may(Permission permission, Poll poll) {
        return user.may(permission, poll.place());
    }
}
