package vn.thidua.shared;

import java.security.SecureRandom;

/** A number a person can read out on the telephone, under which the log holds what went wrong. */
public final class ErrorNumber {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private ErrorNumber() {
    }

    public static String next() {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            digits.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return digits.toString();
    }
}
