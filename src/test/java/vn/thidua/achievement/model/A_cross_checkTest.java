package vn.thidua.achievement.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class A_cross_checkTest {

    private static List<Long> members(int count) {
        return LongStream.rangeClosed(1, count).boxed().toList();
    }

    private static Map<Long, Long> checkers(List<CrossCheck.Pair> pairs) {
        Map<Long, Long> checkers = new HashMap<>();
        pairs.forEach(pair -> checkers.put(pair.unitId(), pair.checkerId()));
        return checkers;
    }

    private static Map<Long, Long> checkers(int count, Long leader, Long deputy) {
        return checkers(CrossCheck.of(2023, members(count), leader, deputy, List.of()));
    }

    private static List<CrossCheck.Past> past(int year, List<CrossCheck.Pair> pairs) {
        return pairs.stream().filter(pair -> pair.checkerId() != null).map(pair -> new CrossCheck.Past(year, pair.unitId(), pair.checkerId())).toList();
    }

    @Test
    void the_deputy_checks_the_leader_and_the_leader_does_not_check_the_deputy() {
        var pairs = CrossCheck.of(2023, members(5), 1L, 2L, List.of());
        assertEquals(new CrossCheck.Pair(1, 2L, CrossCheck.PairReason.DEPUTY, null), pairs.get(0));
        assertFalse(checkers(pairs).get(2L).equals(1L));
    }

    @Test
    void without_a_deputy_the_province_checks_the_leader_which_checks_nobody() {
        var checkers = checkers(5, 1L, null);
        assertNull(checkers.get(1L));
        assertFalse(checkers.containsValue(1L));
        assertEquals(4, new HashSet<>(checkers.values().stream().filter(each -> each != null).toList()).size());
    }

    @Test
    void a_deputy_that_is_the_leader_itself_or_no_member_is_none() {
        assertNull(checkers(5, 1L, 1L).get(1L));
        assertNull(checkers(5, 1L, 99L).get(1L));
        assertEquals(checkers(5, null, null), checkers(5, 99L, null));
    }

    @Test
    void the_leader_without_a_deputy_helps_where_two_others_would_check_each_other() {
        var checkers = checkers(3, 1L, null);
        assertNull(checkers.get(1L));
        assertTrue(checkers.containsValue(1L));
        assertNoCircle(checkers);
    }

    @Test
    void a_unit_alone_is_checked_by_the_province_and_two_check_each_other() {
        assertEquals(List.of(new CrossCheck.Pair(1, null, CrossCheck.PairReason.PROVINCE, null)), CrossCheck.of(2023, members(1), 1L, null, List.of()));
        assertEquals(Map.of(1L, 2L, 2L, 1L), checkers(2, 1L, 2L));
        assertEquals(List.of(), CrossCheck.of(2023, List.of(), null, null, List.of()));
    }

    @Test
    void without_a_past_each_is_checked_by_the_next_in_the_order_of_the_cluster() {
        assertEquals(Map.of(1L, 2L, 2L, 3L, 3L, 4L, 4L, 5L, 5L, 1L), checkers(5, null, null));
    }

    @Test
    void a_checker_comes_again_only_when_all_were_had_and_then_the_one_longest_ago() {
        List<CrossCheck.Past> past = new ArrayList<>();
        List<Long> hers = new ArrayList<>();
        for (int year = 2020; year < 2024; year++) {
            var pairs = CrossCheck.of(year, members(5), null, null, past);
            assertTrue(pairs.stream().allMatch(pair -> pair.reason() == CrossCheck.PairReason.NEW));
            hers.add(pairs.get(0).checkerId());
            past.addAll(past(year, pairs));
        }
        assertEquals(4, new HashSet<>(hers).size());
        CrossCheck.Pair again = CrossCheck.of(2024, members(5), null, null, past).get(0);
        assertEquals(new CrossCheck.Pair(1, hers.get(0), CrossCheck.PairReason.AGAIN, 2020), again);
    }

    @Test
    void years_after_do_not_count() {
        var later = past(2030, CrossCheck.of(2030, members(5), null, null, List.of()));
        assertEquals(CrossCheck.of(2023, members(5), null, null, List.of()), CrossCheck.of(2023, members(5), null, null, later));
    }

    @Test
    void whoever_joins_is_checked_and_checks_and_whoever_left_does_not() {
        var past = past(2022, CrossCheck.of(2022, members(5), 1L, 2L, List.of()));
        var checkers = checkers(CrossCheck.of(2023, List.of(1L, 2L, 3L, 5L, 6L), 1L, 2L, past));
        assertEquals(Set.of(1L, 2L, 3L, 5L, 6L), checkers.keySet());
        assertEquals(Set.of(1L, 2L, 3L, 5L, 6L), new HashSet<>(checkers.values()));
    }

    /** Ten years with leaders and deputies by lot, or none; members in an order by lot. */
    @ParameterizedTest(name = "for {0} members over ten years the rules hold")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
    void the_rules_hold(int count) {
        for (int seed = 0; seed < 6; seed++) {
            Random lot = new Random(1000L * count + seed);
            List<Long> members = new ArrayList<>(members(count));
            Collections.shuffle(members, lot);
            List<CrossCheck.Past> past = new ArrayList<>();
            Map<Long, Long> before = new HashMap<>();
            for (int year = 2020; year < 2030; year++) {
                Long leader = lot.nextInt(5) == 0 ? null : members.get(lot.nextInt(count));
                Long deputy = lot.nextInt(3) == 0 ? null : members.get(lot.nextInt(count));
                var pairs = CrossCheck.of(year, members, leader, deputy, past);
                assertEquals(pairs, CrossCheck.of(year, members, leader, deputy, past), "the same again");
                assertEquals(members, pairs.stream().map(CrossCheck.Pair::unitId).toList());
                var checkers = checkers(pairs);
                checkers.forEach((unit, checker) -> assertFalse(unit.equals(checker), "nobody checks itself"));
                var named = checkers.values().stream().filter(each -> each != null).toList();
                assertEquals(named.size(), new HashSet<>(named).size(), "nobody checks two");
                boolean deputyChecks = deputy != null && !deputy.equals(leader);
                boolean toProvince = leader != null && !deputyChecks;
                assertEquals(count == 1 ? 0 : toProvince ? count - 1 : count, named.size());
                if (leader != null && count > 1) {
                    assertEquals(deputyChecks ? deputy : null, checkers.get(leader));
                }
                if (count > 2) {
                    assertNoCircle(checkers);
                }
                if (count > 5) {
                    checkers.forEach((unit, checker) -> assertTrue(checker == null || unit.equals(leader) || !checker.equals(before.get(unit)),
                            "another checker than the year before"));
                }
                before.clear();
                before.putAll(checkers);
                past.addAll(past(year, pairs));
            }
        }
    }

    @ParameterizedTest(name = "{0} members with one leader and deputy have {1} years without the same pair, but for the leader")
    @ValueSource(ints = {6, 7, 8, 9, 10, 11, 12, 15, 20, 30})
    void rotates_as_long_as_it_can(int count) {
        List<CrossCheck.Past> past = new ArrayList<>();
        int years = Math.min(10, count - 3);
        for (int year = 0; year < years; year++) {
            var pairs = CrossCheck.of(2020 + year, members(count), 1L, 2L, past);
            long again = pairs.stream().filter(pair -> pair.reason() == CrossCheck.PairReason.AGAIN).count();
            assertEquals(0, again, "in year " + (year + 1));
            past.addAll(past(2020 + year, pairs));
        }
    }

    private static void assertNoCircle(Map<Long, Long> checkers) {
        checkers.forEach((unit, checker) -> assertFalse(checker != null && unit.equals(checkers.get(checker)), () -> unit + " and " + checker + " check each other"));
    }
}
