package vn.thidua.shared.table;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers in cells of files, which come from people and from programs alike. The rule, in this order: a dot and a comma
 * together: the later of the two stands before the decimals (1.234,5 and 1,234.5 are the same); a comma alone stands before
 * the decimals (19,5); dots before groups of exactly three digits stand between thousands, as in Viet Nam (2.376 is two
 * thousand three hundred seventy-six); any other single dot stands before the decimals (19.5). The preview shows how each
 * cell was understood.
 */
public final class FileNumber {

    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,13}");
    private static final Pattern DOT_THOUSANDS = Pattern.compile("-?[1-9]\\d{0,2}(\\.\\d{3})+(,\\d+)?");
    private static final Pattern COMMA_THOUSANDS = Pattern.compile("-?[1-9]\\d{0,2}(,\\d{3})+\\.\\d+");
    private static final Pattern COMMA_DECIMALS = Pattern.compile("-?\\d{1,13},\\d{1,10}");
    private static final Pattern DOT_DECIMALS = Pattern.compile("-?\\d{1,13}\\.\\d{1,10}");

    private FileNumber() {
    }

    /** Empty where the text is no number. */
    public static Optional<BigDecimal> understood(String cell) {
        String text = cell.strip().replaceAll("[ \\u00a0]", "");
        if (PLAIN.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text));
        }
        if (DOT_THOUSANDS.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')));
        }
        if (COMMA_THOUSANDS.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(",", "")));
        }
        if (COMMA_DECIMALS.matcher(text).matches() || DOT_DECIMALS.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(',', '.')));
        }
        return Optional.empty();
    }
}
