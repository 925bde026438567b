package vn.thidua.commendation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thidua.ballot.PollState;
import vn.thidua.ballot.usecase.DecideTie;
import vn.thidua.ballot.usecase.PlanNextRound;
import vn.thidua.ballot.usecase.RoundQueries;
import vn.thidua.ballot.usecase.VoidPoll;
import vn.thidua.commendation.model.NominationState;
import vn.thidua.commendation.usecase.SeparateAward;
import vn.thidua.shared.StaleVersion;

/** A tie at the cut, and what follows: another round, the chair, or the next award once the higher one is settled. */
class RoundsIT extends CommendationInContainer {

    @Inject
    private PlanNextRound planNextRound;

    @Inject
    private DecideTie decideTie;

    @Inject
    private RoundQueries rounds;

    @Inject
    private SeparateAward separate;

    @Inject
    private VoidPoll voidPoll;

    private long central;
    private long provincial;

    /** Phú Lương and Đồng Hỷ are equal for the central certificate; Đại Từ passes for the provincial one. */
    private long tied() {
        central = awardType("BK-TW", AwardLevel.CENTRAL);
        provincial = awardType("BK-TINH", AwardLevel.PROVINCIAL);
        setRule.execute(rule(provincial, null, 1));
        setRule.execute(rule(central, null, 1));
        freeze("95", "95", "95", "95", "95");
        confer();
        long poll = plan();
        vote(poll, List.of(Set.of(2), Set.of(3)), List.of(Set.of(2), Set.of(3)), List.of(Set.of(1), Set.of(3)), List.of(Set.of(1), Set.of(3)), blank(2));
        return poll;
    }

    @SafeVarargs
    private void vote(long poll, List<Set<Integer>>... ballots) {
        voteAndCount(poll, List.of(ballots));
        certify(poll);
    }

    private static List<Set<Integer>> blank(int contests) {
        return contests == 1 ? List.of(Set.of()) : List.of(Set.of(), Set.of());
    }

    private long next(long poll) {
        as(its.teller());
        return planNextRound.execute(new PlanNextRound.Command(poll, version(poll)));
    }

    private DecideTie.Command chair(long poll, int... places) {
        Set<Long> chosen = new java.util.TreeSet<>();
        for (int place : places) {
            chosen.add(its.unitIds().get(place));
        }
        return new DecideTie.Command(poll, version(poll), 1, chosen, "Hoàng Thị Thu", "Đồng Hỷ dẫn đầu phong trào trọng tâm");
    }

    private List<String> nominated() {
        return page().nominations().stream().filter(row -> row.state() != NominationState.LEFT_FOR_HIGHER).map(row -> row.awardVi() + ": " + row.unitName()).toList();
    }

    @Test
    void the_next_round_is_among_exactly_the_tied_for_the_places_left() {
        long poll = tied();
        assertEquals(1, directory.progress(its.clusterId(), its.yearId()).undecided());
        long second = next(poll);
        var view = pollQueries.poll(second);
        assertEquals(1, view.contests().size());
        assertEquals(List.of("Hội LHPN huyện Phú Lương", "Hội LHPN huyện Đồng Hỷ"), view.contests().get(0).nominees().stream().map(row -> row.name()).toList());
        assertTrue(view.titleVi().endsWith(", vòng 2"), view.titleVi());
        assertEquals(List.of(poll, second), rounds.rounds(poll).rounds().stream().map(row -> row.id()).toList());
        assertEquals(NominationDirectory.subjectOf(its.clusterId(), its.yearId()) + ":2", polls.poll(second).subject());
        assertEquals(second, page().pollId());
    }

    @Test
    void nominations_come_from_both_rounds_and_those_of_the_first_stay() {
        long poll = tied();
        long second = next(poll);
        vote(second, List.of(Set.of(1)), List.of(Set.of(1)), List.of(Set.of(1)), List.of(Set.of(0)), List.of(Set.of(1)));
        assertEquals(List.of("Bằng khen BK-TW: Hội LHPN huyện Đồng Hỷ", "Bằng khen BK-TINH: Hội LHPN huyện Đại Từ"), nominated());
        assertEquals(second, page().nominations().get(0).pollId());
        assertTrue(page().ties().isEmpty());
        assertEquals(0, directory.progress(its.clusterId(), its.yearId()).undecided());
    }

    @Test
    void a_tie_that_stays_goes_to_a_third_round() {
        long second = next(tied());
        vote(second, List.of(Set.of(1)), List.of(Set.of(1)), List.of(Set.of(0)), List.of(Set.of(0)), blank(1));
        long third = next(second);
        assertEquals(3, polls.poll(third).round());
        assertTrue(pollQueries.poll(third).titleVi().endsWith(", vòng 3"));
    }

    @Test
    void the_chair_decides_with_a_reason_and_the_derivation_says_so() {
        long poll = tied();
        as(its.teller());
        decideTie.execute(chair(poll, 2));
        assertEquals(List.of("Bằng khen BK-TW: Hội LHPN huyện Đồng Hỷ", "Bằng khen BK-TINH: Hội LHPN huyện Đại Từ"), nominated());
        String derivation = String.join("\n", pollQueries.outcome(poll).contests().get(0).derivation().stream().map(line -> line.text(vn.thidua.shared.text.Vietnamese.LOCALE)).toList());
        assertTrue(derivation.contains("Hoàng Thị Thu") && derivation.contains("phong trào trọng tâm"), derivation);
        refused("ballot.tie.notTied", () -> decideTie.execute(chair(poll, 2)));
        refused("ballot.round.nothingOpen", () -> next(poll));
    }

    @Test
    void the_chair_chooses_as_many_of_the_tied_as_there_are_places() {
        long poll = tied();
        as(its.teller());
        refused("ballot.tie.wrongNumber", () -> decideTie.execute(chair(poll, 1, 2)));
        refused("ballot.tie.wrongNumber", () -> decideTie.execute(chair(poll, 3)));
        refused("ballot.tie.wrongNumber", () -> decideTie.execute(chair(poll)));
        refused("ballot.tie.notTied", () -> decideTie.execute(new DecideTie.Command(poll, version(poll), 2, Set.of(), "A", "B")));
    }

    @Test
    void a_planned_round_is_not_planned_again_and_leaves_nothing_to_the_chair_until_it_is_void() {
        long poll = tied();
        long second = next(poll);
        refused("ballot.round.plannedAlready", () -> next(poll));
        refused("ballot.round.plannedAlready", () -> decideTie.execute(chair(poll, 2)));
        voidPoll.execute(new VoidPoll.Command(second, version(second), "nhầm"));
        decideTie.execute(chair(poll, 2));
        assertEquals(2, nominated().size());
    }

    @Test
    void who_wins_the_higher_award_later_leaves_the_lower_one() {
        central = awardType("BK-TW", AwardLevel.CENTRAL);
        provincial = awardType("BK-TINH", AwardLevel.PROVINCIAL);
        setRule.execute(rule(provincial, null, 1));
        setRule.execute(rule(central, null, 1));
        freeze("95", "95", "95", "95", "95");
        confer();
        long poll = plan();
        vote(poll, List.of(Set.of(2), Set.of(2)), List.of(Set.of(2), Set.of(2)), List.of(Set.of(1), Set.of(2)), List.of(Set.of(1), Set.of(2)), blank(2));
        assertEquals(List.of("Bằng khen BK-TINH: Hội LHPN huyện Đồng Hỷ"), nominated());
        as(its.teller());
        decideTie.execute(chair(poll, 2));
        assertEquals(List.of("Bằng khen BK-TW: Hội LHPN huyện Đồng Hỷ"), nominated());
    }

    @Test
    void nothing_is_decided_before_the_round_is_certified() {
        central = awardType("BK-TW", AwardLevel.CENTRAL);
        setRule.execute(rule(central, null, 1));
        freeze("95", "95", "95", "95", "95");
        confer();
        long poll = plan();
        as(its.teller());
        refused("ballot.round.nothingOpen", () -> planNextRound.execute(new PlanNextRound.Command(poll, version(poll))));
        refused("ballot.poll.wrongState", () -> decideTie.execute(chair(poll, 2)));
        assertFalse(rounds.rounds(poll).mayPlan());
    }

    @Test
    void who_may_not_and_who_comes_late_are_refused() {
        long poll = tied();
        long seen = version(poll);
        var decision = chair(poll, 2);
        for (String other : new String[] {its.leader(), its.officers().get(0), its.readOnly(), its.foreign(), null}) {
            as(other);
            denied(() -> planNextRound.execute(new PlanNextRound.Command(poll, seen)));
            denied(() -> decideTie.execute(decision));
        }
        as(its.teller());
        assertThrows(StaleVersion.class, () -> planNextRound.execute(new PlanNextRound.Command(poll, seen - 1)));
        assertThrows(StaleVersion.class, () -> decideTie.execute(new DecideTie.Command(poll, seen - 1, 1, decision.chosen(), "A", "B")));
    }

    @Test
    void an_award_voted_on_separately_follows_the_certified_higher_one_among_the_rest() {
        central = awardType("CO", AwardLevel.CENTRAL);
        provincial = awardType("BK-TINH", AwardLevel.PROVINCIAL);
        setRule.execute(rule(provincial, null, 1));
        setRule.execute(rule(central, null, 1));
        var row = page().awards().get(1);
        separate.execute(new SeparateAward.Command(provincial, its.clusterId(), its.yearId(), row.ruleVersion(), true));
        assertThrows(StaleVersion.class, () -> separate.execute(new SeparateAward.Command(provincial, its.clusterId(), its.yearId(), row.ruleVersion(), false)));
        freeze("96", "95", "94", "93", "92");
        confer();
        long flag = plan();
        assertEquals(1, pollQueries.poll(flag).contests().size());
        refused("commendation.vote.earlierUndecided", this::plan);
        refused("commendation.rule.votePlanned", () -> separate.execute(new SeparateAward.Command(provincial, its.clusterId(), its.yearId(), page().awards().get(1).ruleVersion(), false)));
        vote(flag, List.of(Set.of(0)), List.of(Set.of(0)), List.of(Set.of(0)), List.of(Set.of(1)), List.of(Set.of(0)));
        assertTrue(directory.progress(its.clusterId(), its.yearId()).more());
        as(its.staff());
        assertTrue(page().mayPlan());
        long certificates = plan();
        var nominees = pollQueries.poll(certificates).contests().get(0).nominees();
        assertEquals(4, nominees.size());
        assertTrue(nominees.stream().noneMatch(nominee -> nominee.name().contains("Định Hóa")));
        assertEquals(PollState.DRAFT, page().pollState());
        assertFalse(directory.progress(its.clusterId(), its.yearId()).more());
    }

    @Test
    void only_the_province_separates_an_award() {
        central = awardType("CO", AwardLevel.CENTRAL);
        setRule.execute(rule(central, null, 1));
        long seen = page().awards().get(0).ruleVersion();
        for (String other : new String[] {its.leader(), its.teller(), its.readOnly(), its.foreign(), null}) {
            as(other);
            denied(() -> separate.execute(new SeparateAward.Command(central, its.clusterId(), its.yearId(), seen, true)));
        }
    }
}
