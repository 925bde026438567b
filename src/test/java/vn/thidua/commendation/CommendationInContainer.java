package vn.thidua.commendation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thidua.achievement.RankingDirectory.RankedUnit;
import vn.thidua.achievement.model.Actor;
import vn.thidua.achievement.RankingStage;
import vn.thidua.achievement.model.FrozenRanking;
import vn.thidua.achievement.store.FrozenRankings;
import vn.thidua.ballot.ContestRule;
import vn.thidua.access.CurrentUser;
import vn.thidua.ballot.PollMode;
import vn.thidua.ballot.ContestRule.Base;
import vn.thidua.ballot.ContestRule.QuorumBasis;
import vn.thidua.ballot.Fraction;
import vn.thidua.ballot.PollDirectory;
import vn.thidua.ballot.model.BallotPaper.Choices;
import vn.thidua.ballot.usecase.ArrangePoll;
import vn.thidua.ballot.usecase.AskToClosePoll;
import vn.thidua.ballot.usecase.EnrolTeller;
import vn.thidua.ballot.usecase.CastBallot;
import vn.thidua.ballot.usecase.CertifyPoll;
import vn.thidua.ballot.usecase.ClosePoll;
import vn.thidua.ballot.usecase.CountPoll;
import vn.thidua.ballot.usecase.DrawCard;
import vn.thidua.ballot.usecase.OpenPoll;
import vn.thidua.ballot.usecase.PollQueries;
import vn.thidua.ballot.usecase.PreparePoll;
import vn.thidua.commendation.usecase.DefineAwardType;
import vn.thidua.commendation.usecase.NominationQueries;
import vn.thidua.commendation.usecase.PlanVote;
import vn.thidua.commendation.usecase.SetAwardRule;
import vn.thidua.conference.ConferenceDirectory;
import vn.thidua.conference.model.ConferenceKind;
import vn.thidua.conference.usecase.AddDelegate;
import vn.thidua.conference.usecase.MarkAttendance;
import vn.thidua.conference.usecase.RecordConference;
import vn.thidua.test.InContainer;
import vn.thidua.test.World;

/** A cluster-year whose ranking, conference and rules a test sets up as far as it needs. */
abstract class CommendationInContainer extends InContainer {

    private static final String PASSPHRASE = "mười hai chữ cái của tổ kiểm phiếu";

    @Inject
    protected DefineAwardType define;

    @Inject
    protected SetAwardRule setRule;

    @Inject
    protected PlanVote planVote;

    @Inject
    protected NominationQueries queries;

    @Inject
    protected NominationDirectory directory;

    @Inject
    protected PollDirectory polls;

    @Inject
    private Rankings rankings;

    @Inject
    private RecordConference recordConference;

    @Inject
    private AddDelegate addDelegate;

    @Inject
    private MarkAttendance attendance;

    @Inject
    private ConferenceDirectory conferences;

    @Inject
    private DrawCard draw;

    @Inject
    private PreparePoll prepare;

    @Inject
    private OpenPoll open;

    @Inject
    private CastBallot cast;

    @Inject
    private ClosePoll close;

    @Inject
    private CountPoll count;

    @Inject
    private CertifyPoll certify;

    @Inject
    private ArrangePoll arrange;

    @Inject
    private EnrolTeller enrol;

    @Inject
    private AskToClosePoll askToClose;

    @Inject
    private CurrentUser user;

    @Inject
    protected PollQueries pollQueries;

    protected long awardType(String code, AwardLevel level) {
        as(its.staff());
        return define.execute(new DefineAwardType.Command(code, "Bằng khen " + code, "Merit " + code, level, 1));
    }

    protected SetAwardRule.Command rule(long type, Long seenVersion, int quota) {
        return new SetAwardRule.Command(type, its.clusterId(), its.yearId(), seenVersion,
                new ContestRule(QuorumBasis.DELEGATES, new Fraction(2, 3), Base.VALID, new Fraction(1, 3), true, 1, quota, quota, true, true));
    }

    protected void freeze(String... scores) {
        rankings.freeze(its, scores);
    }

    /** A year-end conference with one delegate of each unit, all present with a card. */
    protected void confer() {
        conferWithout(-1);
    }

    /** The same without the member at this place. */
    protected void conferWithout(int absent) {
        as(its.staff());
        long conference = recordConference.execute(new RecordConference.Command(its.clusterId(), its.yearId(), ConferenceKind.YEAR_END, "Định Hóa",
                LocalDateTime.of(2023, 10, 30, 8, 0), "Hoàng Thị Thu", null, null));
        for (long unit : its.unitIds()) {
            if (its.unitIds().indexOf(unit) == absent) {
                continue;
            }
            long delegate = addDelegate.execute(new AddDelegate.Command(conference, unit, "Đại biểu " + unit, "Chủ tịch"));
            attendance.execute(new MarkAttendance.Command(delegate, 1, true));
        }
    }

    protected long plan() {
        as(its.staff());
        return planVote.execute(new PlanVote.Command(its.clusterId(), its.yearId()));
    }

    /** Holds the vote up to the count; each ballot names the places of the nominees chosen in each contest. */
    protected void voteAndCount(long poll, List<List<Set<Integer>>> ballots) {
        as(its.teller());
        arrange.execute(new ArrangePoll.Command(poll, version(poll), PollMode.SEALED, List.of(user.accountId()), 1));
        enrol.execute(new EnrolTeller.Command(poll, version(poll), null, null, PASSPHRASE, PASSPHRASE));
        var present = conferences.delegates(polls.poll(poll).conferenceId()).stream().filter(ConferenceDirectory.DelegateRef::present).toList();
        var cards = prepare.execute(new PreparePoll.Command(poll, version(poll), Math.max(present.size(), ballots.size())));
        as(opener());
        present.forEach(d -> draw.execute(new DrawCard.Command(poll, d.id())));
        open.execute(new OpenPoll.Command(poll, version(poll)));
        for (int i = 0; i < ballots.size(); i++) {
            as(null);
            cast.execute(new CastBallot.Command(cards.get(i).key(), Choices.of(ballots.get(i)), ByteBuffer.allocate(16).putInt(i).array(), ""));
        }
        as(opener());
        askToClose.execute(new AskToClosePoll.Command(poll, version(poll)));
        as(its.teller());
        close.execute(new ClosePoll.Command(poll, version(poll)));
        count.execute(new CountPoll.Command(poll, version(poll), PASSPHRASE));
    }

    /** Who opens the vote: the leader of the cluster. */
    protected String opener() {
        return its.leader();
    }

    /** The only teller signs the record. */
    protected void certify(long poll) {
        as(its.teller());
        certify.execute(new CertifyPoll.Command(poll, version(poll), null, World.PASSWORD, pollQueries.poll(poll).record().hash()));
    }

    protected long version(long poll) {
        return pollQueries.poll(poll).version();
    }

    protected NominationQueries.CommendationPage page() {
        return queries.page(its.clusterId(), its.yearId());
    }

    /** Freezes a ranking as if all reports had been verified; the reports themselves are tested elsewhere. */
    @ApplicationScoped
    public static class Rankings {

        @Inject
        private FrozenRankings rankings;

        @Transactional
        public void freeze(World.Case of, String... scores) {
            List<RankedUnit> units = new ArrayList<>();
            for (int i = 0; i < scores.length; i++) {
                units.add(new RankedUnit(i + 1, false, of.unitIds().get(i), "Đơn vị " + i, new BigDecimal(scores[i])));
            }
            rankings.add(FrozenRanking.of(RankingStage.PROVISIONAL, of.organisationId(), of.clusterId(), of.yearId(), units, Map.of(), new Actor(null, "Cán bộ thử"),
                    Instant.parse("2023-10-29T02:00:00Z")));
        }
    }
}
