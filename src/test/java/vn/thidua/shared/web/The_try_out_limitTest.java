package vn.thidua.shared.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class The_try_out_limitTest {

    private final TryOutLimit limit = new TryOutLimit();

    @Test
    void stops_an_address_that_had_its_share_and_nobody_else() {
        for (int i = 0; i < TryOutLimit.LIMIT; i++) {
            assertTrue(limit.another("192.0.2.1"));
        }
        assertFalse(limit.another("192.0.2.1"));
        assertTrue(limit.another("192.0.2.2"));
    }
}
