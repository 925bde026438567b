package vn.thidua.shared.text;

import java.util.Locale;

/**
 * TCVN 5712:1993 as fonts named .Vn... show it ("ABC"): one byte a letter. VN3 has the small letters, seven capitals without
 * tone, and marks that stand behind a letter (0xB0 to 0xB4); the capitals of VN1 are understood as well. Capitals were mostly
 * typed as small letters in a font of capitals, of which the text itself knows nothing.
 */
final class Tcvn3 {

    /** Letters of bytes 0x80 to 0xFF; at 0xB0 to 0xB4 stand combining marks. */
    private static final String HIGH = "\u00c0\u1ea2\u00c3\u00c1\u1ea0\u1eb6\u1eac\u00c8\u1eba\u1ebc\u00c9\u1eb8\u1ec6\u00cc\u1ec8\u0128"
            + "\u00cd\u1eca\u00d2\u1ece\u00d5\u00d3\u1ecc\u1ed8\u1edc\u1ede\u1ee0\u1eda\u1ee2\u00d9\u1ee6\u0168"
            + "\u00a0\u0102\u00c2\u00ca\u00d4\u01a0\u01af\u0110\u0103\u00e2\u00ea\u00f4\u01a1\u01b0\u0111\u1eb0"
            + "\u0300\u0309\u0303\u0301\u0323\u00e0\u1ea3\u00e3\u00e1\u1ea1\u1eb2\u1eb1\u1eb3\u1eb5\u1eaf\u1eb4"
            + "\u1eae\u1ea6\u1ea8\u1eaa\u1ea4\u1ec0\u1eb7\u1ea7\u1ea9\u1eab\u1ea5\u1ead\u00e8\u1ec2\u1ebb\u1ebd"
            + "\u00e9\u1eb9\u1ec1\u1ec3\u1ec5\u1ebf\u1ec7\u00ec\u1ec9\u1ec4\u1ebe\u1ed2\u0129\u00ed\u1ecb\u00f2"
            + "\u1ed4\u1ecf\u00f5\u00f3\u1ecd\u1ed3\u1ed5\u1ed7\u1ed1\u1ed9\u1edd\u1edf\u1ee1\u1edb\u1ee3\u00f9"
            + "\u1ed6\u1ee7\u0169\u00fa\u1ee5\u1eeb\u1eed\u1eef\u1ee9\u1ef1\u1ef3\u1ef7\u1ef9\u00fd\u1ef5\u1ed0";

    /** Capitals of VN1 at control characters that no text uses otherwise; 0 where there is none. */
    private static final String LOW = "\u0000\u00da\u1ee4\u0000\u1eea\u1eec\u1eee\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000"
            + "\u0000\u1ee8\u1ef0\u1ef2\u1ef6\u1ef8\u00dd\u1ef4";

    private Tcvn3() {
    }

    /** @param bytes text with one character a byte, of the same number */
    static String decode(String bytes) {
        StringBuilder text = new StringBuilder(bytes.length());
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < bytes.length(); i++) {
            char read = bytes.charAt(i);
            if (read < 0x80 && !Character.isLetter(read) && letter(read) == read) {
                text.append(finished(word));
                word.setLength(0);
                text.append(read);
            } else {
                word.append(read);
            }
        }
        return Vietnamese.nfc(text.append(finished(word)).toString());
    }

    /** Within a word of capitals the small letters stand for capitals, which have no place of their own: "HéI" is HỘI. */
    private static String finished(CharSequence bytes) {
        StringBuilder word = new StringBuilder();
        int capitals = 0;
        boolean small = false;
        for (int i = 0; i < bytes.length(); i++) {
            char read = bytes.charAt(i);
            capitals += read >= 'A' && read <= 'Z' ? 1 : 0;
            small |= read >= 'a' && read <= 'z';
            word.append(letter(read));
        }
        return capitals > 1 && !small ? Vietnamese.nfc(word.toString()).toUpperCase(Locale.ROOT) : word.toString();
    }

    private static char letter(char read) {
        if (read < LOW.length() && LOW.charAt(read) != 0) {
            return LOW.charAt(read);
        }
        return read < 0x80 || read > 0xff ? read : HIGH.charAt(read - 0x80);
    }
}
