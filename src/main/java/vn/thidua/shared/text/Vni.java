package vn.thidua.shared.text;

import java.util.HashMap;
import java.util.Map;

/** VNI for Windows: most letters with marks are two bytes, a plain letter and a letter of Western Europe that stands for its marks. */
final class Vni {

    /** Behind a letter: the marks it stands for, as combining characters. */
    private static final Map<Character, String> MARKS = new HashMap<>();
    /** Alone. */
    private static final Map<Character, String> LETTERS = new HashMap<>();

    static {
        put("\u00f9", "\u0301", "\u00f8", "\u0300", "\u00fb", "\u0309", "\u00f5", "\u0303", "\u00ef", "\u0323");
        put("\u00e2", "\u0302", "\u00e1", "\u0302\u0301", "\u00e0", "\u0302\u0300", "\u00e5", "\u0302\u0309", "\u00e3", "\u0302\u0303", "\u00e4", "\u0302\u0323");
        put("\u00ea", "\u0306", "\u00e9", "\u0306\u0301", "\u00e8", "\u0306\u0300", "\u00fa", "\u0306\u0309", "\u00fc", "\u0306\u0303", "\u00eb", "\u0306\u0323");
        letters("\u00f1", "\u0111", "\u00ed", "\u00ed", "\u00ec", "\u00ec", "\u00e6", "\u1ec9", "\u00f3", "\u0129", "\u00f2", "\u1ecb",
                "\u00f4", "\u01a1", "\u00f6", "\u01b0", "\u00ee", "\u1ef5");
    }

    private Vni() {
    }

    private static void put(String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            MARKS.put(pairs[i].charAt(0), pairs[i + 1]);
            MARKS.put(Character.toUpperCase(pairs[i].charAt(0)), pairs[i + 1]);
        }
    }

    private static void letters(String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            LETTERS.put(pairs[i].charAt(0), pairs[i + 1]);
            LETTERS.put(Character.toUpperCase(pairs[i].charAt(0)), pairs[i + 1].toUpperCase(Vietnamese.LOCALE));
        }
    }

    /** @param bytes text with one character a byte, of the same number */
    static String decode(String bytes) {
        StringBuilder text = new StringBuilder(bytes.length());
        for (int i = 0; i < bytes.length(); i++) {
            char letter = bytes.charAt(i);
            text.append(LETTERS.getOrDefault(letter, String.valueOf(letter)));
            String marks = i + 1 < bytes.length() ? marks(letter, bytes.charAt(i + 1)) : null;
            if (marks != null) {
                text.append(marks);
                i++;
            }
        }
        return Vietnamese.nfc(text.toString());
    }

    /** The marks that {@code next} puts on the letter; null where it puts none. */
    private static String marks(char letter, char next) {
        String marks = MARKS.get(next);
        if (marks == null) {
            return null;
        }
        boolean tone = marks.length() == 1 && marks.charAt(0) != '\u0302' && marks.charAt(0) != '\u0306';
        boolean fits = switch (Character.toLowerCase(letter)) {
            case 'a' -> true;
            case 'e', 'o' -> marks.charAt(0) != '\u0306';
            case 'u', 'y', '\u00f4', '\u00f6' -> tone;
            default -> false;
        };
        return fits ? marks : null;
    }
}
