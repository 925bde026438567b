package vn.thidua.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import vn.thidua.shared.RuleBroken;

/** Passwords are kept as PBKDF2-HMAC-SHA512 with 210 000 rounds, OWASP's current cost. */
@ApplicationScoped
public class Passwords {

    public static final int MIN_LENGTH = 10;

    @Inject
    private Pbkdf2PasswordHash hash;

    /** Verified when no such account exists, so that the answer takes as long as with one. */
    private String nobody;

    @PostConstruct
    void init() {
        hash.initialize(Map.of("Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512", "Pbkdf2PasswordHash.Iterations", "210000",
                "Pbkdf2PasswordHash.SaltSizeBytes", "16", "Pbkdf2PasswordHash.KeySizeBytes", "32"));
        nobody = hash.generate("nobody".toCharArray());
    }

    /** @throws RuleBroken at field "password" where it is too short */
    public String hash(String password) {
        RuleBroken.unlessAt("password", password != null && password.length() >= MIN_LENGTH && password.length() <= 200,
                "access.password.tooShort", MIN_LENGTH);
        return hash.generate(password.toCharArray());
    }

    /** @param stored null where there is no such account */
    public boolean matches(String password, String stored) {
        return hash.verify((password == null ? "" : password).toCharArray(), stored == null ? nobody : stored) && stored != null;
    }
}
