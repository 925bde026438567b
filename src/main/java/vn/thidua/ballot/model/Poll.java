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
import java.util.List;
import java.util.Map;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.PollPlan;
import vn.thidua.ballot.PollState;
import vn.thidua.shared.Root;
import vn.thidua.shared.RuleBroken;

/**
 * A secret poll. DRAFT: another feature gives contests, rules and nominees. READY: the teller has chosen her passphrase, the
 * key is made and cards are printed. OPEN: the leader unit found a quorum; ballots are cast. CLOSED: none enters any more.
 * COUNTED: the teller opened the box; counts stand once and for all. CERTIFIED: the record is confirmed, the private key and
 * the sealed ballots are destroyed. VOID: given up before that, with a reason.
 */
@Entity
@Table(name = "poll")
public class Poll extends Root {

    public static final int PASSPHRASE_MIN = 12;
    public static final int MAX_CARDS = 500;

    @Column(name = "organisation_id")
    private long organisationId;

    @Column(name = "cluster_id")
    private long clusterId;

    @Column(name = "conference_id")
    private long conferenceId;

    @Column(name = "subject")
    private String subject;

    @Column(name = "title_vi")
    private String titleVi;

    @Column(name = "title_en")
    private String titleEn;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private PollState state;

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

    @Column(name = "difference_reason")
    private String differenceReason;

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

    public static Poll draft(long organisationId, long clusterId, PollPlan plan) {
        RuleBroken.unless(!plan.contests().isEmpty(), "ballot.poll.noContests");
        Poll poll = new Poll();
        poll.organisationId = organisationId;
        poll.clusterId = clusterId;
        poll.conferenceId = plan.conferenceId();
        poll.subject = plan.subject();
        poll.titleVi = plan.titleVi();
        poll.titleEn = plan.titleEn();
        poll.state = DRAFT;
        RuleBroken.unless(plan.contests().stream().map(contest -> contest.rule().elector()).distinct().count() == 1, "ballot.poll.electorsDiffer");
        plan.contests().forEach(contest -> poll.contests.add(new PollContest(poll.contests.size() + 1, contest)));
        return poll;
    }

    /** Makes the key under the teller's passphrase and gives the secrets of the cards to print, which nobody can read again. */
    public List<VotingCard.Secrets> prepare(String passphrase, int cards, PollStep.By by) {
        PollState next = state.moveTo(READY);
        RuleBroken.unlessAt("passphrase", passphrase != null && passphrase.length() >= PASSPHRASE_MIN, "ballot.poll.passphraseTooShort", PASSPHRASE_MIN);
        List<VotingCard.Secrets> secrets = draw(cards);
        SealedBox.Keys keys = SealedBox.make(id(), passphrase.toCharArray());
        publicKey = keys.publicKey();
        fingerprint = keys.fingerprint();
        privateKeySealed = keys.privateKeySealed();
        move(next, by, null);
        return secrets;
    }

    /** New cards in place of all those before, as long as none can have been used: the print was lost or seen by somebody. */
    public List<VotingCard.Secrets> reissue(int cards) {
        RuleBroken.unless(state == READY, "ballot.poll.wrongState");
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

    /** The electorate counts as it is now: whoever came late has voted too. */
    public void close(Electorate electorate, PollStep.By by) {
        close(electorate, Map.of(), by);
    }

    /** @param ofUnits how many delegates each unit has, for rules that leave a nominee's own out of its base */
    public void close(Electorate electorate, Map<Long, OwnDelegates> ofUnits, PollStep.By by) {
        PollState next = state.moveTo(CLOSED);
        contests.forEach(contest -> contest.closed(ofUnits));
        atClosing = electorate;
        closedAt = by.when();
        move(next, by, null);
    }

    /** @throws RuleBroken where the poll is not closed, or this is not the teller's passphrase */
    public PrivateKey unlock(String passphrase) {
        RuleBroken.unless(state == CLOSED, "ballot.poll.wrongState");
        char[] characters = passphrase == null ? new char[0] : passphrase.toCharArray();
        return SealedBox.unlock(id(), privateKeySealed, characters)
                .orElseThrow(() -> RuleBroken.at("passphrase", "ballot.poll.wrongPassphrase"));
    }

    public void count(OpenedBox box, PollStep.By by) {
        PollState next = state.moveTo(COUNTED);
        returned = box.returned();
        for (int i = 0; i < contests.size(); i++) {
            contests.get(i).counted(box.contests().get(i));
        }
        move(next, by, null);
    }

    /** Ballots in the box beyond the cards drawn, or cards drawn beyond those printed: somebody has to explain that. */
    public boolean differs() {
        return returned != null && (returned > atClosing.cardsDrawn() || atClosing.cardsDrawn() > cardsPrinted);
    }

    /** Confirms the record; a difference between register and box needs a reason, which is printed. Destroys the key. */
    public void certify(String reasonOfDifference, PollStep.By by) {
        PollState next = state.moveTo(CERTIFIED);
        boolean explained = reasonOfDifference != null && !reasonOfDifference.isBlank();
        RuleBroken.unlessAt("differenceReason", !differs() || explained, "ballot.poll.differenceNeedsReason", returned,
                atClosing.cardsDrawn(), cardsPrinted);
        differenceReason = differs() ? reasonOfDifference.strip() : null;
        privateKeySealed = null;
        move(next, by, differenceReason);
    }

    public void giveUp(String reason, PollStep.By by) {
        PollState next = state.moveTo(VOID);
        RuleBroken.unlessAt("voidReason", reason != null && !reason.isBlank(), "ballot.poll.voidNeedsReason");
        privateKeySealed = null;
        move(next, by, reason.strip());
    }

    private void move(PollState next, PollStep.By by, String reason) {
        steps.add(new PollStep(state, next, by, reason));
        state = next;
    }

    public BallotPaper paper() {
        return new BallotPaper(id(), titleVi, titleEn, contests.stream().map(PollContest::paper).toList(), publicKey.clone());
    }

    public boolean counted() {
        return returned != null;
    }

    /** Whether a rule leaves the own delegates of a nominee out of its base, so that closing has to know them. */
    public boolean recuses() {
        return contests.stream().anyMatch(contest -> contest.rule().recusal() != ContestRule.Recusal.NONE);
    }

    /** The result as it follows from the stored counts and rules, anew each time. */
    public List<ContestDecision> decisions() {
        RuleBroken.unless(counted(), "ballot.poll.notCounted");
        return CountingRules.decide(atClosing, contests.stream().map(PollContest::tally).toList());
    }

    public long organisationId() {
        return organisationId;
    }

    public long clusterId() {
        return clusterId;
    }

    public long conferenceId() {
        return conferenceId;
    }

    public String subject() {
        return subject;
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
