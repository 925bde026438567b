package vn.thidua.ballot.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import vn.thidua.shared.RuleBroken;

class A_voting_cardTest {

    @Test
    void bears_a_key_of_128_bits_and_a_code_that_are_never_twice_the_same() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            var secrets = VotingCard.Secrets.draw();
            assertTrue(secrets.key().matches("[0-9A-HJKMNP-TV-Z]{26}"), secrets.key());
            assertTrue(secrets.typedCode().matches("([2-9A-HJKMNP-Z]{4}-){2}[2-9A-HJKMNP-Z]{4}"), secrets.typedCode());
            assertTrue(seen.add(secrets.key()));
            assertTrue(seen.add(secrets.code()));
        }
    }

    @Test
    void tells_every_wrong_and_every_exchanged_character_of_its_code() {
        String letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
        for (int i = 0; i < 50; i++) {
            String code = VotingCard.Secrets.draw().code();
            assertEquals("ballot.card.unknown", VotingCard.notFoundKey(code));
            for (int at = 0; at < code.length(); at++) {
                for (char other : letters.toCharArray()) {
                    String typed = code.substring(0, at) + other + code.substring(at + 1);
                    assertEquals(other == code.charAt(at) ? "ballot.card.unknown" : "ballot.card.mistyped", VotingCard.notFoundKey(typed), typed);
                }
                for (int with = at + 1; with < code.length(); with++) {
                    StringBuilder typed = new StringBuilder(code);
                    typed.setCharAt(at, code.charAt(with));
                    typed.setCharAt(with, code.charAt(at));
                    assertEquals(typed.toString().equals(code) ? "ballot.card.unknown" : "ballot.card.mistyped", VotingCard.notFoundKey(typed.toString()));
                }
            }
        }
    }

    @Test
    void is_mistyped_where_its_code_is_cut_short_or_has_signs_no_code_has() {
        for (String typed : new String[] {"", null, "7KQ2-9MXB", "0000-0000-0000", "chào"}) {
            assertEquals("ballot.card.mistyped", VotingCard.notFoundKey(typed));
        }
    }

    @Test
    void is_given_up_for_paper_or_spoilt_once_and_never_both() {
        VotingCard exchanged = VotingCard.print(1, VotingCard.Secrets.draw());
        exchanged.exchange();
        refused("ballot.card.exchangedAlready", exchanged::exchange);
        refused("ballot.card.exchangedAlready", exchanged::spoil);
        refused("ballot.vote.exchangedCard", exchanged::mustBeUsable);
        VotingCard spoilt = VotingCard.print(1, VotingCard.Secrets.draw());
        spoilt.mustBeUsable();
        spoilt.spoil();
        refused("ballot.card.spoiltAlready", spoilt::spoil);
        refused("ballot.card.spoiltAlready", spoilt::exchange);
        refused("ballot.vote.spoiltCard", spoilt::mustBeUsable);
    }

    private static void refused(String key, Executable step) {
        assertEquals(key, assertThrows(RuleBroken.class, step).key());
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
