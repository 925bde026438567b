package vn.thidua.access.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import vn.thidua.access.FirstAdministrator;
import vn.thidua.access.store.Accounts;
import vn.thidua.shared.store.StoredSettings;

/** The token of the first administrator: 128 random bits, stored as hash, gone once used. */
@ApplicationScoped
public class SetupToken implements FirstAdministrator {

    @Inject
    private Accounts accounts;

    @Inject
    private StoredSettings settings;

    @Override
    public boolean needed() {
        return accounts.none();
    }

    @Override
    @Transactional
    public Optional<String> token() {
        if (!needed()) {
            return Optional.empty();
        }
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        String token = HexFormat.of().formatHex(random);
        settings.put(StoredSettings.SETUP_TOKEN, hash(token));
        return Optional.of(token);
    }

    boolean matches(String token) {
        return needed() && token != null && settings.get(StoredSettings.SETUP_TOKEN)
                .map(stored -> MessageDigest.isEqual(stored.getBytes(StandardCharsets.US_ASCII), hash(token.strip()).getBytes(StandardCharsets.US_ASCII)))
                .orElse(false);
    }

    void useUp() {
        settings.remove(StoredSettings.SETUP_TOKEN);
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
