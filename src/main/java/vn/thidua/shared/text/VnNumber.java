package vn.thidua.shared.text;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.thidua.shared.RuleBroken;

/**
 * Numbers as written in Viet Nam, in both languages of the interface: comma before decimals, dot between thousands. So
 * 2.376 is two thousand three hundred seventy-six and 88,25 is eighty-eight and a quarter; "88.25" is refused rather than
 * guessed.
 */
public final class VnNumber {

    private static final Pattern SHAPE = Pattern.compile("-?([1-9]\\d{0,2}([. \\u00a0]\\d{3})+|\\d+)(,\\d+)?");

    private VnNumber() {
    }

    /**
     * @return the number, or null for blank text (nothing entered is not zero)
     * @throws RuleBroken where the text is not a number of this form
     */
    public static BigDecimal parse(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String trimmed = text.strip();
        if (!SHAPE.matcher(trimmed).matches() || trimmed.length() > 20) {
            throw new RuleBroken("shared.error.number", trimmed);
        }
        return new BigDecimal(trimmed.replaceAll("[. \\u00a0]", "").replace(',', '.'));
    }

    /** All decimals the number has but no trailing zeros, thousands grouped; empty for null. */
    public static String format(BigDecimal number) {
        if (number == null) {
            return "";
        }
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(',');
        symbols.setGroupingSeparator('.');
        DecimalFormat format = new DecimalFormat("#,##0.##########", symbols);
        return format.format(number);
    }
}
