package vn.thidua.ballot.model;

import static vn.thidua.ballot.PollState.CERTIFIED;
import static vn.thidua.ballot.PollState.CLOSED;
import static vn.thidua.ballot.PollState.COUNTED;
import static vn.thidua.ballot.PollState.DRAFT;
import static vn.thidua.ballot.PollState.OPEN;
import static vn.thidua.ballot.PollState.READY;
import static vn.thidua.ballot.PollState.VOID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.thidua.access.Place;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.PollMode;
import vn.thidua.ballot.PollPlan;
import vn.thidua.ballot.PollState;
import vn.thidua.shared.Root;
import vn.thidua.shared.RuleBroken;

/**
 * A vote of a conference. DRAFT: another feature gives contests, rules and nominees; mode and tellers are named, the tellers
 * enrol with passphrases of their own. READY: the key is made and shared among them, cards are printed. OPEN: the leader unit
 * found a quorum; ballots are cast. CLOSED: one asked for it, a teller did it; none enters any more, two tellers count the
 * paper. COUNTED: a quorum of tellers opened the box; counts stand once and for all, and can be compared with a recount.
 * CERTIFIED: a quorum of tellers signed the record; keys and sealed ballots are destroyed. VOID: given up before that, with a
 * reason. Where there is no box ({@link PollMode}), tellers enter totals or a consensus in its place.
 */
@Entity
@Table(name = "poll")
public class Poll extends Root {

    public static final int PASSPHRASE_MIN = 12;
    public static final int MAX_CARDS = 500;
    public static final int MAX_TELLERS = 7;

    @Column(name = "organisation_id")
    private long organisationId;

    @Column(name = "cluster_id")
    private Long clusterId;

    @Column(name = "conference_id")
    private long conferenceId;

    @Column(name = "subject")
    private String subject;

    @Column(name = "first_subject")
    private String firstSubject;

    @Column(name = "round_number")
    private int round;

    @Column(name = "title_vi")
    private String titleVi;

    @Column(name = "title_en")
    private String titleEn;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private PollState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "mode")
    private PollMode mode;

    @Column(name = "teller_quorum")
    private int tellerQuorum;

    @Column(name = "public_key")
    private byte[] publicKey;

    @Column(name = "fingerprint")
    private String fingerprint;

    @Column(name = "private_key_sealed")
    private byte[] privateKeySealed;

    @Column(name = "cards_printed")
    private int cardsPrinted;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Embedded
    @AttributeOverride(name = "convened", column = @Column(name = "open_convened"))
    @AttributeOverride(name = "present", column = @Column(name = "open_present"))
    @AttributeOverride(name = "cardsDrawn", column = @Column(name = "open_cards_drawn"))
    @AttributeOverride(name = "unitsConvened", column = @Column(name = "open_units_convened"))
    @AttributeOverride(name = "unitsPresent", column = @Column(name = "open_units_present"))
    private Electorate atOpening;

    @Embedded
    @AttributeOverride(name = "convened", column = @Column(name = "close_convened"))
    @AttributeOverride(name = "present", column = @Column(name = "close_present"))
    @AttributeOverride(name = "cardsDrawn", column = @Column(name = "close_cards_drawn"))
    @AttributeOverride(name = "unitsConvened", column = @Column(name = "close_units_convened"))
    @AttributeOverride(name = "unitsPresent", column = @Column(name = "close_units_present"))
    private Electorate atClosing;

    @Column(name = "returned")
    private Integer returned;

    @Column(name = "closing_account_id")
    private Long closingAccountId;

    @Column(name = "closing_asked_by")
    private String closingAskedBy;

    @Column(name = "closing_asked_at")
    private Instant closingAskedAt;

    @Column(name = "paper_sealed")
    private byte[] paperSealed;

    @Column(name = "paper_issued")
    private Integer paperIssued;

    @Column(name = "paper_returned")
    private Integer paperReturned;

    @Column(name = "paper_first_by")
    private String paperFirstBy;

    @Column(name = "paper_second_by")
    private String paperSecondBy;

    @Column(name = "consensus_stated_by")
    private String consensusStatedBy;

    @Column(name = "consensus_text")
    private String consensusText;

    @Column(name = "recount_differs")
    private boolean recountDiffers;

    @Column(name = "difference_reason")
    private String differenceReason;

    @Column(name = "difference_account_id")
    private Long differenceAccountId;

    @Column(name = "difference_stated_by")
    private String differenceStatedBy;

    @Column(name = "difference_confirmed_by")
    private String differenceConfirmedBy;

    @Column(name = "record_text")
    private String recordText;

    @Column(name = "record_hash")
    private String recordHash;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "poll_id", nullable = false)
    @OrderBy("listOrder")
    private List<PollTeller> tellers = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "poll_id", nullable = false)
    @OrderBy("id")
    private List<PollSignature> signatures = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "poll_id", nullable = false)
    @OrderBy("listOrder")
    private List<PollContest> contests = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "poll_id", nullable = false)
    @OrderBy("id")
    private List<PollStep> steps = new ArrayList<>();

    protected Poll() {
    }

    /** @param clusterId null for a poll of the province's council */
    public static Poll draft(long organisationId, Long clusterId, PollPlan plan) {
        return draft(organisationId, clusterId, plan, plan.subject(), 1);
    }

    /** Another round of this poll, drafted among those it left open. */
    public Poll draftRound(PollPlan plan, int number) {
        return draft(organisationId, clusterId, plan, firstSubject, number);
    }

    private static Poll draft(long organisationId, Long clusterId, PollPlan plan, String firstSubject, int round) {
        RuleBroken.unless(!plan.contests().isEmpty(), "ballot.poll.noContests");
        Poll poll = new Poll();
        poll.organisationId = organisationId;
        poll.clusterId = clusterId;
        poll.conferenceId = plan.conferenceId();
        poll.subject = plan.subject();
        poll.firstSubject = firstSubject;
        poll.round = round;
        poll.titleVi = plan.titleVi();
        poll.titleEn = plan.titleEn();
        poll.state = DRAFT;
        RuleBroken.unless(plan.contests().stream().map(contest -> contest.rule().elector()).distinct().count() == 1, "ballot.poll.electorsDiffer");
        poll.mode = plan.mode();
        plan.contests().forEach(contest -> poll.contests.add(new PollContest(poll.contests.size() + 1, contest)));
        return poll;
    }

    /**
     * Settles how the conference votes and who its tellers are; who stays a teller keeps her enrolment.
     *
     * @param quorum how many of them open the box and sign the record
     */
    public void arrange(PollMode newMode, List<PollTeller.Named> named, int quorum) {
        RuleBroken.unless(state == DRAFT, "ballot.poll.wrongState");
        RuleBroken.unlessAt("tellers", !named.isEmpty() && named.size() <= MAX_TELLERS, "ballot.tellers.badNumber", MAX_TELLERS);
        RuleBroken.unlessAt("quorum", quorum >= 1 && quorum <= named.size(), "ballot.tellers.badQuorum", named.size());
        tellers.removeIf(teller -> named.stream().noneMatch(n -> n.accountId() == teller.accountId()));
        for (PollTeller.Named n : named) {
            PollTeller known = tellers.stream().filter(teller -> teller.accountId() == n.accountId()).findFirst().orElse(null);
            if (known == null) {
                tellers.add(new PollTeller(named.indexOf(n) + 1, n));
            } else {
                known.at(named.indexOf(n) + 1);
            }
        }
        mode = newMode;
        tellerQuorum = quorum;
    }

    /** Gives a teller her key under a passphrase only she knows; again, as long as the poll's own key is not made. */
    public void enrol(PollTeller teller, String passphrase) {
        RuleBroken.unless(state == DRAFT && mode.sealed(), "ballot.poll.wrongState");
        RuleBroken.unlessAt("passphrase", passphrase != null && passphrase.length() >= PASSPHRASE_MIN, "ballot.poll.passphraseTooShort", PASSPHRASE_MIN);
        teller.enrol(id(), passphrase.toCharArray());
    }

    /** Makes the poll's key, shares it among its tellers, and gives the secrets of the cards to print, which nobody can read again. */
    public List<VotingCard.Secrets> prepare(int cards, PollStep.By by) {
        PollState next = state.moveTo(READY);
        RuleBroken.unless(!tellers.isEmpty(), "ballot.tellers.none");
        List<VotingCard.Secrets> secrets = List.of();
        if (mode.sealed()) {
            RuleBroken.unless(allEnrolled(), "ballot.tellers.notAllEnrolled");
            secrets = draw(cards);
            SharedKey.Made keys = SharedKey.make(id(), tellerQuorum, tellers.size());
            publicKey = keys.publicKey();
            fingerprint = keys.fingerprint();
            privateKeySealed = keys.privateKeySealed();
            for (int i = 0; i < tellers.size(); i++) {
                tellers.get(i).entrust(id(), keys.shares().get(i));
                Arrays.fill(keys.shares().get(i), (byte) 0);
            }
        }
        move(next, by, null);
        return secrets;
    }

    public boolean allEnrolled() {
        return !tellers.isEmpty() && (!mode.sealed() || tellers.stream().allMatch(PollTeller::enrolled));
    }

    /** New cards in place of all those before, as long as none can have been used: the print was lost or seen by somebody. */
    public List<VotingCard.Secrets> reissue(int cards) {
        RuleBroken.unless(state == READY && mode.sealed(), "ballot.poll.wrongState");
        return draw(cards);
    }

    private List<VotingCard.Secrets> draw(int cards) {
        RuleBroken.unlessAt("cards", cards >= 1 && cards <= MAX_CARDS, "ballot.poll.badNumberOfCards", MAX_CARDS);
        List<VotingCard.Secrets> secrets = new ArrayList<>();
        for (int i = 0; i < cards; i++) {
            secrets.add(VotingCard.Secrets.draw());
        }
        cardsPrinted = cards;
        return secrets;
    }

    /** Opens where every contest has its quorum of voters present. */
    public void open(Electorate electorate, PollStep.By by) {
        PollState next = state.moveTo(OPEN);
        for (PollContest contest : contests) {
            ContestRule rule = contest.rule();
            RuleBroken.unless(electorate.hasQuorum(rule), "ballot.poll.noQuorum", electorate.present(rule.quorumBasis()),
                    electorate.convened(rule.quorumBasis()), rule.quorum().toString());
        }
        atOpening = electorate;
        openedAt = by.when();
        move(next, by, null);
    }

    /** One person asks for the closing; a teller who is somebody else closes. */
    public void askToClose(PollStep.By by) {
        RuleBroken.unless(state == OPEN, "ballot.poll.wrongState");
        RuleBroken.unless(closingAccountId == null, "ballot.close.askedAlready", closingAskedBy);
        closingAccountId = by.accountId();
        closingAskedBy = by.personName();
        closingAskedAt = by.when();
    }

    public void withdrawClosing() {
        RuleBroken.unless(state == OPEN && closingAccountId != null, "ballot.poll.wrongState");
        closingAccountId = null;
        closingAskedBy = null;
        closingAskedAt = null;
    }

    /** The electorate counts as it is now: whoever came late has voted too. */
    public void close(Electorate electorate, PollStep.By by) {
        close(electorate, Map.of(), by);
    }

    /** @param ofUnits how many delegates each unit has, for rules that leave a nominee's own out of its base */
    public void close(Electorate electorate, Map<Long, OwnDelegates> ofUnits, PollStep.By by) {
        PollState next = state.moveTo(CLOSED);
        RuleBroken.unless(closingAccountId != null, "ballot.close.notAsked");
        RuleBroken.unlessAt("teller", closingAccountId != by.accountId(), "ballot.close.needsAnother");
        contests.forEach(contest -> contest.closed(ofUnits));
        atClosing = electorate;
        closedAt = by.when();
        move(next, by, null);
    }

    /**
     * The teller whom an account is in this poll. A poll prepared before keys were shared has one passphrase and no named
     * tellers: there every account that may count is its teller.
     */
    public Optional<PollTeller> teller(long accountId) {
        return tellers.stream().filter(teller -> teller.accountId() == accountId || teller.holdsWholeKey() && privateKeySealed != null).findFirst();
    }

    /** Her share of the key, opened. @throws RuleBroken where there is no closed box, or this is not her passphrase */
    public byte[] share(PollTeller teller, String passphrase) {
        RuleBroken.unless(mode.sealed() && (state == CLOSED || state == COUNTED), "ballot.poll.wrongState");
        return teller.share(id(), passphrase == null ? new char[0] : passphrase.toCharArray())
                .orElseThrow(() -> RuleBroken.at("passphrase", "ballot.poll.wrongPassphrase"));
    }

    /** Opens the box with a quorum of shares and adds what was counted on paper. */
    public OpenedBox openBox(Collection<byte[]> shares, List<byte[]> sealedBallots) {
        RuleBroken.unless(mode.sealed() && (state == CLOSED || state == COUNTED), "ballot.poll.wrongState");
        PrivateKey key = tellers.get(0).holdsWholeKey() ? SealedBox.privateKey(shares.iterator().next())
                : SharedKey.open(id(), privateKeySealed, shares).orElseThrow(() -> new RuleBroken("ballot.tellers.sharesDoNotFit"));
        OpenedBox box = OpenedBox.open(paper(), key, sealedBallots);
        if (paperSealed == null) {
            return box;
        }
        byte[] counts = SealedBox.open(id(), key, paperSealed).orElseThrow(() -> new RuleBroken("ballot.paper.altered"));
        return box.plus(PaperCount.decode(counts, contests));
    }

    /** @throws RuleBroken where what a teller counted by hand cannot be, or is not to be counted now */
    public void check(PaperCount paper) {
        RuleBroken.unless(state == CLOSED && (mode.countedByHand() || paperSealed == null) || state == COUNTED && mode.countedByHand(),
                "ballot.poll.wrongState");
        RuleBroken.unless(mode != PollMode.CONSENSUS, "ballot.poll.wrongState");
        paper.check(contests);
    }

    /** Two tellers counted the same: sealed until the box is opened. */
    public void acceptPaper(PaperCount paper, String first, String second) {
        check(paper);
        paperIssued = paper.issued();
        paperReturned = paper.returned();
        paperFirstBy = first;
        paperSecondBy = second;
        if (mode.sealed()) {
            paperSealed = SealedBox.seal(id(), publicKey, paper.encode());
        }
    }

    /** A teller gives the accepted paper counts back, as long as the box is not opened: they are counted and entered anew. */
    public void withdrawPaper() {
        RuleBroken.unless(state == CLOSED && paperSealed != null, "ballot.poll.wrongState");
        paperSealed = null;
        paperIssued = null;
        paperReturned = null;
        paperFirstBy = null;
        paperSecondBy = null;
    }

    public void count(OpenedBox box, PollStep.By by) {
        RuleBroken.unless(mode != PollMode.CONSENSUS, "ballot.poll.wrongState");
        PollState next = state.moveTo(COUNTED);
        returned = box.returned();
        for (int i = 0; i < contests.size(); i++) {
            contests.get(i).counted(box.contests().get(i));
        }
        move(next, by, null);
    }

    public void countByHand(PaperCount paper, PollStep.By by) {
        RuleBroken.unless(mode.countedByHand(), "ballot.poll.wrongState");
        count(OpenedBox.of(paper), by);
    }

    /** Counts again what is counted; the counts stay, and a difference is kept so that nobody certifies over it. */
    public boolean recount(OpenedBox box, boolean sameBallots, PollStep.By by) {
        RuleBroken.unless(state == COUNTED, "ballot.poll.wrongState");
        boolean same = sameBallots && returned == box.returned()
                && IntStream.range(0, contests.size()).allMatch(i -> contests.get(i).counts(box.contests().get(i)));
        recountDiffers |= !same;
        steps.add(new PollStep(COUNTED, COUNTED, by, null));
        return same;
    }

    public boolean recountByHand(PaperCount paper, PollStep.By by) {
        RuleBroken.unless(mode.countedByHand(), "ballot.poll.wrongState");
        return recount(OpenedBox.of(paper), paper.issued() == paperIssued, by);
    }

    /** Keeps a consensus in the words it was stated in; @param agreed for each contest whom it names */
    public void recordConsensus(String statedBy, String text, List<Set<Long>> agreed, PollStep.By by) {
        PollState next = state.moveTo(COUNTED);
        RuleBroken.unless(mode == PollMode.CONSENSUS, "ballot.poll.wrongState");
        RuleBroken.unless(agreed.size() == contests.size(), "ballot.vote.notThisPaper");
        for (int i = 0; i < contests.size(); i++) {
            contests.get(i).agree(agreed.get(i));
        }
        consensusStatedBy = statedBy.strip();
        consensusText = text.strip();
        move(next, by, null);
    }

    /** What somebody has to explain before the record is certified: register, cards, box and paper do not agree. */
    public List<Derivation.Line> differences(Stock stock) {
        if (!counted()) {
            return List.of();
        }
        return switch (mode) {
            case SEALED -> stock.differences(paperReturned == null ? 0 : paperReturned);
            case PAPER -> paperReturned <= paperIssued ? List.of()
                    : List.of(Derivation.Line.of("ballot.paper.returnedBeyondIssued", paperReturned, paperIssued));
            case HANDS, CONSENSUS -> List.of();
        };
    }

    /** A teller states the reason of a difference; a second one stands for it, where the poll has a second one. */
    public void standForDifference(String reason, Stock stock, PollStep.By by) {
        RuleBroken.unless(state == COUNTED && !differences(stock).isEmpty(), "ballot.poll.wrongState");
        if (reason != null && !reason.isBlank()) {
            differenceReason = reason.strip();
            differenceAccountId = by.accountId();
            differenceStatedBy = by.personName();
            differenceConfirmedBy = null;
            return;
        }
        RuleBroken.unlessAt("differenceReason", differenceReason != null, "ballot.poll.differenceNeedsReason");
        RuleBroken.unlessAt("teller", differenceAccountId == null || differenceAccountId != by.accountId(), "ballot.sign.differenceNeedsAnother");
        differenceConfirmedBy = by.personName();
    }

    public boolean differenceSettled(Stock stock) {
        return differences(stock).isEmpty() || differenceReason != null && (differenceConfirmedBy != null || tellers.size() == 1);
    }

    /**
     * A teller signs the record as she sees it; with the last signature that is needed the poll is certified and its keys are
     * destroyed.
     *
     * @param text the record as it is now; @param seenHash SHA-256 of the record that was shown to her
     */
    public void sign(String text, String seenHash, Stock stock, PollStep.By by) {
        PollState next = state.moveTo(CERTIFIED);
        RuleBroken.unless(!recountDiffers, "ballot.sign.recountDiffers");
        RuleBroken.unless(differenceSettled(stock), "ballot.poll.differenceNeedsReason");
        String hash = RecordText.hash(text);
        RuleBroken.unless(hash.equals(seenHash), "ballot.sign.recordChanged");
        signatures.removeIf(signature -> !signature.under(hash));
        RuleBroken.unlessAt("teller", signatures.stream().noneMatch(signature -> signature.accountId() == by.accountId()), "ballot.sign.signedAlready");
        signatures.add(new PollSignature(by, hash));
        if (signatures.size() >= tellerQuorum) {
            recordText = text;
            recordHash = hash;
            forgetKeys();
            move(next, by, differenceReason);
        }
    }

    public void giveUp(String reason, PollStep.By by) {
        PollState next = state.moveTo(VOID);
        RuleBroken.unlessAt("voidReason", reason != null && !reason.isBlank(), "ballot.poll.voidNeedsReason");
        forgetKeys();
        move(next, by, reason.strip());
    }

    private void forgetKeys() {
        privateKeySealed = null;
        paperSealed = null;
        tellers.forEach(PollTeller::forget);
    }

    private void move(PollState next, PollStep.By by, String reason) {
        steps.add(new PollStep(state, next, by, reason));
        state = next;
    }

    public BallotPaper paper() {
        return new BallotPaper(id(), titleVi, titleEn, contests.stream().map(PollContest::paper).toList(), publicKey.clone());
    }

    public boolean counted() {
        return returned != null || consensusText != null;
    }

    /** Who could vote and how many ballots were handed out: with cards those drawn, else what the tellers counted. */
    public Electorate electorate() {
        return switch (mode) {
            case SEALED, CONSENSUS -> atClosing;
            case PAPER -> atClosing.withIssued(paperIssued);
            case HANDS -> atClosing.withIssued(atClosing.present());
        };
    }

    /** Whether a rule leaves the own delegates of a nominee out of its base, so that closing has to know them. */
    public boolean recuses() {
        return contests.stream().anyMatch(contest -> contest.rule().recusal() != ContestRule.Recusal.NONE);
    }

    /** The result as it follows from the stored counts and rules, anew each time. */
    public List<ContestDecision> decisions() {
        RuleBroken.unless(counted(), "ballot.poll.notCounted");
        List<ContestDecision> counted = mode == PollMode.CONSENSUS ? contests.stream().map(contest -> contest.agreement(atClosing)).toList()
                : CountingRules.decide(electorate(), contests.stream().map(PollContest::tally).toList());
        return IntStream.range(0, counted.size()).mapToObj(i -> contests.get(i).decidedByChair(counted.get(i))).toList();
    }

    /** The contests in which places stayed open, each with those among whom they are filled. */
    public List<OpenPlaces> openPlaces() {
        if (state != CERTIFIED) {
            return List.of();
        }
        List<OpenPlaces> open = new ArrayList<>();
        List<ContestDecision> decisions = decisions();
        for (int i = 0; i < decisions.size(); i++) {
            OpenPlaces.of(contests.get(i), decisions.get(i)).ifPresent(open::add);
        }
        return open;
    }

    /**
     * What the next round decides: only what this one left open, only among those, for the places left, under the same rule.
     *
     * @param title of the round in Vietnamese and in English
     */
    public PollPlan nextRound(String titleInVietnamese, String titleInEnglish) {
        List<OpenPlaces> open = openPlaces().stream().filter(OpenPlaces::again).toList();
        RuleBroken.unless(!open.isEmpty(), "ballot.round.nothingOpen");
        return new PollPlan(conferenceId, firstSubject + ":" + (round + 1), titleInVietnamese, titleInEnglish, mode,
                open.stream().map(OpenPlaces::contest).toList());
    }

    /**
     * The chair of the conference fills the places that votes left open.
     *
     * @param contestNumber place of the contest in this poll, from 1
     */
    public void decideTie(int contestNumber, Set<Long> chosenUnits, String chair, String reason, PollStep.By by) {
        RuleBroken.unless(state == CERTIFIED, "ballot.poll.wrongState");
        RuleBroken.unless(contestNumber >= 1 && contestNumber <= contests.size(), "ballot.tie.notTied");
        contests.get(contestNumber - 1).decideTie(decisions().get(contestNumber - 1), chosenUnits, chair, reason, by);
    }

    public long organisationId() {
        return organisationId;
    }

    /** Null for a poll of the province's council. */
    public Long clusterId() {
        return clusterId;
    }

    /** Where rights for this poll are held: at its cluster, or at the organisation for a council. */
    public Place place() {
        return clusterId == null ? Place.organisation(organisationId) : Place.cluster(organisationId, clusterId);
    }

    public long conferenceId() {
        return conferenceId;
    }

    public String subject() {
        return subject;
    }

    /** The subject of the first round, which all rounds share. */
    public String firstSubject() {
        return firstSubject;
    }

    public int round() {
        return round;
    }

    public String titleVi() {
        return titleVi;
    }

    public String titleEn() {
        return titleEn;
    }

    public PollState state() {
        return state;
    }

    public PollMode mode() {
        return mode;
    }

    public int tellerQuorum() {
        return tellerQuorum;
    }

    public List<PollTeller> tellers() {
        return List.copyOf(tellers);
    }

    /** Who asked for the closing; null where nobody did. */
    public String closingAskedBy() {
        return closingAskedBy;
    }

    public Long closingAccountId() {
        return closingAccountId;
    }

    public Instant closingAskedAt() {
        return closingAskedAt;
    }

    public boolean paperAccepted() {
        return paperSealed != null;
    }

    public Integer paperIssued() {
        return paperIssued;
    }

    public Integer paperReturned() {
        return paperReturned;
    }

    public String paperFirstBy() {
        return paperFirstBy;
    }

    public String paperSecondBy() {
        return paperSecondBy;
    }

    public String consensusStatedBy() {
        return consensusStatedBy;
    }

    public String consensusText() {
        return consensusText;
    }

    public boolean recountDiffers() {
        return recountDiffers;
    }

    public String differenceStatedBy() {
        return differenceStatedBy;
    }

    public String differenceConfirmedBy() {
        return differenceConfirmedBy;
    }

    /** The record as it was signed; null before it is certified. */
    public String recordText() {
        return recordText;
    }

    public String recordHash() {
        return recordHash;
    }

    /** Those under this text of the record, in their order. */
    public List<PollSignature> signatures(String hash) {
        return signatures.stream().filter(signature -> signature.under(hash)).toList();
    }

    public String fingerprint() {
        return fingerprint;
    }

    public int cardsPrinted() {
        return cardsPrinted;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public Electorate atOpening() {
        return atOpening;
    }

    public Electorate atClosing() {
        return atClosing;
    }

    public Integer returned() {
        return returned;
    }

    public String differenceReason() {
        return differenceReason;
    }

    public List<PollContest> contests() {
        return List.copyOf(contests);
    }

    public List<PollStep> steps() {
        return List.copyOf(steps);
    }
}
