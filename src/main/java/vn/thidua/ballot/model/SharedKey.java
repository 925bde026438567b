package vn.thidua.ballot.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter.Algorithm;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter.Mode;
import org.bouncycastle.crypto.threshold.ShamirSplitSecret;
import org.bouncycastle.crypto.threshold.ShamirSplitSecretShare;

/**
 * A private key that nobody holds alone. It lies under a random AES-256 key; that key is split by Shamir's scheme (over
 * GF(256), Bouncy Castle), so that any {@code quorum} shares give it back and fewer say nothing at all.
 */
public final class SharedKey {

    private static final int SECRET = 32;

    private SharedKey() {
    }

    /** @param shares one for each teller: a byte with its number, then 32 bytes */
    record Made(byte[] publicKey, String fingerprint, byte[] privateKeySealed, List<byte[]> shares) {
    }

    static Made make(long pollId, int quorum, int tellers) {
        KeyPair pair = SealedBox.pair();
        byte[] secret = SealedBox.random(SECRET);
        try {
            byte[] sealed = SealedBox.lock(pollId, pair.getPrivate(), secret);
            byte[] publicKey = pair.getPublic().getEncoded();
            return new Made(publicKey, SealedBox.fingerprint(publicKey), sealed, split(secret, quorum, tellers));
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** Each number once; empty where these shares do not give the key this was sealed under. */
    static Optional<PrivateKey> open(long pollId, byte[] privateKeySealed, Collection<byte[]> shares) {
        byte[] secret = join(shares);
        try {
            return SealedBox.unlock(pollId, privateKeySealed, secret);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    static List<byte[]> split(byte[] secret, int quorum, int tellers) {
        try {
            // A polynomial of degree 0 is the secret itself; the library starts at two shares.
            if (quorum == 1) {
                List<byte[]> same = new ArrayList<>();
                for (int i = 1; i <= tellers; i++) {
                    same.add(numbered(i, secret));
                }
                return same;
            }
            List<byte[]> shares = new ArrayList<>();
            for (ShamirSplitSecretShare share : new ShamirSecretSplitter(Algorithm.AES, Mode.Native, secret.length, new SecureRandom())
                    .resplit(secret, quorum, tellers).getSecretShares()) {
                shares.add(numbered(shares.size() + 1, share.getEncoded()));
            }
            return shares;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] join(Collection<byte[]> shares) {
        if (shares.size() == 1) {
            byte[] share = shares.iterator().next();
            return Arrays.copyOfRange(share, 1, share.length);
        }
        try {
            return new ShamirSplitSecret(Algorithm.AES, Mode.Native, shares.stream()
                    .map(share -> new ShamirSplitSecretShare(Arrays.copyOfRange(share, 1, share.length), share[0]))
                    .toArray(ShamirSplitSecretShare[]::new)).getSecret();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] numbered(int number, byte[] share) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(number);
        out.writeBytes(share);
        return out.toByteArray();
    }
}
