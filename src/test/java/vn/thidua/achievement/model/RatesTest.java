package vn.thidua.achievement.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RatesTest {

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @Test
    void are_exact_to_one_decimal_and_rounded_half_up() {
        assertEquals(number("66.7"), Rates.of(number("2"), number("3")));
        assertEquals(number("12.5"), Rates.of(number("1"), number("8")));
        assertEquals(number("0.1"), Rates.of(number("0.05"), number("100")));
        assertEquals(number("0.0"), Rates.of(number("0"), number("5")));
    }

    @Test
    void are_none_without_points_or_without_a_maximum() {
        assertNull(Rates.of(null, number("5")));
        assertNull(Rates.of(number("1"), number("0")));
        assertNull(Rates.of(number("1"), null));
    }

    @Test
    void have_a_median() {
        assertNull(Rates.median(List.of()));
        assertEquals(0, number("7").compareTo(Rates.median(List.of(number("7")))));
        assertEquals(0, number("5.5").compareTo(Rates.median(List.of(number("1"), number("4"), number("7"), number("9")))));
        assertEquals(0, number("4").compareTo(Rates.median(List.of(number("1"), number("4"), number("9")))));
    }
}
