package vn.thidua.ballot.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class A_shared_keyTest {

    private final byte[] secret = SealedBox.random(32);

    @Test
    void comes_back_from_any_two_of_three_shares() {
        List<byte[]> shares = SharedKey.split(secret, 2, 3);
        for (int[] pair : new int[][] {{0, 1}, {0, 2}, {1, 2}, {2, 0}}) {
            assertArrayEquals(secret, SharedKey.join(List.of(shares.get(pair[0]), shares.get(pair[1]))));
        }
        assertArrayEquals(secret, SharedKey.join(shares));
    }

    @Test
    void does_not_come_back_from_fewer_shares_than_the_quorum() {
        List<byte[]> shares = SharedKey.split(secret, 3, 5);
        assertFalse(Arrays.equals(secret, SharedKey.join(shares.subList(0, 2))));
        assertFalse(Arrays.equals(secret, SharedKey.join(shares.subList(0, 1))));
        assertArrayEquals(secret, SharedKey.join(shares.subList(2, 5)));
        for (byte[] share : shares) {
            assertEquals(33, share.length);
            assertFalse(Arrays.equals(secret, Arrays.copyOfRange(share, 1, 33)), "no share is the secret");
        }
    }

    @Test
    void works_for_one_of_one_one_of_two_and_all_of_seven() {
        assertArrayEquals(secret, SharedKey.join(SharedKey.split(secret, 1, 1)));
        assertArrayEquals(secret, SharedKey.join(List.of(SharedKey.split(secret, 1, 2).get(1))));
        assertArrayEquals(secret, SharedKey.join(SharedKey.split(secret, 7, 7)));
    }

    @Test
    void opens_what_was_sealed_for_its_poll_and_no_other() {
        SharedKey.Made made = SharedKey.make(7, 2, 3);
        byte[] ballot = SealedBox.seal(7, made.publicKey(), new byte[64]);
        var key = SharedKey.open(7, made.privateKeySealed(), made.shares().subList(1, 3)).orElseThrow();
        assertArrayEquals(new byte[64], SealedBox.open(7, key, ballot).orElseThrow());
        assertTrue(SharedKey.open(8, made.privateKeySealed(), made.shares().subList(1, 3)).isEmpty());
        assertTrue(SharedKey.open(7, made.privateKeySealed(), made.shares().subList(1, 2)).isEmpty());
        List<byte[]> foreign = SharedKey.make(7, 2, 3).shares();
        assertTrue(SharedKey.open(7, made.privateKeySealed(), List.of(made.shares().get(0), foreign.get(1))).isEmpty());
    }
}
