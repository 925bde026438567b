package vn.thidua.cluster.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.ChosenBy;
import vn.thidua.cluster.LeadershipRole;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.StaleVersion;

class An_arrangementTest {

    private static final LocalDate FORMED = LocalDate.of(2022, 1, 1);
    private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);
    private static final LocalDate EVE = NEW_YEAR.minusDays(1);
    private static final List<Long> ALL = List.of(1L, 2L, 3L, 4L, 5L);

    private final Cluster one = Cluster.formed(1, "Cụm thi đua số 1", null);
    private final Cluster two = Cluster.formed(1, "Cụm thi đua số 2", null);

    An_arrangementTest() {
        for (long unit = 1; unit <= 3; unit++) {
            one.admit(unit, FORMED, null, null);
        }
        two.admit(4, FORMED, null, null);
        one.entrust(LeadershipRole.LEADER, 1, FORMED, 2023, ChosenBy.ROTATED, null);
    }

    private void arrange(LocalDate day, List<Long> inOne, List<Long> inTwo, List<Long> without, List<Long> existing) {
        Map<Cluster, List<Long>> members = new LinkedHashMap<>();
        members.put(one, inOne);
        members.put(two, inTwo);
        Arrangement arrangement = new Arrangement(day, members, without, existing);
        arrangement.endOld();
        arrangement.beginNew();
    }

    private static String refusal(Runnable step) {
        return assertThrows(RuleBroken.class, step::run).key();
    }

    private static List<String> times(Cluster cluster, long unit) {
        return cluster.memberships().stream().filter(membership -> membership.unitId() == unit)
                .map(membership -> membership.validFrom() + ".." + membership.validTo()).toList();
    }

    @Test
    void moves_a_unit_from_one_cluster_to_another_overnight() {
        arrange(NEW_YEAR, List.of(1L, 2L), List.of(3L, 4L), List.of(5L), ALL);
        assertEquals(List.of(1L, 2L, 3L), one.membersOn(EVE));
        assertEquals(List.of(4L), two.membersOn(EVE));
        assertEquals(List.of(1L, 2L), one.membersOn(NEW_YEAR));
        assertEquals(List.of(3L, 4L), two.membersOn(NEW_YEAR));
    }

    @Test
    void leaves_the_membership_of_those_who_stay_and_changes_only_their_order() {
        arrange(NEW_YEAR, List.of(3L, 1L, 2L), List.of(4L), List.of(5L), ALL);
        assertEquals(List.of(3L, 1L, 2L), one.membersOn(NEW_YEAR));
        assertEquals(List.of("2022-01-01..null"), times(one, 3));
    }

    @Test
    void keeps_the_leader_where_it_has_not_handed_over() {
        assertEquals("cluster.arrange.leaderStays", refusal(() -> arrange(NEW_YEAR, List.of(2L), List.of(1L, 4L), List.of(3L, 5L), ALL)));
    }

    @Test
    void keeps_who_is_to_lead_later() {
        one.entrust(LeadershipRole.LEADER, 2, NEW_YEAR.plusMonths(3), 2024, ChosenBy.ROTATED, null);
        assertEquals("cluster.arrange.leaderStays", refusal(() -> arrange(NEW_YEAR, List.of(1L), List.of(2L, 4L), List.of(3L, 5L), ALL)));
    }

    @Test
    void lets_a_leader_go_that_has_ended_and_the_cluster_has_none_then() {
        arrange(NEW_YEAR, List.of(2L, 3L), List.of(4L), List.of(5L), List.of(2L, 3L, 4L, 5L));
        assertEquals(List.of(2L, 3L), one.membersOn(NEW_YEAR));
        assertEquals(Optional.of(1L), one.leaderOn(EVE));
        assertEquals(Optional.empty(), one.leaderOn(NEW_YEAR));
    }

    @Test
    void has_no_deputy_that_went_away() {
        one.entrust(LeadershipRole.DEPUTY, 2, FORMED, 2023, ChosenBy.ROTATED, null);
        arrange(NEW_YEAR, List.of(1L), List.of(2L, 4L), List.of(3L, 5L), ALL);
        assertEquals(Optional.of(2L), one.deputyOn(EVE));
        assertEquals(Optional.empty(), one.deputyOn(NEW_YEAR));
    }

    @Test
    void can_be_made_again_for_the_same_day_as_if_the_first_had_not_been() {
        arrange(NEW_YEAR, List.of(1L, 2L), List.of(3L, 4L), List.of(5L), ALL);
        arrange(NEW_YEAR, List.of(1L, 2L, 3L), List.of(4L), List.of(5L), ALL);
        assertEquals(List.of("2022-01-01..null"), times(one, 3));
        assertEquals(List.of(), times(two, 3));
    }

    @Test
    void leaves_what_was_arranged_for_a_later_day() {
        arrange(NEW_YEAR, List.of(1L, 2L), List.of(3L, 4L), List.of(5L), ALL);
        LocalDate before = NEW_YEAR.minusMonths(3);
        arrange(before, List.of(1L, 2L), List.of(3L, 4L), List.of(5L), ALL);
        assertEquals(List.of(before + ".." + EVE, NEW_YEAR + "..null"), Stream.of(times(two, 3)).flatMap(List::stream).sorted().toList());
    }

    @Test
    void refuses_units_that_do_not_exist_or_stand_in_two_places_and_notices_those_it_does_not_know() {
        assertEquals("cluster.membership.unitNotExisting", refusal(() -> arrange(NEW_YEAR, List.of(1L, 9L), List.of(4L), List.of(2L, 3L, 5L), ALL)));
        assertEquals("cluster.arrange.twice", refusal(() -> arrange(NEW_YEAR, List.of(1L, 2L), List.of(2L, 4L), List.of(3L, 5L), ALL)));
        assertThrows(StaleVersion.class, () -> arrange(NEW_YEAR, List.of(1L, 2L), List.of(4L), List.of(5L), ALL));
    }

    @Test
    void lists_clusters_by_their_number() {
        Cluster ten = Cluster.formed(1, "Cụm thi đua số 10", null);
        assertEquals(List.of(one, two, ten), Stream.of(ten, two, one).sorted(Cluster.ORDER).toList());
    }
}
