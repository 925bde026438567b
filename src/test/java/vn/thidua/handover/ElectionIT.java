package vn.thidua.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.ballot.usecase.PollQueries;
import vn.thidua.cluster.ChosenBy;
import vn.thidua.conference.model.ConferenceKind;
import vn.thidua.conference.usecase.RecordConference;
import vn.thidua.handover.model.LeaderRule;
import vn.thidua.handover.usecase.ElectionQueries;
import vn.thidua.handover.usecase.PlanElection;
import vn.thidua.handover.usecase.SetLeaderRule;
import vn.thidua.handover.usecase.StartHandover;
import vn.thidua.shared.StaleVersion;
import vn.thidua.unit.UnitRef;

/** The election of next year's leader unit: planned from its own rule, a proposal and no more. */
class ElectionIT extends HandoverInContainer {

    @Inject
    private SetLeaderRule setRule;

    @Inject
    private PlanElection planElection;

    @Inject
    private ElectionQueries elections;

    @Inject
    private RecordConference record;

    @Inject
    private PollQueries polls;

    private void rule(Long seen, boolean leaderStands) {
        setRule.execute(new SetLeaderRule.Command(its.clusterId(), its.yearId(), seen, LeaderRule.suggestion(), leaderStands));
    }

    private void confer() {
        record.execute(new RecordConference.Command(its.clusterId(), its.yearId(), ConferenceKind.YEAR_END, "Định Hóa", LocalDateTime.of(2023, 10, 30, 8, 0), "Hoàng Thị Thu", null, null));
    }

    private long plan() {
        return planElection.execute(new PlanElection.Command(its.clusterId(), its.yearId()));
    }

    private ElectionQueries.ElectionPage election() {
        return elections.page(its.clusterId(), its.yearId());
    }

    @Test
    void is_among_the_members_of_the_next_year_without_todays_leader_unless_the_rule_says_so() {
        on(LocalDate.of(2023, 10, 30));
        as(its.staff());
        rule(null, false);
        assertEquals(its.unitIds().subList(1, 5), election().nominees().stream().map(UnitRef::id).toList());
        rule(election().ruleVersion(), true);
        assertEquals(its.unitIds(), election().nominees().stream().map(UnitRef::id).toList());
        confer();
        var poll = polls.poll(plan());
        assertEquals(1, poll.contests().size());
        assertEquals(5, poll.contests().get(0).nominees().size());
        assertTrue(poll.titleVi().contains("2024"), poll.titleVi());
        assertNull(election().elected());
    }

    @Test
    void needs_its_rule_and_the_conference_and_is_planned_once() {
        on(LocalDate.of(2023, 10, 30));
        as(its.staff());
        refused("handover.election.noRule", this::plan);
        rule(null, false);
        refused("handover.election.noConference", this::plan);
        confer();
        plan();
        refused("ballot.poll.draftedTwice", this::plan);
        refused("handover.election.planned", () -> rule(election().ruleVersion(), true));
    }

    @Test
    void the_later_of_two_editors_of_the_rule_is_told() {
        on(LocalDate.of(2023, 10, 30));
        as(its.staff());
        rule(null, false);
        long seen = election().ruleVersion();
        rule(seen, true);
        assertThrows(StaleVersion.class, () -> rule(seen, false));
        assertThrows(StaleVersion.class, () -> rule(null, false));
    }

    @Test
    void is_set_by_the_province_and_planned_by_it_or_a_teller() {
        on(LocalDate.of(2023, 10, 30));
        as(its.staff());
        rule(null, false);
        confer();
        for (String other : new String[] {its.leader(), its.officers().get(1), its.readOnly(), its.foreign(), null}) {
            as(other);
            denied(() -> rule(1L, true));
            denied(this::plan);
        }
        as(its.teller());
        denied(() -> rule(1L, true));
        plan();
    }

    @Test
    void a_handover_says_on_what_basis_and_elected_is_only_whom_a_certified_vote_names() {
        on(CONFERENCE);
        as(its.leader());
        refused("handover.notElected", () -> start.execute(starting(ChosenBy.ELECTED)));
        start.execute(starting(ChosenBy.ROTATED));
        assertEquals(ChosenBy.ROTATED, sheet().chosenBy());
        assertEquals(List.of(), queries.page(its.clusterId(), its.yearId()).candidates());
    }

    private StartHandover.Command starting(ChosenBy basis) {
        return new StartHandover.Command(its.clusterId(), its.yearId(), incomingUnit(), "Định Hóa", EFFECTIVE, basis);
    }
}
