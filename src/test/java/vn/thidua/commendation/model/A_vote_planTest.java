package vn.thidua.commendation.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.achievement.RankingDirectory.RankedUnit;
import vn.thidua.achievement.RankingDirectory.Ranking;
import vn.thidua.ballot.PollPlan;
import vn.thidua.ballot.PollDirectory.NomineeOutcome;
import vn.thidua.ballot.PollDirectory.Passed;
import vn.thidua.ballot.PollDirectory.Verdict;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.cluster.YearRef;
import vn.thidua.commendation.AwardLevel;
import vn.thidua.conference.ConferenceDirectory.Attendance;
import vn.thidua.conference.ConferenceDirectory.ConferenceRef;
import vn.thidua.shared.Root;
import vn.thidua.shared.RuleBroken;
import vn.thidua.unit.UnitRef;

class A_vote_planTest {

    private static final LocalDate DAY = LocalDate.of(2023, 10, 30);
    private final ClusterRef cluster = new ClusterRef(3, 1, "Cụm thi đua số 2");
    private final YearRef year = new YearRef(7, 1, 2023, DAY, DAY, DAY, DAY, DAY);
    private final ConferenceRef conference = new ConferenceRef(9, 1, 3L, 7, "Định Hóa", LocalDateTime.of(2023, 10, 30, 8, 0), "A", "B", false,
            new Attendance(10, 10, 5, 5));
    private final UnitRef voNhai = new UnitRef(11, 1, "Hội LHPN huyện Võ Nhai", "Võ Nhai", 1);
    private final UnitRef dongHy = new UnitRef(12, 1, "Hội LHPN huyện Đồng Hỷ", "Đồng Hỷ", 2);
    private final Ranking frozen = new Ranking(List.of(new RankedUnit(1, false, 12, "Đồng Hỷ", new BigDecimal("96.5"))), Instant.EPOCH);
    private final AwardType provincial = type(1, "BK-TINH", AwardLevel.PROVINCIAL);
    private final AwardType central = type(2, "BK-TW", AwardLevel.CENTRAL);
    private final List<AwardRule> rules = List.of(rule(provincial), rule(central));

    @Test
    void puts_the_higher_level_first_whatever_the_list_order() {
        PollPlan plan = plan(frozen, rules);
        assertEquals(List.of("Name of BK-TW", "Name of BK-TINH"), plan.contests().stream().map(PollPlan.Contest::titleEn).toList());
        assertEquals(List.of(2L, 1L), plan.contests().stream().map(contest -> VotePlan.awardTypeOf(contest.subject())).toList());
    }

    @Test
    void leaves_out_an_award_type_without_a_rule() {
        assertEquals(1, plan(frozen, List.of(rule(central))).contests().size());
    }

    @Test
    void gives_each_nominee_her_score_for_ties_and_none_where_there_is_none() {
        var nominees = plan(frozen, rules).contests().get(0).nominees();
        assertNull(nominees.get(0).score());
        assertEquals(new BigDecimal("96.5"), nominees.get(1).score());
    }

    @Test
    void gives_each_nominee_its_class_and_how_many_stand_behind_it_in_the_ranking() {
        Ranking ranking = new Ranking(List.of(new RankedUnit(1, false, 11, "Võ Nhai", BigDecimal.TEN, BigDecimal.TEN, BigDecimal.TEN, "Tốt", null),
                new RankedUnit(2, false, 12, "Đồng Hỷ", BigDecimal.TEN, BigDecimal.TEN, BigDecimal.TEN, null, null)), Instant.EPOCH);
        var nominees = plan(ranking, rules).contests().get(0).nominees();
        assertEquals("Tốt", nominees.get(0).className());
        assertEquals(List.of(BigDecimal.ONE), nominees.get(0).subScores());
        assertNull(nominees.get(1).className());
        assertEquals(List.of(BigDecimal.ZERO), nominees.get(1).subScores());
    }

    @Test
    void is_refused_while_the_ranking_still_moves() {
        assertRefused("commendation.vote.rankingNotFrozen", new Ranking(frozen.units(), null), rules);
    }

    @Test
    void is_refused_without_any_rule() {
        assertRefused("commendation.vote.noRules", frozen, List.of());
    }

    @Test
    void names_the_missing_conference() {
        assertEquals("commendation.vote.noConference", VotePlan.obstacle(frozen, null, rules, List.of(voNhai)));
    }

    @Test
    void does_not_nominate_a_unit_that_no_longer_exists_on_the_conference_day() {
        assertEquals(List.of(dongHy), VotePlan.nominees(List.of(voNhai, dongHy), List.of(dongHy)));
    }

    @Test
    void finds_cluster_and_year_of_its_own_polls_only() {
        assertArrayEquals(new long[] {3, 7}, VotePlan.clusterAndYearOf(plan(frozen, rules).subject()));
        assertEquals(0, VotePlan.clusterAndYearOf("leader:3:7").length);
    }

    @Test
    void gives_a_nomination_with_the_votes_and_the_rank_it_rests_on() {
        Nomination nomination = nominated();
        assertEquals(NominationState.PROPOSED, nomination.state());
        assertEquals(1, nomination.rank());
        assertEquals(9, nomination.base());
    }

    @Test
    void a_nomination_is_appraised_by_the_council_once() {
        for (Verdict verdict : Verdict.values()) {
            Nomination nomination = nominated();
            nomination.appraise(40, new NomineeOutcome(12, "Đồng Hỷ", 8, verdict), 9, Instant.EPOCH);
            assertEquals(verdict == Verdict.PASSED ? NominationState.APPROVED : NominationState.NOT_APPROVED, nomination.state());
            assertEquals(8, nomination.councilVotes());
            assertEquals("commendation.nomination.notProposed", assertThrows(RuleBroken.class,
                    () -> nomination.appraise(41, new NomineeOutcome(12, "Đồng Hỷ", 9, Verdict.PASSED), 9, Instant.EPOCH)).key());
        }
    }

    @Test
    void a_nomination_left_for_a_higher_award_does_not_come_before_the_council() {
        Nomination nomination = nominated();
        nomination.leaveForHigher();
        assertEquals(NominationState.LEFT_FOR_HIGHER, nomination.state());
        assertThrows(RuleBroken.class, () -> nomination.appraise(40, new NomineeOutcome(12, "Đồng Hỷ", 8, Verdict.PASSED), 9, Instant.EPOCH));
    }

    @Test
    void an_award_on_its_own_begins_the_next_poll() {
        AwardRule alone = rule(provincial);
        alone.voteOnItsOwn(true);
        var stages = VoteStage.of(3, 7, List.of(provincial, central), List.of(rule(central), alone));
        assertEquals(List.of("commendation:3:7", "commendation:3:7/" + provincial.id()), stages.stream().map(VoteStage::subject).toList());
        assertArrayEquals(new long[] {3, 7}, VotePlan.clusterAndYearOf(stages.get(1).subject()));
        assertEquals(1, VoteStage.of(3, 7, List.of(provincial, central), rules).size());
    }

    @Test
    void the_highest_award_begins_the_first_poll_whatever_its_rule_says() {
        AwardRule alone = rule(central);
        alone.voteOnItsOwn(true);
        assertEquals(List.of("commendation:3:7"), VoteStage.of(3, 7, List.of(provincial, central), List.of(alone, rule(provincial))).stream()
                .map(VoteStage::subject).toList());
    }

    private Nomination nominated() {
        return Nomination.propose(2, 3, 7, new Passed(12, "Đồng Hỷ", 5, 9, 1), frozen.units().get(0), Instant.EPOCH);
    }

    private PollPlan plan(Ranking ranking, List<AwardRule> withRules) {
        VoteStage stage = VoteStage.of(3, 7, List.of(provincial, central), withRules).stream().findFirst().orElse(new VoteStage("commendation:3:7", List.of()));
        return VotePlan.of(stage, cluster, year, conference, ranking, withRules, List.of(voNhai, dongHy));
    }

    private void assertRefused(String key, Ranking ranking, List<AwardRule> withRules) {
        assertEquals(key, assertThrows(RuleBroken.class, () -> plan(ranking, withRules)).key());
    }

    private static AwardRule rule(AwardType type) {
        return AwardRule.set(type.id(), 3, 7, AwardRule.suggestion(type.level()));
    }

    private static AwardType type(long id, String code, AwardLevel level) {
        AwardType type = AwardType.define(1, code, "Tên của " + code, "Name of " + code, level, 1);
        try {
            Field field = Root.class.getDeclaredField("id");
            field.setAccessible(true);
            field.set(type, id);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return type;
    }
}
