package vn.thidua.ballot.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class A_voting_cardTest {

    @Test
    void bears_a_key_of_128_bits_and_a_code_of_60_that_are_never_twice_the_same() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            var secrets = VotingCard.Secrets.draw();
            assertTrue(secrets.key().matches("[0-9A-HJKMNP-TV-Z]{26}"), secrets.key());
            assertTrue(secrets.typedCode().matches("([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}"), secrets.typedCode());
            assertTrue(seen.add(secrets.key()));
            assertTrue(seen.add(secrets.code()));
        }
    }

    @Test
    void is_found_however_its_code_is_typed() {
        var expected = VotingCard.Presented.of("0123-4567-89AB").orElseThrow();
        for (String typed : new String[] {"0123456789ab", " 0123 4567 89ab ", "oI23-4567-89AB", "OL23–4567–89AB".replace('–', '-')}) {
            assertArrayEquals(expected.hash(), VotingCard.Presented.of(typed).orElseThrow().hash(), typed);
        }
    }

    @Test
    void is_not_found_by_a_text_of_another_length() {
        for (String typed : new String[] {"", "0123", "0123-4567-89ABC", null}) {
            assertTrue(VotingCard.Presented.of(typed).isEmpty());
        }
    }

    @Test
    void is_told_apart_by_key_and_by_code() {
        var secrets = VotingCard.Secrets.draw();
        assertTrue(VotingCard.Presented.of(secrets.key()).orElseThrow().key());
        assertFalse(VotingCard.Presented.of(secrets.typedCode()).orElseThrow().key());
    }

    @Test
    void shows_its_secrets_in_no_log() {
        var secrets = VotingCard.Secrets.draw();
        assertEquals("Secrets[of a voting card]", secrets.toString());
    }
}
