package vn.thidua.commendation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thidua.ballot.PollState;
import vn.thidua.commendation.usecase.PlanVote;
import vn.thidua.unit.usecase.EndUnit;
import vn.thidua.unit.usecase.UnitQueries;

class PlanVoteIT extends CommendationInContainer {

    @Inject
    private EndUnit end;

    @Inject
    private UnitQueries units;

    private void rules(int centralQuota, int provincialQuota) {
        long provincial = awardType("BK-TINH", AwardLevel.PROVINCIAL);
        long central = awardType("BK-TW", AwardLevel.CENTRAL);
        setRule.execute(rule(provincial, null, provincialQuota));
        setRule.execute(rule(central, null, centralQuota));
    }

    @Test
    void the_vote_has_a_contest_for_each_award_the_higher_first_and_every_member_as_nominee() {
        rules(1, 2);
        freeze("96.5", "95", "94", "93", "92");
        confer();
        assertTrue(page().mayPlan());
        long poll = plan();
        var view = pollQueries.poll(poll);
        assertEquals(List.of("Bằng khen BK-TW", "Bằng khen BK-TINH"), view.contests().stream().map(contest -> contest.titleVi()).toList());
        assertEquals(5, view.contests().get(0).nominees().size());
        assertEquals(poll, page().pollId());
        assertFalse(page().mayPlan());
    }

    @Test
    void a_teller_may_plan_it_too() {
        rules(1, 2);
        freeze("96.5", "95", "94", "93", "92");
        confer();
        as(its.teller());
        planVote.execute(new PlanVote.Command(its.clusterId(), its.yearId()));
        assertEquals(PollState.DRAFT, page().pollState());
    }

    @Test
    void it_is_refused_before_rules_ranking_and_conference() {
        refused("commendation.vote.noConference", this::plan);
        confer();
        refused("commendation.vote.noRules", this::plan);
        rules(1, 2);
        refused("commendation.vote.rankingNotFrozen", this::plan);
        assertEquals("commendation.vote.rankingNotFrozen", page().obstacle());
    }

    @Test
    void it_is_planned_once_and_the_rules_are_fixed_then() {
        rules(1, 2);
        freeze("96.5", "95", "94", "93", "92");
        confer();
        plan();
        refused("ballot.poll.draftedTwice", this::plan);
        long type = page().awards().get(0).awardTypeId();
        refused("commendation.rule.votePlanned", () -> setRule.execute(rule(type, page().awards().get(0).ruleVersion(), 1)));
    }

    @Test
    void nobody_else_plans_it() {
        rules(1, 2);
        freeze("96.5", "95", "94", "93", "92");
        confer();
        for (String other : new String[] {its.leader(), its.officers().get(0), its.readOnly(), its.foreign(), null}) {
            as(other);
            denied(() -> planVote.execute(new PlanVote.Command(its.clusterId(), its.yearId())));
        }
    }

    @Test
    void who_passed_is_nominated_when_the_count_is_certified_and_not_before() {
        rules(1, 1);
        freeze("96.5", "95", "94", "93", "92");
        confer();
        long poll = plan();
        voteAndCount(poll, List.of(vote(2, 1), vote(2, 1), vote(2, 1), vote(2, 0), vote(2, 0)));
        assertTrue(page().nominations().isEmpty());
        certify(poll);
        var nominations = page().nominations();
        assertEquals(2, nominations.size());
        assertEquals("Bằng khen BK-TW", nominations.get(0).awardVi());
        assertEquals("Hội LHPN huyện Đồng Hỷ", nominations.get(0).unitName());
        assertEquals(5, nominations.get(0).votes());
        assertEquals(5, nominations.get(0).base());
        assertEquals(3, nominations.get(0).rank());
        assertEquals("Hội LHPN huyện Phú Lương", nominations.get(1).unitName());
        var progress = directory.progress(its.clusterId(), its.yearId());
        assertEquals(2, progress.nominations());
        assertEquals(0, progress.undecided());
    }

    @Test
    void equal_votes_and_equal_scores_are_left_to_the_conference() {
        rules(1, 1);
        freeze("95", "95", "95", "95", "95");
        confer();
        long poll = plan();
        voteAndCount(poll, List.of(vote(2, 3), vote(2, 3), vote(1, 3), vote(1, 3)));
        certify(poll);
        assertEquals(List.of("Bằng khen BK-TINH"), page().nominations().stream().map(row -> row.awardVi()).toList());
        assertEquals(1, page().ties().size());
        assertEquals(2, page().ties().get(0).unitNames().size());
        assertEquals(1, directory.progress(its.clusterId(), its.yearId()).undecided());
    }

    private static List<Set<Integer>> vote(int central, int provincial) {
        return List.of(Set.of(central), Set.of(provincial));
    }

    @Test
    void a_unit_that_ended_before_the_conference_is_no_nominee_and_the_page_says_why() {
        ended(4, LocalDate.of(2023, 10, 29));
        ended(3, LocalDate.of(2023, 10, 30));
        rules(1, 2);
        freeze("96.5", "95", "94", "93", "92");
        as(its.staff());
        conferWithout(4);
        long poll = plan();
        assertEquals(4, pollQueries.poll(poll).contests().get(0).nominees().size());
        assertEquals(List.of("Hội LHPN huyện Võ Nhai"), page().excluded().stream().map(row -> row.unitName()).toList());
        assertEquals(LocalDate.of(2023, 10, 29), page().excluded().get(0).lastDay());
    }

    @Test
    void a_unit_that_ended_between_the_vote_and_the_nomination_is_not_nominated() {
        rules(1, 2);
        freeze("96.5", "95", "94", "93", "92");
        confer();
        long poll = plan();
        voteAndCount(poll, List.of(vote(0, 1), vote(0, 1), vote(0, 1), vote(0, 1), vote(0, 1)));
        ended(0, LocalDate.of(2023, 10, 31));
        on(LocalDate.of(2023, 11, 2));
        certify(poll);
        assertEquals(List.of("Hội LHPN huyện Phú Lương"), page().nominations().stream().map(row -> row.unitName()).toList());
        assertEquals(List.of("Hội LHPN huyện Định Hóa"), page().excluded().stream().map(row -> row.unitName()).toList());
    }

    private void ended(int unit, LocalDate lastDay) {
        as(its.staff());
        end.execute(new EndUnit.Command(its.unitIds().get(unit), units.unit(its.unitIds().get(unit)).unit().version(), lastDay, "NQ 1683/NQ-UBTVQH15"));
    }
}
