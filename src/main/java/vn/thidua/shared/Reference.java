package vn.thidua.shared;

import java.security.SecureRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Reference numbers: what a user reads on the screen, and an operator finds in the log. */
public final class Reference {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {
    }

    /** A new number; letters and digits that are not taken for one another when read out on the telephone. */
    public static String next() {
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            number.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return number.toString();
    }

    /** Logs what happened under a new number, and gives the number. */
    public static String log(Logger log, String what, Throwable cause) {
        String number = next();
        log.log(Level.SEVERE, "error reference=" + number + " " + what, cause);
        return number;
    }
}
