package vn.thidua.ballot.model;

import java.util.Locale;

/** Crockford's Base32: digits and capitals without I, L, O and U, which are read for one another; typed in any case. */
final class Base32 {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Base32() {
    }

    /** Five bits a character, the last one filled up with zeros. */
    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte b : bytes) {
            buffer = buffer << 8 | b & 0xff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt(buffer >> bits & 31));
            }
            buffer &= (1 << bits) - 1;
        }
        if (bits > 0) {
            text.append(ALPHABET.charAt(buffer << 5 - bits & 31));
        }
        return text.toString();
    }

    /** As the alphabet writes it: capitals, no blanks or hyphens, O as 0, I and L as 1. */
    static String normal(String typed) {
        return typed == null ? "" : typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\-\\u00a0]+", "")
                .replace('O', '0').replace('I', '1').replace('L', '1');
    }
}
