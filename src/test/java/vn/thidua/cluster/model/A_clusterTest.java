package vn.thidua.cluster.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.ChosenBy;
import vn.thidua.cluster.LeadershipRole;
import vn.thidua.shared.RuleBroken;

class A_clusterTest {

    private static final LocalDate FORMED = LocalDate.of(2022, 1, 1);

    private final Cluster cluster = Cluster.formed(1, "Cụm thi đua số 2", null);

    A_clusterTest() {
        for (long unit = 1; unit <= 5; unit++) {
            cluster.admit(unit, FORMED, null, null);
        }
    }

    private void lead(long unit, LocalDate from) {
        cluster.entrust(LeadershipRole.LEADER, unit, from, from.getYear() + 1, ChosenBy.ROTATED, null);
    }

    private static String refusal(Runnable step) {
        return assertThrows(RuleBroken.class, step::run).key();
    }

    @Test
    void has_no_leader_before_the_first_is_named() {
        lead(1, LocalDate.of(2022, 11, 15));
        assertEquals(Optional.empty(), cluster.leaderOn(LocalDate.of(2022, 11, 14)));
        assertEquals(Optional.of(1L), cluster.leaderOn(LocalDate.of(2022, 11, 15)));
    }

    @Test
    void changes_its_leader_on_the_day_and_not_before() {
        lead(1, LocalDate.of(2022, 11, 15));
        lead(3, LocalDate.of(2023, 11, 15));
        assertEquals(Optional.of(1L), cluster.leaderOn(LocalDate.of(2023, 11, 14)));
        assertEquals(Optional.of(3L), cluster.leaderOn(LocalDate.of(2023, 11, 15)));
    }

    @Test
    void has_exactly_one_leader_on_any_day_whatever_terms_are_tried() {
        Random random = new Random(20231030);
        LocalDate first = null;
        for (int attempt = 0; attempt < 400; attempt++) {
            LocalDate from = FORMED.plusDays(random.nextInt(1500));
            try {
                lead(1 + random.nextInt(5), from);
                first = first == null ? from : first;
            } catch (RuleBroken refused) {
                // a term that would begin before another is no new state
            }
        }
        for (LocalDate day = first; day.isBefore(FORMED.plusDays(1600)); day = day.plusDays(1)) {
            LocalDate today = day;
            assertEquals(1, cluster.leaderOn(day).stream().count(), () -> "on " + today);
        }
    }

    @Test
    void refuses_a_leader_from_outside() {
        assertEquals("cluster.leadership.notMember", refusal(() -> lead(9, LocalDate.of(2023, 1, 1))));
    }

    @Test
    void refuses_a_term_before_or_on_the_day_of_another() {
        lead(1, LocalDate.of(2022, 11, 15));
        assertEquals("cluster.leadership.laterTerm", refusal(() -> lead(2, LocalDate.of(2022, 11, 15))));
        assertEquals("cluster.leadership.laterTerm", refusal(() -> lead(2, LocalDate.of(2022, 6, 1))));
    }

    @Test
    void refuses_its_leader_as_deputy_and_has_no_deputy_while_that_unit_leads() {
        lead(1, LocalDate.of(2022, 11, 15));
        assertEquals("cluster.leadership.leaderAndDeputy",
                refusal(() -> cluster.entrust(LeadershipRole.DEPUTY, 1, LocalDate.of(2022, 12, 1), 2023, ChosenBy.ROTATED, null)));
        cluster.entrust(LeadershipRole.DEPUTY, 2, LocalDate.of(2022, 12, 1), 2023, ChosenBy.ROTATED, null);
        assertEquals(Optional.of(2L), cluster.deputyOn(LocalDate.of(2023, 1, 1)));
        lead(2, LocalDate.of(2023, 11, 15));
        assertEquals(Optional.empty(), cluster.deputyOn(LocalDate.of(2023, 11, 15)));
    }

    @Test
    void keeps_past_members_in_past_days() {
        cluster.release(5, LocalDate.of(2023, 6, 30));
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), cluster.membersOn(LocalDate.of(2023, 6, 30)));
        assertEquals(List.of(1L, 2L, 3L, 4L), cluster.membersOn(LocalDate.of(2023, 7, 1)));
    }

    @Test
    void does_not_let_its_leader_go() {
        lead(1, LocalDate.of(2022, 11, 15));
        assertEquals("cluster.membership.leaderStays", refusal(() -> cluster.release(1, LocalDate.of(2023, 6, 30))));
    }

    @Test
    void does_not_let_go_who_is_to_lead_later() {
        lead(1, LocalDate.of(2022, 11, 15));
        lead(2, LocalDate.of(2023, 11, 15));
        assertEquals("cluster.membership.leaderStays", refusal(() -> cluster.release(2, LocalDate.of(2023, 6, 30))));
    }

    @Test
    void refuses_a_membership_that_ends_before_it_begins() {
        assertEquals("cluster.membership.endBeforeBegin", refusal(() -> cluster.admit(8, LocalDate.of(2023, 2, 1), LocalDate.of(2023, 1, 31), null)));
        assertEquals("cluster.membership.endBeforeBegin", refusal(() -> cluster.release(2, LocalDate.of(2021, 12, 31))));
        assertEquals("cluster.membership.notMember", refusal(() -> cluster.release(9, LocalDate.of(2023, 1, 1))));
    }

    @Test
    void has_no_leader_after_the_leader_unit_has_ended_until_the_next_is_named() {
        lead(1, LocalDate.of(2024, 11, 15));
        cluster.endMembershipsOf(List.of(1L), LocalDate.of(2025, 6, 30));
        assertEquals(Optional.of(1L), cluster.leaderOn(LocalDate.of(2025, 6, 30)));
        assertEquals(Optional.empty(), cluster.leaderOn(LocalDate.of(2025, 7, 1)));
        assertEquals(Optional.of(LocalDate.of(2025, 6, 30)), cluster.lastDayOf(cluster.terms().get(0)));
        lead(2, LocalDate.of(2025, 7, 10));
        assertEquals(Optional.empty(), cluster.leaderOn(LocalDate.of(2025, 7, 9)));
        assertEquals(Optional.of(2L), cluster.leaderOn(LocalDate.of(2025, 7, 10)));
        assertEquals(Optional.of(1L), cluster.leaderOn(LocalDate.of(2025, 6, 30)));
    }

    @Test
    void does_not_give_the_role_back_to_a_leader_that_left_and_came_again() {
        lead(1, LocalDate.of(2022, 11, 15));
        cluster.endMembershipsOf(List.of(1L), LocalDate.of(2023, 6, 30));
        cluster.admit(1, LocalDate.of(2024, 1, 1), null, LocalDate.of(2023, 6, 30));
        assertEquals(Optional.empty(), cluster.leaderOn(LocalDate.of(2024, 1, 1)));
    }
}
