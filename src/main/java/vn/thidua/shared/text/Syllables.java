package vn.thidua.shared.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Judges whether words with marks can be Vietnamese: one syllable, built as such and with a tone its ending allows. */
final class Syllables {

    private static final Pattern TONES = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");
    private static final String NUCLEUS = "(a|\u0103|\u00e2|e|\u00ea|i|o|\u00f4|\u01a1|u|\u01b0|y|ai|ao|au|ay|\u00e2u|\u00e2y|eo|\u00eau|ia|i\u00ea|i\u00eau|iu|oa|o\u0103|oe|oi|oo|"
            + "\u00f4i|\u01a1i|oai|oao|oay|oeo|ua|u\u00e2|ui|u\u00f4|u\u00ea|u\u01a1|uy|u\u00f4i|u\u00e2y|uya|uy\u00ea|uyu|\u01b0a|\u01b0i|\u01b0u|\u01b0\u01a1|\u01b0\u01a1i|\u01b0\u01a1u|"
            + "y\u00ea|y\u00eau)";
    private static final Pattern SYLLABLE = Pattern.compile("(b|ch?|d|\u0111|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu?|r|s|th?|tr|v|x)?" + NUCLEUS + "(ch?|m|ngh?|nh?|n|p|t)?");
    private static final Pattern STOPPED = Pattern.compile(".*(ch?|p|t)");
    /** Words are parted by blanks and by signs that no old encoding uses for letters. */
    private static final Pattern BETWEEN = Pattern.compile("[\\x00-\\x20\\x21-\\x2f\\x3a-\\x40\\x5b-\\x60\\x7b-\\x7f\\u2010-\\u2027\\u2116]+");

    private Syllables() {
    }

    /** Words with marks that can be Vietnamese, less twice those that cannot; 0 for text without marks. */
    static int score(String text) {
        int score = 0;
        for (String word : BETWEEN.split(text)) {
            if (!word.isEmpty() && word.chars().anyMatch(letter -> letter > 0x7f)) {
                score += plausible(word) ? 1 : -2;
            }
        }
        return score;
    }

    private static boolean plausible(String word) {
        for (int i = 1; i < word.length(); i++) {
            if (Character.isLowerCase(word.charAt(i - 1)) && Character.isUpperCase(word.charAt(i))) {
                return false;
            }
        }
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        String tones = TONES.matcher(apart).results().map(found -> found.group()).reduce("", String::concat);
        String plain = Vietnamese.nfc(TONES.matcher(apart).replaceAll("")).toLowerCase(Locale.ROOT);
        boolean toneFits = tones.length() < 2 && (!STOPPED.matcher(plain).matches() || tones.equals("\u0301") || tones.equals("\u0323"));
        return toneFits && SYLLABLE.matcher(plain).matches();
    }
}
