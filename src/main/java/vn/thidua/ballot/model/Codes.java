package vn.thidua.ballot.model;

import java.util.Arrays;

/** Codes that people read, type and compare, for classes outside the model. */
public final class Codes {

    private Codes() {
    }

    /** The first {@code length} characters, five bits each, of these bytes. */
    public static String ofBytes(byte[] bytes, int length) {
        return Base32.encode(Arrays.copyOf(bytes, (length * 5 + 7) / 8)).substring(0, length);
    }

    /** As the alphabet of all codes writes it: capitals, no blanks or hyphens, O as 0, I and L as 1. */
    public static String normal(String typed) {
        return Base32.normal(typed);
    }

    public static byte[] random(int bytes) {
        return SealedBox.random(bytes);
    }
}
