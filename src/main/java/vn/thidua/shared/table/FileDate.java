package vn.thidua.shared.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.shared.text.Vietnamese;

/**
 * Days in cells of files: 01/07/2025 with slashes, dots or hyphens (day first, as in Viet Nam), 2025-07-01, "from
 * 2025-07-01", "ngày 01 tháng 7 năm 2025", a spreadsheet's day number, and a year alone or two (2022-2023), which mean the
 * first of January of the first.
 */
public final class FileDate {

    private static final Pattern DAY_FIRST = Pattern.compile("(?:tu |from )?(?:ngay )?(\\d{1,2})\\s*(?:[/.-]|thang)\\s*(\\d{1,2})\\s*(?:[/.-]|nam)\\s*(\\d{4})(?: 0?0:00(:00)?)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(?:tu |from )?(?:ngay )?(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[t ]0?0:00(:00)?)?");
    private static final Pattern YEAR = Pattern.compile("(?:tu |from )?(?:nam )?((?:19|20)\\d{2})(?: ?[-–] ?(?:19|20)\\d{2})?");
    private static final Pattern SERIAL = Pattern.compile("[2-9]\\d{4}");
    /** Day 0 of spreadsheets, given that they count 29/02/1900. */
    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

    private FileDate() {
    }

    /** Empty where the cell holds no day. */
    public static Optional<LocalDate> understood(SheetRow.Cell cell) {
        String text = Vietnamese.searchKey(cell.text());
        if (cell.exact() || SERIAL.matcher(text).matches()) {
            return serial(text);
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        Matcher year = YEAR.matcher(text);
        if (dayFirst.matches()) {
            return date(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        if (yearFirst.matches()) {
            return date(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        return year.matches() ? date(year.group(1), "1", "1") : Optional.empty();
    }

    private static Optional<LocalDate> serial(String text) {
        int number = new BigDecimal(text).min(BigDecimal.valueOf(99999)).intValue();
        if (number >= 1900 && number < 2100) {
            return Optional.of(LocalDate.of(number, 1, 1));
        }
        return number >= 20000 && number < 99999 ? Optional.of(ZERO.plusDays(number)) : Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() < 1900 || date.getYear() > 2199 ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
