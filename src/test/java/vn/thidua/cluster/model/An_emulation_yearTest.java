package vn.thidua.cluster.model;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.thidua.shared.RuleBroken;

class An_emulation_yearTest {

    private static final LocalDate A = LocalDate.of(2023, 3, 15);
    private static final LocalDate B = LocalDate.of(2023, 9, 30);
    private static final LocalDate C = LocalDate.of(2023, 10, 24);
    private static final LocalDate D = LocalDate.of(2023, 10, 28);
    private static final LocalDate E = LocalDate.of(2023, 10, 30);

    private static String refusedField(LocalDate... dates) {
        return assertThrows(RuleBroken.class,
                () -> EmulationYear.opened(1, 2023, new EmulationYear.Dates(dates[0], dates[1], dates[2], dates[3], dates[4]))).field();
    }

    @Test
    void names_the_first_date_that_is_out_of_order() {
        assertEquals("dataCutOff", refusedField(B, A, C, D, E));
        assertEquals("submissionUntil", refusedField(A, C, B, D, E));
        assertEquals("reviewUntil", refusedField(A, B, D, C, E));
        assertEquals("conferenceOn", refusedField(A, B, C, E, D));
    }

    @Test
    void may_have_a_last_day_of_final_figures_after_the_conference() {
        assertDoesNotThrow(() -> EmulationYear.opened(1, 2023, new EmulationYear.Dates(A, B, C, D, E, E)));
        assertEquals("finalUntil", assertThrows(RuleBroken.class, () -> EmulationYear.opened(1, 2023, new EmulationYear.Dates(A, B, C, D, E, D))).field());
    }

    @Test
    void lets_two_steps_fall_on_one_day() {
        assertDoesNotThrow(() -> EmulationYear.opened(1, 2023, new EmulationYear.Dates(A, B, C, C, C)));
    }

    @Test
    void refuses_a_number_that_is_no_year() {
        assertEquals("number", assertThrows(RuleBroken.class, () -> EmulationYear.opened(1, 23, new EmulationYear.Dates(A, B, C, D, E))).field());
    }
}
