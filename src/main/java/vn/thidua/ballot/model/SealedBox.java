package vn.thidua.ballot.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPrivateKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

/**
 * The cryptography of the sealed box: an RSA-3072 key pair for each poll, its private half stored under a key that only
 * shares of the tellers give ({@link SharedKey}); one for each teller, its private half under her passphrase; a ballot sealed by AES-256-GCM under a key of its own, which RSA-OAEP wraps for the poll. Both are
 * bound to the poll's id and cannot be moved to another poll.
 */
public final class SealedBox {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RSA_BITS = 3072;
    private static final int WRAPPED_KEY = RSA_BITS / 8;
    private static final int IV = 12;
    private static final int TAG_BITS = 128;
    private static final int SALT = 16;
    /** OWASP's figure for PBKDF2-HMAC-SHA512. */
    private static final int ITERATIONS = 210_000;
    private static final OAEPParameterSpec OAEP = new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

    private SealedBox() {
    }

    /** @param fingerprint SHA-256 of the public key, in hexadecimal, to be compared by people */
    public record Keys(byte[] publicKey, String fingerprint, byte[] privateKeySealed) {
    }

    public static Keys make(long pollId, char[] passphrase) {
        try {
            KeyPair pair = pair();
            byte[] publicKey = pair.getPublic().getEncoded();
            byte[] salt = random(SALT);
            byte[] iv = random(IV);
            byte[] encoded = pair.getPrivate().getEncoded();
            byte[] sealed = aes(Cipher.ENCRYPT_MODE, derived(passphrase, salt, ITERATIONS), iv, pollId, encoded);
            Arrays.fill(encoded, (byte) 0);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            DataOutputStream data = new DataOutputStream(out);
            data.writeInt(ITERATIONS);
            data.write(salt);
            data.write(iv);
            data.write(sealed);
            return new Keys(publicKey, fingerprint(publicKey), out.toByteArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(RSA_BITS, RANDOM);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String fingerprint(byte[] publicKey) {
        return HexFormat.of().formatHex(sha256(publicKey));
    }

    /** The private key under a random key of 256 bits. */
    static byte[] lock(long pollId, PrivateKey key, byte[] secret) {
        byte[] encoded = key.getEncoded();
        try {
            byte[] iv = random(IV);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes(iv);
            out.writeBytes(aes(Cipher.ENCRYPT_MODE, new SecretKeySpec(secret, "AES"), iv, pollId, encoded));
            return out.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }

    /** What {@link #lock} locked; empty where this is not the secret. */
    static Optional<PrivateKey> unlock(long pollId, byte[] locked, byte[] secret) {
        try {
            byte[] encoded = aes(Cipher.DECRYPT_MODE, new SecretKeySpec(secret, "AES"), Arrays.copyOf(locked, IV), pollId,
                    Arrays.copyOfRange(locked, IV, locked.length));
            PrivateKey key = privateKey(encoded);
            Arrays.fill(encoded, (byte) 0);
            return Optional.of(key);
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static PrivateKey privateKey(byte[] encoded) {
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The private key; empty where this is not the passphrase it was sealed under. */
    public static Optional<PrivateKey> unlock(long pollId, byte[] privateKeySealed, char[] passphrase) {
        try (DataInputStream data = new DataInputStream(new ByteArrayInputStream(privateKeySealed))) {
            int iterations = data.readInt();
            byte[] salt = data.readNBytes(SALT);
            byte[] iv = data.readNBytes(IV);
            byte[] encoded = aes(Cipher.DECRYPT_MODE, derived(passphrase, salt, iterations), iv, pollId, data.readAllBytes());
            PrivateKey key = privateKey(encoded);
            Arrays.fill(encoded, (byte) 0);
            return Optional.of(key);
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] seal(long pollId, byte[] publicKey, byte[] plain) {
        try {
            byte[] secret = random(32);
            byte[] iv = random(IV);
            byte[] sealed = aes(Cipher.ENCRYPT_MODE, new SecretKeySpec(secret, "AES"), iv, pollId, plain);
            PublicKey key = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(publicKey));
            byte[] wrapped = rsa(Cipher.ENCRYPT_MODE, key, secret);
            Arrays.fill(secret, (byte) 0);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes(wrapped);
            out.writeBytes(iv);
            out.writeBytes(sealed);
            return out.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Bytes of a sealed ballot that holds so many plain ones. */
    static int sizeOf(int plain) {
        return WRAPPED_KEY + IV + plain + TAG_BITS / 8;
    }

    /** The plain bytes; empty where they were not sealed for this poll or have been altered. */
    static Optional<byte[]> open(long pollId, PrivateKey key, byte[] sealed) {
        if (sealed.length < WRAPPED_KEY + IV) {
            return Optional.empty();
        }
        try {
            byte[] secret = rsa(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, WRAPPED_KEY));
            byte[] iv = Arrays.copyOfRange(sealed, WRAPPED_KEY, WRAPPED_KEY + IV);
            byte[] content = Arrays.copyOfRange(sealed, WRAPPED_KEY + IV, sealed.length);
            return Optional.of(aes(Cipher.DECRYPT_MODE, new SecretKeySpec(secret, "AES"), iv, pollId, content));
        } catch (GeneralSecurityException | IllegalArgumentException altered) {
            return Optional.empty();
        }
    }

    /**
     * Lets Java's RSA give up the private exponent of a key that has done its work: it keeps it beside the modulus for the next
     * use ("blinding"), also when the key itself is long gone. A use with another exponent takes its place.
     */
    static void forget(PrivateKey key) {
        try {
            BigInteger modulus = ((RSAPrivateKey) key).getModulus();
            PrivateKey other = KeyFactory.getInstance("RSA").generatePrivate(new RSAPrivateKeySpec(modulus, BigInteger.valueOf(65537)));
            Cipher cipher = Cipher.getInstance("RSA/ECB/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, other);
            cipher.doFinal(BigInteger.TWO.toByteArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Proves that a ballot is in the box, never what it says: the first 80 bits of SHA-256 of the sealed ballot. */
    public static String inclusionCode(byte[] sealed) {
        return Base32.encode(Arrays.copyOf(sha256(sealed), 10));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    private static byte[] rsa(int mode, Key key, byte[] bytes) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
        cipher.init(mode, key, OAEP);
        return cipher.doFinal(bytes);
    }

    private static byte[] aes(int mode, SecretKeySpec key, byte[] iv, long pollId, byte[] bytes) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(("poll:" + pollId).getBytes(StandardCharsets.US_ASCII));
        return cipher.doFinal(bytes);
    }

    private static SecretKeySpec derived(char[] passphrase, byte[] salt, int iterations) throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(passphrase, salt, iterations, 256);
        try {
            return new SecretKeySpec(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded(), "AES");
        } finally {
            spec.clearPassword();
        }
    }
}
