package vn.thidua.ballot.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thidua.ballot.model.BallotPaper.Choices;
import vn.thidua.ballot.ContestRule.Form;
import vn.thidua.shared.RuleBroken;

class A_sealed_boxTest {

    private static final String PASSPHRASE = "Chè xanh núi Cốc 2023";
    private static SealedBox.Keys keys;
    private static BallotPaper paper;

    @BeforeAll
    static void makeKey() {
        keys = SealedBox.make(7, PASSPHRASE.toCharArray());
        paper = new BallotPaper(7, "Phiếu", "Ballot", List.of(
                new BallotPaper.Contest("TW", "Central", Form.CHOICES, null, 1, 2, false, List.of("A", "B", "C")),
                new BallotPaper.Contest("Tỉnh", "Province", Form.CHOICES, null, 2, 3, true, List.of("A", "B", "C", "D"))), keys.publicKey());
    }

    private static byte[] sealed(Set<Integer> first, Set<Integer> second) {
        return SealedBox.seal(7, keys.publicKey(), paper.encode(Choices.of(List.of(first, second))));
    }

    private static OpenedBox open(List<byte[]> ballots) {
        return OpenedBox.open(paper, SealedBox.unlock(7, keys.privateKeySealed(), PASSPHRASE.toCharArray()).orElseThrow(), ballots);
    }

    @Test
    void opens_with_the_passphrase_only() {
        assertTrue(SealedBox.unlock(7, keys.privateKeySealed(), PASSPHRASE.toCharArray()).isPresent());
        assertTrue(SealedBox.unlock(7, keys.privateKeySealed(), "Chè xanh núi Cốc 2022".toCharArray()).isEmpty());
        assertTrue(SealedBox.unlock(8, keys.privateKeySealed(), PASSPHRASE.toCharArray()).isEmpty(), "the key of another poll");
        assertEquals(64, keys.fingerprint().length());
    }

    @Test
    void counts_votes_blanks_and_what_is_no_ballot_for_each_contest() {
        List<byte[]> ballots = new ArrayList<>(List.of(sealed(Set.of(0), Set.of(0, 1)), sealed(Set.of(0, 2), Set.of()), sealed(Set.of(), Set.of(1, 2, 3))));
        ballots.add(SealedBox.seal(8, keys.publicKey(), paper.encode(Choices.of(List.of(Set.of(0), Set.of())))));
        byte[] altered = sealed(Set.of(1), Set.of());
        altered[altered.length - 1] ^= 1;
        ballots.add(altered);
        ballots.add(new byte[10]);
        byte[] tooMany = new byte[64];
        tooMany[0] = 1;
        tooMany[1] = tooMany[2] = tooMany[3] = 1;
        ballots.add(SealedBox.seal(7, keys.publicKey(), tooMany));

        OpenedBox box = open(ballots);

        assertEquals(7, box.returned());
        // first contest: {A}, {A, C}, blank; sealed for another poll, altered, rubbish, three of two: invalid
        assertEquals(new OpenedBox.Count(2, 1, 4, List.of(2, 0, 1)), box.contests().get(0));
        // second contest: {A, B}, blank, {B, C, D}, blank on the paper with three of two; the rest cannot be read
        assertEquals(new OpenedBox.Count(2, 2, 3, List.of(1, 2, 1, 1)), box.contests().get(1));
    }

    @Test
    void does_not_count_a_copy_of_a_ballot_a_second_time() {
        byte[] ballot = sealed(Set.of(0), Set.of());
        OpenedBox box = open(List.of(ballot, ballot.clone()));
        assertEquals(new OpenedBox.Count(1, 0, 1, List.of(1, 0, 0)), box.contests().get(0));
        assertEquals(Set.of(SealedBox.inclusionCode(ballot)), box.inclusionCodes());
    }

    @Test
    void holds_ballots_of_one_size_whatever_is_chosen() {
        Set<Integer> sizes = new TreeSet<>(List.of(sealed(Set.of(), Set.of()).length, sealed(Set.of(0), Set.of(0, 1)).length,
                sealed(Set.of(0, 1), Set.of(1, 2, 3)).length));
        assertEquals(1, sizes.size());
    }

    @Test
    void gives_equal_ballots_different_codes() {
        byte[] one = sealed(Set.of(0), Set.of());
        byte[] other = sealed(Set.of(0), Set.of());
        assertNotEquals(SealedBox.inclusionCode(one), SealedBox.inclusionCode(other));
        assertEquals(16, SealedBox.inclusionCode(one).length());
    }

    @Test
    void takes_no_ballot_that_breaks_the_rule_of_a_contest() {
        assertRefused("ballot.vote.tooMany", Set.of(0, 1, 2), Set.of());
        assertRefused("ballot.vote.tooFew", Set.of(), Set.of(1));
        assertRefused("ballot.vote.notThisPaper", Set.of(3), Set.of());
        assertRefused("ballot.vote.notThisPaper", Set.of(-1), Set.of());
    }

    private static void assertRefused(String key, Set<Integer> first, Set<Integer> second) {
        RuleBroken refused = assertThrows(RuleBroken.class, () -> sealed(first, second));
        assertEquals(key, refused.key());
    }

    @Test
    void writes_no_choice_where_objects_are_written_to_a_log() {
        assertFalse(Choices.of(List.of(Set.of(1), Set.of(2))).toString().matches(".*\\d.*"));
    }
}
