package vn.thidua.shared.text;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/** What Vietnamese text needs to be stored, compared and found. */
public final class Vietnamese {

    public static final Locale LOCALE = new Locale("vi", "VN");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern TONES = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");
    private static final Pattern NUMBER_WITH_ZEROS = Pattern.compile("\\b0+(?=\\d)");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

    private Vietnamese() {
    }

    /** Composed form (NFC), as every text is stored; input from macOS or PDF comes decomposed. */
    public static String nfc(String text) {
        return text == null ? null : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /**
     * Key for searching: without tone and other marks, đ as d, lower case, single blanks, numbers without leading zeros.
     * As no mark is left, its place does not matter either: "Định Hoá", "Định Hóa" and "dinh hoa" give one key, and so
     * do "số 2" and "số 02".
     */
    public static String searchKey(String text) {
        if (text == null) {
            return "";
        }
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("")
                .replace('đ', 'd').replace('Đ', 'D').toLowerCase(Locale.ROOT);
        return NUMBER_WITH_ZEROS.matcher(BLANKS.matcher(plain).replaceAll(" ").strip()).replaceAll("");
    }

    /**
     * Key for telling names apart, marks included: lower case, single blanks, numbers without leading zeros, and the tone
     * taken out of its place in the syllable, so that "Định Hoá" and "Định Hóa" are one name, and "Văn Lang" and "Vân Lăng" two.
     */
    public static String nameKey(String text) {
        StringBuilder key = new StringBuilder();
        for (String word : BLANKS.split(Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).strip())) {
            String tones = TONES.matcher(word).results().map(found -> found.group()).reduce("", String::concat);
            key.append(key.isEmpty() ? "" : " ").append(NUMBER_WITH_ZEROS.matcher(nfc(TONES.matcher(word).replaceAll(""))).replaceAll("")).append(tones);
        }
        return key.toString();
    }

    /** Vietnamese alphabetical order: a ă â b c d đ e ê ..., tones only where the letters are equal. */
    public static Comparator<String> order() {
        Collator collator = Collator.getInstance(LOCALE);
        collator.setStrength(Collator.TERTIARY);
        return collator::compare;
    }

    /** File name of ASCII letters, digits, dots and hyphens, so that every mail program and disk keeps it. */
    public static String fileName(String text) {
        return searchKey(text).replaceAll("[^a-z0-9.]+", "-").replaceAll("(^-+|-+$)", "");
    }
}
