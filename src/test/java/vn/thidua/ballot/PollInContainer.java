package vn.thidua.ballot;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import vn.thidua.ballot.ContestRule.Base;
import vn.thidua.ballot.ContestRule.QuorumBasis;
import vn.thidua.ballot.model.BallotPaper.Choices;
import vn.thidua.ballot.model.VotingCard;
import vn.thidua.access.store.Accounts;
import vn.thidua.ballot.usecase.ArrangePoll;
import vn.thidua.ballot.usecase.AskToClosePoll;
import vn.thidua.ballot.usecase.CastBallot;
import vn.thidua.ballot.usecase.CertifyPoll;
import vn.thidua.ballot.usecase.ClosePoll;
import vn.thidua.ballot.usecase.CountPoll;
import vn.thidua.ballot.usecase.DrawCard;
import vn.thidua.ballot.usecase.EnrolTeller;
import vn.thidua.ballot.usecase.EnterPaperCount;
import vn.thidua.ballot.usecase.OpenPoll;
import vn.thidua.ballot.usecase.PollQueries;
import vn.thidua.ballot.usecase.PreparePoll;
import vn.thidua.conference.ConferenceDirectory;
import vn.thidua.conference.model.ConferenceKind;
import vn.thidua.conference.usecase.AddDelegate;
import vn.thidua.conference.usecase.ConferenceQueries;
import vn.thidua.conference.usecase.MarkAttendance;
import vn.thidua.conference.usecase.RecordConference;
import vn.thidua.test.InContainer;
import vn.thidua.test.World;

/** A conference of six delegates, five of them present, who draw a card as soon as there are cards, and a drafted poll of two contests. */
abstract class PollInContainer extends InContainer {

    static final String PASSPHRASE = "chè xanh núi Cốc 2023";

    @Inject
    RecordConference record;

    @Inject
    AddDelegate addDelegate;

    @Inject
    MarkAttendance mark;

    @Inject
    ConferenceQueries conferenceQueries;

    @Inject
    ConferenceDirectory conferences;

    @Inject
    PollDirectory directory;

    @Inject
    PollQueries queries;

    @Inject
    PreparePoll prepare;

    @Inject
    DrawCard draw;

    @Inject
    OpenPoll open;

    @Inject
    AskToClosePoll askToClose;

    @Inject
    ClosePoll close;

    @Inject
    ArrangePoll arrange;

    @Inject
    EnrolTeller enrol;

    @Inject
    EnterPaperCount enter;

    @Inject
    Accounts accounts;

    @Inject
    CountPoll count;

    @Inject
    CertifyPoll certify;

    @Inject
    CastBallot cast;

    long conference;
    long poll;

    /** How many tellers the poll has; 1 or 3. */
    int tellers = 1;

    @BeforeEach
    void draft() {
        on(LocalDate.of(2023, 10, 30));
        as(its.leader());
        conference = record.execute(new RecordConference.Command(its.clusterId(), its.yearId(), ConferenceKind.YEAR_END, "Định Hóa",
                LocalDateTime.of(2023, 10, 30, 8, 0), "Lộc Thị Nga", null, null));
        for (int i = 0; i < 6; i++) {
            addDelegate.execute(new AddDelegate.Command(conference, its.unitIds().get(i % 5), "Đại biểu thứ " + i, "Ủy viên"));
        }
        attend(5);
        poll = directory.draft(plan("test:" + its.clusterId()));
    }

    /** So many delegates are present. */
    void attend(int present) {
        var rows = conferenceQueries.ofYear(its.clusterId(), its.yearId(), null, "").shown().delegates();
        for (int i = 0; i < rows.size(); i++) {
            mark.execute(new MarkAttendance.Command(rows.get(i).id(), rows.get(i).version(), i < present));
        }
    }

    PollPlan plan(String subject) {
        var rule = new ContestRule(QuorumBasis.DELEGATES, new Fraction(2, 3), Base.PRESENT, new Fraction(1, 2), true, 1, 2, 2, true, true);
        List<PollPlan.Nominee> nominees = new ArrayList<>();
        String[] names = {"Định Hóa", "Phú Lương", "Đồng Hỷ", "Đại Từ", "Võ Nhai"};
        for (int i = 0; i < names.length; i++) {
            nominees.add(new PollPlan.Nominee(its.unitIds().get(i), names[i], BigDecimal.valueOf(90 + i)));
        }
        return new PollPlan(conference, subject, "Suy tôn khen thưởng", "Nomination vote", List.of(
                new PollPlan.Contest("central", "Bằng khen TW Hội", "Central certificate", rule, nominees),
                new PollPlan.Contest("provincial", "Bằng khen tỉnh Hội", "Provincial certificate", rule, nominees)));
    }

    long version() {
        return queries.poll(poll).version();
    }

    /** Of the tellers' passphrases, each has her own. */
    static String passphrase(int teller) {
        return PASSPHRASE + " " + teller;
    }

    long account(String name) {
        return read(() -> accounts.named(name).orElseThrow().id());
    }

    /** One alone, or two of three; each of them takes a key pair, which takes its time. */
    private int quorum() {
        return tellers == 1 ? 1 : 2;
    }

    /** Names the tellers and enrols them on phones of their own. */
    void enrolled() {
        as(its.teller());
        arrange.execute(new ArrangePoll.Command(poll, version(), PollMode.SEALED, its.tellers().subList(0, tellers).stream().map(this::account).toList(), quorum()));
        for (int i = 0; i < tellers; i++) {
            as(its.tellers().get(i));
            enrol.execute(new EnrolTeller.Command(poll, version(), null, null, passphrase(i), passphrase(i)));
        }
    }

    List<VotingCard.Secrets> prepared(int cards) {
        enrolled();
        as(its.teller());
        List<VotingCard.Secrets> secrets = prepare.execute(new PreparePoll.Command(poll, version(), cards));
        conferences.delegates(conference).stream().filter(ConferenceDirectory.DelegateRef::present).forEach(d -> draw.execute(new DrawCard.Command(poll, d.id())));
        return secrets;
    }

    List<VotingCard.Secrets> opened(int cards) {
        List<VotingCard.Secrets> secrets = prepared(cards);
        as(its.leader());
        open.execute(new OpenPoll.Command(poll, version()));
        return secrets;
    }

    /** The leader asks, a teller confirms. */
    void closed() {
        as(its.leader());
        askToClose.execute(new AskToClosePoll.Command(poll, version()));
        as(its.teller());
        close.execute(new ClosePoll.Command(poll, version()));
    }

    /** As many tellers as are needed open the box. */
    void counted() {
        for (int i = 0; i < quorum(); i++) {
            as(its.tellers().get(i));
            count.execute(new CountPoll.Command(poll, version(), passphrase(i)));
        }
    }

    /** Two counts of so many blank ballot papers, by two tellers or twice by one. */
    void blankPapers(int returned) {
        var blank = new EnterPaperCount.Contest(0, returned, 0, List.of(0, 0, 0, 0, 0));
        for (int i = 0; i < 2; i++) {
            as(its.tellers().get(i % tellers));
            enter.execute(new EnterPaperCount.Command(poll, version(), null, null, 0, returned, List.of(blank, blank)));
        }
    }

    /** As many tellers as are needed sign the record. */
    void certified() {
        for (int i = 0; i < quorum(); i++) {
            sign(its.tellers().get(i));
        }
    }

    boolean sign(String teller) {
        as(teller);
        return certify.execute(new CertifyPoll.Command(poll, version(), null, World.PASSWORD, queries.poll(poll).record().hash()));
    }

    /** A delegate is nobody's account: she casts with the card alone. */
    String vote(String card, String replaces, Set<Integer> central, Set<Integer> provincial) {
        as(null);
        return cast.execute(ballot(card, replaces, central, provincial)).inclusionCode();
    }

    static CastBallot.Command ballot(String card, String replaces, Set<Integer> central, Set<Integer> provincial) {
        byte[] submission = new byte[16];
        new SecureRandom().nextBytes(submission);
        return new CastBallot.Command(card, Choices.of(List.of(central, provincial)), submission, replaces);
    }
}
