package vn.thidua.access;

import java.io.Serializable;
import java.security.SecureRandom;

/**
 * The first password of an account that was opened with a list of people: made at random, shown once to whoever opened it,
 * kept nowhere but as a hash.
 *
 * @param place where the person belongs, so that the paper finds her
 */
public record FirstPassword(String place, String personName, String accountName, String password) implements Serializable {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without those that look alike on paper; 12 of them are 58 bits. */
    private static final String SIGNS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 3;

    public static String random() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * 4; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return password.toString();
    }

    /** Without the password, which must not reach a log by accident. */
    @Override
    public String toString() {
        return "FirstPassword[" + accountName + "]";
    }
}
