package vn.thidua.ballot.model;

import java.security.SecureRandom;

/**
 * The code that is typed where a QR code cannot be scanned: eleven random characters (54 bits) and one that checks them. The 31
 * characters leave out 0, 1, I, L and O, which are read or heard for one another. As 31 is a prime and every place has its own
 * weight, one wrong character or two exchanged ones always show.
 */
final class CardCode {

    static final int LENGTH = 12;

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private CardCode() {
    }

    static String draw() {
        StringBuilder code = new StringBuilder();
        for (int i = 1; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.append(ALPHABET.charAt(weighed(code) % ALPHABET.length())).toString();
    }

    /** Whether the last character fits the others. */
    static boolean fits(String code) {
        return code.length() == LENGTH && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && weighed(code.substring(0, LENGTH - 1)) % ALPHABET.length() == ALPHABET.indexOf(code.charAt(LENGTH - 1));
    }

    /** Weights from 2 on; the checking character itself has the weight -1. */
    private static int weighed(CharSequence characters) {
        int sum = 0;
        for (int i = 0; i < characters.length(); i++) {
            sum += (i + 2) * ALPHABET.indexOf(characters.charAt(i));
        }
        return sum;
    }
}
