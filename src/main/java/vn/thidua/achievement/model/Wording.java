package vn.thidua.achievement.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What one line says, to be compared with others. Two lines say the same when they have the same words and numbers in the
 * same order; bullets, list numbers, case, the place of a tone mark (hoà, hòa), spaces and punctuation do not matter, and
 * every digit with its separators does: 2.376 and 2,376 are two figures.
 */
public final class Wording {

    private static final String MINUS = "\\-\\u2010-\\u2015\\u2212";
    private static final Pattern MARKER = Pattern.compile("^\\s*(?:"
            + "[" + MINUS + "+*>](?=[\\s\\p{L}\"'\\u201c(])"
            + "|[\\u2022\\u00b7\\u2219\\u25aa-\\u25ff\\u2605\\u2606\\u2700-\\u27bf\\uf000-\\uf0ff]"
            + "|\\(?\\d{1,2}(?:\\.\\d{1,2}){0,3}[.)](?=\\s)"
            + "|\\(?[IVXivx]{1,5}[.)](?=\\s)"
            + "|\\(?[a-zA-Z\\u0111\\u0110][.)](?=\\s)"
            + ")[\\s\\u00a0]*");
    private static final Pattern RANGE = Pattern.compile("(?<=\\d)[\\s\\u00a0]+[" + MINUS + "][\\s\\u00a0]+(?=\\d)");
    private static final Pattern TOKEN = Pattern.compile("(?:(?<![\\p{L}\\p{N}])[" + MINUS + "])?\\d+(?:[.,/:" + MINUS + "]\\d+)*"
            + "|[\\p{L}\\p{M}]+|\\p{N}|[%\\u2030]|\\p{S}");
    private static final Pattern ALL_MINUS = Pattern.compile("[" + MINUS + "]");
    /** Grave, acute, tilde, hook above, dot below: the five tones; breve, circumflex and horn make other letters. */
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private final List<String> tokens;
    private final Set<String> words;

    private Wording(List<String> tokens) {
        this.tokens = tokens;
        this.words = new LinkedHashSet<>(tokens);
    }

    public static Wording of(String text) {
        String plain = Normalizer.normalize(shown(text), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        var found = TOKEN.matcher(RANGE.matcher(plain).replaceAll("-"));
        List<String> tokens = new ArrayList<>();
        while (found.find()) {
            tokens.add(Character.isLetter(found.group().charAt(0)) ? toneLast(found.group()) : ALL_MINUS.matcher(found.group()).replaceAll("-"));
        }
        return new Wording(tokens);
    }

    /** The text as it stands in a list: composed, without the bullet or list number in front; one that is only a marker stays. */
    public static String shown(String text) {
        String rest = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        for (int i = 0; i < 3; i++) {
            String shorter = MARKER.matcher(rest).replaceFirst("").strip();
            if (shorter.isEmpty()) {
                return rest;
            }
            rest = shorter;
        }
        return rest;
    }

    private static String toneLast(String word) {
        StringBuilder letters = new StringBuilder();
        StringBuilder tones = new StringBuilder();
        for (char sign : Normalizer.normalize(word, Normalizer.Form.NFD).toCharArray()) {
            (TONES.indexOf(sign) >= 0 ? tones : letters).append(sign);
        }
        return letters.append(tones).toString();
    }

    /** Nothing to read: dashes, stars, blanks. */
    public boolean empty() {
        return tokens.isEmpty();
    }

    /** Equal for two lines exactly when they say the same. */
    public String key() {
        return String.join(" ", tokens);
    }

    Set<String> words() {
        return words;
    }

    /** Words and numbers that both have, of all that either has, in whole per cent; rounded down. */
    public int likeness(Wording other) {
        int shared = 0;
        for (String word : words) {
            shared += other.words.contains(word) ? 1 : 0;
        }
        int all = words.size() + other.words.size() - shared;
        return all == 0 ? 100 : shared * 100 / all;
    }

    /** Whether both name the same figures in the same order. */
    public boolean sameNumbers(Wording other) {
        return numbers().equals(other.numbers());
    }

    private List<String> numbers() {
        return tokens.stream().filter(token -> token.chars().anyMatch(Character::isDigit)).toList();
    }
}
