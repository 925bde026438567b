package vn.thidua.chain.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thidua.access.Permission;
import vn.thidua.achievement.AchievementProgress.CriteriaProgress;
import vn.thidua.achievement.AchievementProgress.ReportsProgress;
import vn.thidua.achievement.FigureStage;
import vn.thidua.achievement.RankingDirectory.RankedUnit;
import vn.thidua.achievement.RankingDirectory.Ranking;
import vn.thidua.achievement.ReportStatus;
import vn.thidua.ballot.PollDirectory.PollRef;
import vn.thidua.ballot.PollState;
import vn.thidua.chain.model.Viewer.OwnReport;
import vn.thidua.chain.model.YearChain.Link;
import vn.thidua.cluster.YearRef;
import vn.thidua.commendation.NominationDirectory.NominationProgress;
import vn.thidua.conference.ConferenceDirectory.Attendance;
import vn.thidua.conference.ConferenceDirectory.ConferenceRef;
import vn.thidua.handover.HandoverDirectory.HandoverRef;
import vn.thidua.handover.HandoverState;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.text.Vietnamese;
import vn.thidua.unit.UnitRef;

class The_chain_of_a_yearTest {

    private static final LocalDate REGISTRATION = LocalDate.of(2023, 3, 31);
    private static final LocalDate SUBMISSION = LocalDate.of(2023, 10, 15);
    private static final LocalDate REVIEW = LocalDate.of(2023, 10, 25);
    private static final LocalDate CONFERENCE = LocalDate.of(2023, 10, 30);
    private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);
    private static final YearRef YEAR = new YearRef(7, 1, 2023, REGISTRATION, LocalDate.of(2023, 9, 30), SUBMISSION, REVIEW, CONFERENCE);
    private static final UnitRef DINH_HOA = new UnitRef(15, 1, "Hội LHPN huyện Định Hóa", "Định Hóa", 5);
    private static final UnitRef DONG_HY = new UnitRef(13, 1, "Hội LHPN huyện Đồng Hỷ", "Đồng Hỷ", 3);
    private static final Instant SOME_TIME = Instant.parse("2023-10-26T02:00:00Z");
    private static final Viewer NOBODY = new Viewer(Set.of(), false, List.of(), false, false);
    private static final Viewer PROVINCE = holding(Permission.CONFIGURE_YEAR, Permission.FREEZE_RANKING, Permission.PREPARE_POLL,
            Permission.CERTIFY_POLL, Permission.OPEN_POLL, Permission.WITNESS_HANDOVER, Permission.RECORD_CONFERENCE);
    private static final Viewer LEADER = new Viewer(Set.of(Permission.RECORD_CONFERENCE, Permission.RECORD_HANDOVER, Permission.OPEN_POLL), false,
            List.of(), true, false);
    private static final Viewer INCOMING = new Viewer(Set.of(), false, List.of(), false, true);

    private LocalDate today = LocalDate.of(2023, 2, 1);
    private List<UnitRef> members = List.of(DINH_HOA, DONG_HY);
    private UnitRef leader = DINH_HOA;
    private CriteriaProgress criteria;
    private Map<ReportStatus, Integer> reports = Map.of();
    private Ranking ranking = new Ranking(List.of(), null);
    private FigureStage figures = FigureStage.COLLECTING;
    private ConferenceRef conference;
    private PollRef poll;
    private NominationProgress nominations = new NominationProgress(0, 0, 0, null);
    private HandoverRef handover;

    @Test
    void begins_with_the_members_and_everything_else_waits() {
        members = List.of();
        leader = null;
        assertEquals(List.of(ChainState.OPEN, ChainState.WAITING, ChainState.WAITING, ChainState.WAITING, ChainState.WAITING, ChainState.WAITING,
                ChainState.WAITING), states());
        assertEquals(ChainAction.ADD_MEMBERS, action(ChainStep.MEMBERS, PROVINCE));
        assertNull(action(ChainStep.MEMBERS, NOBODY));
    }

    @Test
    void has_no_done_members_without_a_leader() {
        leader = null;
        assertEquals(ChainState.OPEN, state(ChainStep.MEMBERS));
        assertEquals(ChainAction.NAME_LEADER, action(ChainStep.MEMBERS, PROVINCE));
    }

    @Test
    void asks_the_province_for_criteria_and_then_to_publish_them() {
        assertEquals(ChainState.OPEN, state(ChainStep.CRITERIA));
        assertEquals(ChainAction.DRAFT_CRITERIA, action(ChainStep.CRITERIA, PROVINCE));
        criteria = new CriteriaProgress(false, 12, new BigDecimal("100"));
        assertEquals(ChainAction.PUBLISH_CRITERIA, action(ChainStep.CRITERIA, PROVINCE));
        assertNull(action(ChainStep.CRITERIA, LEADER));
        published();
        assertEquals(ChainState.DONE, state(ChainStep.CRITERIA));
    }

    @Test
    void is_late_with_the_criteria_the_day_after_the_registration_date_and_not_on_it() {
        today = REGISTRATION;
        assertEquals(ChainState.OPEN, state(ChainStep.CRITERIA));
        today = REGISTRATION.plusDays(1);
        assertEquals(ChainState.LATE, state(ChainStep.CRITERIA));
    }

    @Test
    void asks_a_unit_officer_for_her_own_report_only_once_criteria_are_published() {
        Viewer officer = officer(null);
        assertNull(action(ChainStep.REPORTS, officer));
        published();
        assertEquals(ChainAction.ENTER_REPORT, action(ChainStep.REPORTS, officer));
        assertEquals(ChainAction.ENTER_REPORT, action(ChainStep.REPORTS, officer(ReportStatus.DRAFT)));
        assertEquals(ChainAction.CORRECT_REPORT, action(ChainStep.REPORTS, officer(ReportStatus.RETURNED)));
        assertNull(action(ChainStep.REPORTS, officer(ReportStatus.SUBMITTED)));
        Viewer asked = new Viewer(Set.of(), false, List.of(new OwnReport(13, ReportStatus.SUBMITTED, true)), false, false);
        assertEquals(ChainAction.ANSWER_QUESTIONS, action(ChainStep.REPORTS, asked));
    }

    @Test
    void asks_reviewers_when_a_report_is_handed_in() {
        published();
        Viewer reviewer = new Viewer(Set.of(), true, List.of(), false, false);
        assertNull(action(ChainStep.REPORTS, reviewer));
        reports = Map.of(ReportStatus.SUBMITTED, 1);
        assertEquals(ChainAction.REVIEW_REPORTS, action(ChainStep.REPORTS, reviewer));
        assertNull(action(ChainStep.REPORTS, NOBODY));
        reports = Map.of(ReportStatus.CHECKED, 1);
        assertEquals(ChainAction.REVIEW_REPORTS, action(ChainStep.REPORTS, reviewer));
    }

    @Test
    void counts_reports_against_submission_first_and_against_review_when_all_are_in() {
        published();
        assertEquals(SUBMISSION, link(ChainStep.REPORTS, NOBODY).date());
        reports = Map.of(ReportStatus.SUBMITTED, 2);
        assertEquals(REVIEW, link(ChainStep.REPORTS, NOBODY).date());
        today = SUBMISSION.plusDays(1);
        assertEquals(ChainState.OPEN, state(ChainStep.REPORTS));
        today = REVIEW.plusDays(1);
        assertEquals(ChainState.LATE, state(ChainStep.REPORTS));
    }

    @Test
    void is_not_done_with_reports_until_every_member_is_verified() {
        published();
        reports = Map.of(ReportStatus.VERIFIED, 1, ReportStatus.SUBMITTED, 1);
        assertEquals(ChainState.OPEN, state(ChainStep.REPORTS));
        assertNull(action(ChainStep.RANKING, PROVINCE));
        verified();
        assertEquals(ChainState.DONE, state(ChainStep.REPORTS));
        assertEquals(ChainAction.FREEZE_RANKING, action(ChainStep.RANKING, PROVINCE));
    }

    @Test
    void shows_the_day_the_ranking_was_frozen() {
        frozen();
        Link link = link(ChainStep.RANKING, NOBODY);
        assertEquals(ChainState.DONE, link.state());
        assertEquals(LocalDate.of(2023, 10, 26), link.date());
        assertFalse(link.deadline());
    }

    @Test
    void lets_the_leader_record_the_conference_while_reports_are_still_coming() {
        published();
        assertEquals(ChainState.WAITING, state(ChainStep.VOTE));
        assertEquals(ChainAction.RECORD_CONFERENCE, action(ChainStep.VOTE, LEADER));
    }

    @Test
    void opens_reports_and_ranking_again_for_final_figures_while_the_vote_goes_on() {
        certified(0);
        figures = FigureStage.CORRECTING;
        reports = Map.of(ReportStatus.RETURNED, 2);
        assertEquals(ChainState.OPEN, state(ChainStep.REPORTS));
        assertEquals(ChainState.OPEN, state(ChainStep.RANKING));
        assertNull(link(ChainStep.RANKING, NOBODY).date());
        assertNull(action(ChainStep.RANKING, PROVINCE));
        assertEquals(ChainState.DONE, state(ChainStep.VOTE));
        verified();
        assertEquals(ChainAction.FREEZE_RANKING, action(ChainStep.RANKING, PROVINCE));
        figures = FigureStage.FINAL;
        assertEquals(ChainState.DONE, state(ChainStep.RANKING));
        assertNull(action(ChainStep.RANKING, PROVINCE));
    }

    @Test
    void plans_the_vote_after_ranking_conference_and_rules() {
        frozen();
        conference();
        assertEquals(ChainAction.SET_RULES, action(ChainStep.VOTE, PROVINCE));
        nominations = new NominationProgress(2, 0, 0, null);
        assertEquals(ChainAction.PLAN_VOTE, action(ChainStep.VOTE, PROVINCE));
        assertNull(action(ChainStep.VOTE, LEADER));
        ranking = new Ranking(ranking.units(), null);
        assertNull(action(ChainStep.VOTE, PROVINCE));
    }

    @Test
    void offers_each_state_of_the_poll_to_who_can_move_it() {
        Viewer teller = holding(Permission.CLOSE_POLL, Permission.COUNT_POLL, Permission.CERTIFY_POLL);
        Map<PollState, ChainAction> tellersDo = Map.of(PollState.OPEN, ChainAction.CLOSE_POLL, PollState.CLOSED, ChainAction.COUNT_POLL,
                PollState.COUNTED, ChainAction.CERTIFY_POLL);
        frozen();
        for (PollState state : PollState.values()) {
            poll(state);
            assertEquals(tellersDo.get(state), action(ChainStep.VOTE, teller), state.name());
        }
        poll(PollState.READY);
        assertEquals(ChainAction.OPEN_POLL, action(ChainStep.VOTE, LEADER));
    }

    @Test
    void waits_with_nominations_for_the_certified_count() {
        frozen();
        poll(PollState.COUNTED);
        assertEquals(ChainState.WAITING, state(ChainStep.NOMINATIONS));
        certified(0);
        assertEquals(ChainState.DONE, state(ChainStep.NOMINATIONS));
    }

    @Test
    void is_not_done_with_nominations_while_a_tie_is_undecided() {
        certified(1);
        assertEquals(ChainState.OPEN, state(ChainStep.NOMINATIONS));
        assertEquals(ChainAction.SEE_TIE, action(ChainStep.NOMINATIONS, LEADER));
        assertTrue(link(ChainStep.NOMINATIONS, NOBODY).figures().stream().anyMatch(figure -> figure.key().equals("chain.nominations.undecided")));
    }

    @Test
    void lets_the_leader_start_the_handover_on_the_conference_day() {
        assertNull(action(ChainStep.HANDOVER, LEADER));
        today = CONFERENCE;
        assertEquals(ChainAction.START_HANDOVER, action(ChainStep.HANDOVER, LEADER));
        assertNull(action(ChainStep.HANDOVER, INCOMING));
    }

    @Test
    void passes_the_handover_from_hand_to_hand() {
        today = CONFERENCE;
        handover(HandoverState.DRAFT, 0);
        assertEquals(ChainAction.SIGN_LIST, action(ChainStep.HANDOVER, LEADER));
        handover(HandoverState.LISTED, 2);
        assertEquals(ChainAction.CONFIRM_ITEMS, action(ChainStep.HANDOVER, INCOMING));
        handover(HandoverState.LISTED, 3);
        assertEquals(ChainAction.ACCEPT_HANDOVER, action(ChainStep.HANDOVER, INCOMING));
        assertNull(action(ChainStep.HANDOVER, LEADER));
        handover(HandoverState.ACCEPTED, 3);
        assertEquals(ChainAction.WITNESS_HANDOVER, action(ChainStep.HANDOVER, PROVINCE));
        assertNull(action(ChainStep.HANDOVER, INCOMING));
    }

    @Test
    void is_settled_when_witnessed_and_done_on_the_effective_date_not_before() {
        handover(HandoverState.WITNESSED, 3);
        today = NEW_YEAR.minusDays(1);
        assertEquals(ChainState.SETTLED, state(ChainStep.HANDOVER));
        today = NEW_YEAR;
        assertEquals(ChainState.DONE, state(ChainStep.HANDOVER));
        assertEquals(NEW_YEAR, link(ChainStep.HANDOVER, NOBODY).date());
    }

    @Test
    void says_everything_in_both_languages() {
        certified(1);
        for (HandoverState state : EnumSet.complementOf(EnumSet.of(HandoverState.CANCELLED))) {
            handover(state, 1);
            for (Link link : chain(PROVINCE)) {
                link.figures().forEach(figure -> assertSaid(figure.key()));
            }
        }
        for (PollState state : PollState.values()) {
            assertSaid("chain.vote.poll." + state);
        }
        for (Class<? extends Enum<?>> type : List.of(ChainStep.class, ChainState.class, ChainAction.class)) {
            Arrays.stream(type.getEnumConstants()).forEach(constant -> assertSaid(type.getSimpleName() + "." + constant.name()));
        }
    }

    private static void assertSaid(String key) {
        assertTrue(Messages.has(Vietnamese.LOCALE, key), key);
        assertTrue(Messages.has(Locale.ENGLISH, key), key);
    }

    private void published() {
        criteria = new CriteriaProgress(true, 12, new BigDecimal("100"));
    }

    private void verified() {
        published();
        reports = Map.of(ReportStatus.VERIFIED, 2);
    }

    private void frozen() {
        verified();
        ranking = new Ranking(List.of(new RankedUnit(1, false, 13, "Đồng Hỷ", new BigDecimal("96.5"))), SOME_TIME);
    }

    private void conference() {
        conference = new ConferenceRef(9, 1, 3L, 7, "Định Hóa", LocalDateTime.of(2023, 10, 30, 8, 0), "A", "B", false, new Attendance(10, 9, 2, 2));
    }

    private void poll(PollState state) {
        conference();
        poll = new PollRef(21, 9, "commendation:3:7", state, SOME_TIME, SOME_TIME);
    }

    private void certified(int undecided) {
        frozen();
        poll(PollState.CERTIFIED);
        nominations = new NominationProgress(2, 2, undecided, SOME_TIME);
    }

    private void handover(HandoverState state, int confirmed) {
        handover = new HandoverRef(31, state, 15, "Định Hóa", 13, "Đồng Hỷ", NEW_YEAR, 3, confirmed, SOME_TIME);
    }

    private static Viewer holding(Permission... permissions) {
        return new Viewer(Set.of(permissions), false, List.of(), false, false);
    }

    private static Viewer officer(ReportStatus status) {
        return new Viewer(Set.of(), false, List.of(new OwnReport(13, status, false)), false, false);
    }

    private List<Link> chain(Viewer viewer) {
        return YearChain.of(new YearFacts(today, YEAR, members, leader, null, criteria, new ReportsProgress(members.size(), reports), ranking, figures, conference,
                poll, nominations, handover), viewer);
    }

    private Link link(ChainStep step, Viewer viewer) {
        return chain(viewer).stream().filter(link -> link.step() == step).findFirst().orElseThrow();
    }

    private ChainState state(ChainStep step) {
        return link(step, NOBODY).state();
    }

    private ChainAction action(ChainStep step, Viewer viewer) {
        return link(step, viewer).action();
    }

    private List<ChainState> states() {
        return chain(NOBODY).stream().map(Link::state).toList();
    }
}
