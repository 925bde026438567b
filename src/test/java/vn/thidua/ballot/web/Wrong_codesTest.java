package vn.thidua.ballot.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class Wrong_codesTest {

    private final WrongCodes codes = new WrongCodes();

    @Test
    void are_forgiven_as_often_as_a_hall_of_phones_may_need() {
        for (int i = 0; i < WrongCodes.LIMIT - 1; i++) {
            codes.another("192.0.2.1");
        }
        assertFalse(codes.tooMany("192.0.2.1"));
    }

    @Test
    void stop_a_guesser_and_nobody_else() {
        for (int i = 0; i < WrongCodes.LIMIT; i++) {
            codes.another("192.0.2.1");
        }
        assertTrue(codes.tooMany("192.0.2.1"));
        assertFalse(codes.tooMany("192.0.2.2"));
    }
}
