package vn.thidua.shared.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * All texts of the interface: one bundle for each feature and language, read once. A key names its bundle by its first
 * part; constants of enums stand as EnumName.CONSTANT in the bundle of their feature.
 */
public final class Messages {

    /** The features with a bundle messages/NAME_LANGUAGE.properties. */
    public static final List<String> BUNDLES = List.of("shared", "access", "unit", "cluster", "achievement", "conference",
            "ballot", "commendation", "handover", "chain");

    public static final List<String> LANGUAGES = List.of("vi", "en");

    private static final Map<String, Map<String, String>> TEXTS = load();

    private Messages() {
    }

    /** The text with its arguments put in; a missing key is shown as such, and a test finds it before a user does. */
    public static String text(Locale locale, String key, Object... args) {
        String pattern = of(locale).get(key);
        if (pattern == null) {
            return "???" + key + "???";
        }
        if (args == null || args.length == 0) {
            return pattern;
        }
        return new MessageFormat(pattern.replace("'", "''"), Vietnamese.LOCALE)
                .format(Arrays.stream(args).map(Messages::shown).toArray());
    }

    /** Numbers as plain digits where they are whole (a year is no amount), else as written in Viet Nam; dates as dd/MM/yyyy. */
    private static String shown(Object arg) {
        if (arg instanceof BigDecimal number) {
            return VnNumber.format(number);
        }
        if (arg instanceof LocalDate date) {
            return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(date);
        }
        return String.valueOf(arg);
    }

    public static String text(Locale locale, Enum<?> constant) {
        return text(locale, constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    public static boolean has(Locale locale, String key) {
        return of(locale).containsKey(key);
    }

    private static Map<String, String> of(Locale locale) {
        return TEXTS.get(locale != null && "en".equals(locale.getLanguage()) ? "en" : "vi");
    }

    private static Map<String, Map<String, String>> load() {
        Map<String, Map<String, String>> all = new HashMap<>();
        for (String language : LANGUAGES) {
            Map<String, String> texts = new HashMap<>();
            for (String bundle : BUNDLES) {
                String file = "messages/" + bundle + "_" + language + ".properties";
                try (var in = Messages.class.getClassLoader().getResourceAsStream(file)) {
                    if (in != null) {
                        Properties properties = new Properties();
                        properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                        properties.forEach((key, text) -> texts.put((String) key, (String) text));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            all.put(language, Map.copyOf(texts));
        }
        return all;
    }
}
