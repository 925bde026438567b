package vn.thidua.shared.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a list as our import reads it, row by row into the stream. A text that a spreadsheet would take for a formula gets
 * an apostrophe before it, which {@link Headings} takes away again.
 */
public abstract sealed class TableWriter implements Closeable {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    /** @param sheetName name of the sheet in a workbook */
    public static TableWriter to(OutputStream out, TableFormat format, String sheetName) throws IOException {
        return format == TableFormat.XLSX ? new Xlsx(out, sheetName) : new Csv(out);
    }

    /** @param cells texts, whole numbers and days; null for an empty cell */
    public abstract void row(List<?> cells) throws IOException;

    private static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    private static final class Csv extends TableWriter {

        private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
        private final CSVPrinter printer;

        Csv(OutputStream out) throws IOException {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            // without this mark Excel takes the file for Windows-1252
            writer.write('\ufeff');
            // Excel in Vietnamese takes the comma for that of a decimal
            printer = new CSVPrinter(writer, CSVFormat.RFC4180.builder().setDelimiter(';').get());
        }

        @Override
        public void row(List<?> cells) throws IOException {
            printer.printRecord(cells.stream().map(Csv::shown).toList());
        }

        private static String shown(Object cell) {
            return cell == null ? "" : cell instanceof LocalDate day ? DAY.format(day) : cell instanceof Number ? cell.toString() : harmless(cell.toString());
        }

        @Override
        public void close() throws IOException {
            printer.close();
        }
    }

    private static final class Xlsx extends TableWriter {

        /** Rows kept until they are written through. */
        private static final int TOGETHER = 500;
        private final Workbook workbook;
        private final Worksheet sheet;
        private int rows;

        Xlsx(OutputStream out, String sheetName) {
            workbook = new Workbook(out, "ThiDua", "1.0");
            sheet = workbook.newWorksheet(sheetName);
            sheet.freezePane(0, 1);
        }

        @Override
        public void row(List<?> cells) throws IOException {
            for (int at = 0; at < cells.size(); at++) {
                Object cell = cells.get(at);
                if (cell instanceof LocalDate day) {
                    sheet.value(rows, at, day);
                    sheet.style(rows, at).format("dd/mm/yyyy").set();
                } else if (cell instanceof Number number) {
                    sheet.value(rows, at, number);
                } else if (cell != null) {
                    sheet.inlineString(rows, at, harmless(cell.toString()));
                }
            }
            rows++;
            if (rows % TOGETHER == 0) {
                sheet.flush();
            }
        }

        @Override
        public void close() throws IOException {
            workbook.close();
        }
    }
}
