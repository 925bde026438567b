package vn.thidua.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.shared.RuleBroken;

class VnNumberTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2.376|2376", "88,25|88.25", "19,5|19.5", "1.234.567,8|1234567.8", "0|0", "0,00|0.00", "-3,5|-3.5", "1 234|1234", "12|12"})
    void numbers_are_read_as_written_in_viet_nam(String typed, BigDecimal number) {
        assertEquals(number, VnNumber.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"88.25", "2.37", "1,234.5", "12a", "1e3", ",5", "5,", "1.2345", "0.125", "0.000.000", "٣", "--1", "1234.567"})
    void what_could_mean_something_else_is_refused(String typed) {
        assertEquals("shared.error.number", assertThrows(RuleBroken.class, () -> VnNumber.parse(typed)).key());
    }

    @Test
    void nothing_entered_is_not_zero() {
        assertNull(VnNumber.parse(" "));
        assertEquals(0, BigDecimal.ZERO.compareTo(VnNumber.parse("0")));
        assertEquals("0", VnNumber.format(BigDecimal.ZERO));
        assertEquals("", VnNumber.format(null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2376|2.376", "88.25|88,25", "6.670|6,67", "1234567.8|1.234.567,8", "-1.5|-1,5"})
    void numbers_are_shown_as_they_are_typed(BigDecimal number, String shown) {
        assertEquals(shown, VnNumber.format(number));
        assertEquals(0, number.compareTo(VnNumber.parse(shown)));
    }
}
