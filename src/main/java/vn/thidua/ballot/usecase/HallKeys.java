package vn.thidua.ballot.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.thidua.ballot.model.Codes;
import vn.thidua.shared.store.StoredSettings;

/**
 * The address of a poll's page in the hall, which is shown without an account and must not be guessed from another one: the
 * poll's number and 60 bits that follow from it by a secret of this installation.
 */
@ApplicationScoped
public class HallKeys {

    private static final String SECRET = "hall-secret";
    private static final int SECRET_BYTES = 32;
    private static final Pattern KEY = Pattern.compile("(\\d{1,18})-([0-9A-Za-z]{12})");

    @Inject
    private StoredSettings settings;

    private volatile byte[] secret;

    /** As "7-K3M9XQ2T7HWP". */
    @Transactional
    public String of(long pollId) {
        return pollId + "-" + code(pollId);
    }

    /** The poll of an address somebody came with; empty where it is none of ours. */
    @Transactional
    public Optional<Long> poll(String key) {
        Matcher parts = KEY.matcher(key == null ? "" : key);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long pollId = Long.parseLong(parts.group(1));
        byte[] typed = Codes.normal(parts.group(2)).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(typed, code(pollId).getBytes(StandardCharsets.US_ASCII)) ? Optional.of(pollId) : Optional.empty();
    }

    private String code(long pollId) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret(), "HmacSHA256"));
            return Codes.ofBytes(mac.doFinal(("hall:" + pollId).getBytes(StandardCharsets.US_ASCII)), 12);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Made when first asked for; of two servers that make one at the same moment the later is refused and finds the other's. */
    private byte[] secret() {
        if (secret == null) {
            secret = HexFormat.of().parseHex(settings.get(SECRET).orElseGet(() -> {
                String made = HexFormat.of().formatHex(Codes.random(SECRET_BYTES));
                settings.put(SECRET, made);
                return made;
            }));
        }
        return secret;
    }
}
