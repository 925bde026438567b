package vn.thidua.shared.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.text.Vietnamese;

/**
 * Where the columns of a list stand in a file, and what stands below them. The row of the first ten with most known headings
 * is taken for the headings; any case, with or without marks. Faults are collected, so that every bad cell is named.
 */
public final class Headings<C extends Enum<C> & Column> {

    private static final int WITHIN = 10;
    /** What our export puts before a text that a spreadsheet would take for a formula; taken away again here. */
    private static final Pattern NEUTRALISED = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private final Map<C, Integer> columns;
    private final Map<C, String> found = new HashMap<>();
    private final List<SheetRow> below;
    private final int number;
    private final List<CellFault> faults = new ArrayList<>();

    private Headings(Class<C> type, List<SheetRow> rows) {
        Map<C, Integer> best = new EnumMap<>(type);
        int at = -1;
        for (int i = 0; i < Math.min(rows.size(), WITHIN); i++) {
            Map<C, Integer> here = known(type, rows.get(i));
            if (here.size() > best.size()) {
                best = here;
                at = i;
            }
        }
        columns = best;
        number = at < 0 ? 0 : rows.get(at).number();
        below = rows.subList(at + 1, rows.size()).stream().filter(row -> !row.blank()).toList();
        if (at >= 0) {
            SheetRow row = rows.get(at);
            best.forEach((column, place) -> found.put(column, row.cell(place).text().strip()));
        }
    }

    /** @param needed columns without which the file is no such list; each that is missing is a fault */
    @SafeVarargs
    public static <C extends Enum<C> & Column> Headings<C> find(List<SheetRow> rows, Class<C> type, C... needed) {
        Headings<C> headings = new Headings<>(type, rows);
        for (C column : needed) {
            if (!headings.has(column)) {
                headings.fault(headings.number, column, "", "shared.table.columnMissing");
            }
        }
        if (headings.faults.isEmpty() && headings.below.isEmpty()) {
            headings.fault(0, needed[0], "", "shared.table.empty");
        }
        return headings;
    }

    private static <C extends Enum<C> & Column> Map<C, Integer> known(Class<C> type, SheetRow row) {
        Map<C, Integer> here = new EnumMap<>(type);
        for (int at = 0; at < row.cells().size(); at++) {
            String key = Vietnamese.searchKey(row.cells().get(at).text().replace('_', ' ').replace("*", ""));
            for (C column : type.getEnumConstants()) {
                if (column.headings().stream().anyMatch(heading -> Vietnamese.searchKey(heading.replace('_', ' ')).equals(key))) {
                    here.putIfAbsent(column, at);
                }
            }
        }
        return here;
    }

    public boolean has(C column) {
        return columns.containsKey(column);
    }

    /** The rows that hold something, below the headings; none while a needed column is missing. */
    public List<SheetRow> rows() {
        return faults.stream().anyMatch(fault -> fault.key().equals("shared.table.columnMissing")) ? List.of() : below;
    }

    /** The text in NFC without blanks around it; empty where there is no such column. */
    public String text(SheetRow row, C column) {
        String text = Vietnamese.nfc(cell(row, column).text()).strip();
        return NEUTRALISED.matcher(text).matches() ? text.substring(1).strip() : text;
    }

    /** The text, null where empty; a longer one than the field holds is a fault. */
    public String text(SheetRow row, C column, int longest) {
        String text = text(row, column);
        if (text.length() > longest) {
            fault(row.number(), column, text.substring(0, 60) + "…", "shared.table.tooLong", longest);
        }
        return text.isEmpty() ? null : text;
    }

    /** The day, null where empty or, with a fault, where it is none. */
    public LocalDate date(SheetRow row, C column) {
        SheetRow.Cell cell = cell(row, column);
        if (cell.text().isBlank()) {
            return null;
        }
        Optional<LocalDate> date = FileDate.understood(cell);
        if (date.isEmpty()) {
            fault(row.number(), column, text(row, column), "shared.table.notADate");
        }
        return date.orElse(null);
    }

    private SheetRow.Cell cell(SheetRow row, C column) {
        return row.cell(columns.getOrDefault(column, -1));
    }

    public void fault(int row, C column, String text, String key, Object... args) {
        faults.add(new CellFault(row, found.containsKey(column) ? found.get(column) : Messages.text(Vietnamese.LOCALE, column), text == null ? "" : text, key, List.of(args)));
    }

    public int faultCount() {
        return faults.size();
    }

    /** In order of rows. */
    public List<CellFault> faults() {
        return faults.stream().sorted((one, other) -> Integer.compare(one.row(), other.row())).toList();
    }
}
