package vn.thidua.achievement.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankOrderTest {

    private static List<RankOrder.Scored> units(String scores) {
        List<RankOrder.Scored> units = new ArrayList<>();
        for (String score : scores.isBlank() ? new String[0] : scores.split(" ")) {
            units.add(new RankOrder.Scored(units.size() + 1, "Đơn vị " + (units.size() + 1), new BigDecimal(score)));
        }
        return units;
    }

    /** Ranks in order, a tie marked with a star. */
    private static String ranks(List<RankOrder.Scored> units) {
        return RankOrder.of(units).stream().map(unit -> unit.rank() + (unit.tied() ? "*" : "")).collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "scores {0} give ranks {1}")
    @CsvSource({"'',''", "88.25,1", "90 88 87 80 70,1 2 3 4 5", "90 88 88 80,1 2* 2* 4", "88 88.00 88.000,1* 1* 1*", "88 89 88 89,1* 1* 3* 3*", "0 0 1,1 2* 2*",
        "88.25 88.26 87.25,1 2 3"})
    void ties_share_a_rank_and_the_next_leaves_out_as_many(String scores, String ranks) {
        assertEquals(ranks, ranks(units(scores)));
    }

    @Test
    void the_order_in_which_units_come_changes_no_rank() {
        List<RankOrder.Scored> units = units("91.5 88 88 76.25 88 91.50 0");
        var expected = RankOrder.of(units).stream().collect(Collectors.toMap(unit -> unit.unitId(), unit -> unit.rank() + ":" + unit.tied()));
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            List<RankOrder.Scored> shuffled = new ArrayList<>(units);
            Collections.shuffle(shuffled, random);
            assertEquals(expected, RankOrder.of(shuffled).stream().collect(Collectors.toMap(unit -> unit.unitId(), unit -> unit.rank() + ":" + unit.tied())));
        }
    }

    @Test
    void within_a_tie_the_clusters_own_order_stays() {
        assertEquals(List.of(2L, 1L, 3L), RankOrder.of(units("80 90 80")).stream().map(unit -> unit.unitId()).toList());
    }
}
