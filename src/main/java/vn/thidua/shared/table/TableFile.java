package vn.thidua.shared.table;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.text.OldText;
import vn.thidua.shared.text.TextEncoding;

/**
 * Rows of a CSV or XLSX file, told apart by content: a ZIP is XLSX (its first sheet), all else CSV with commas, semicolons or
 * tabs, whichever the first line has most of. Bounded, because files come from outside: whatever stands in the file, the
 * answer is its rows or a {@link RuleBroken}.
 */
public final class TableFile {

    static final String FIELD = "file";
    private static final List<TextEncoding> IN_UNICODE = List.of(TextEncoding.UNICODE, TextEncoding.TCVN3, TextEncoding.VNI);
    private static final List<TextEncoding> BYTES = List.of(TextEncoding.TCVN3, TextEncoding.VNI);

    private TableFile() {
    }

    /**
     * @param told the encoding of the text; null to guess it
     * @throws RuleBroken at field "file" where the file cannot be read or is larger than the limits
     */
    public static Table read(byte[] file, TableLimits limits, TextEncoding told) {
        RuleBroken.unlessAt(FIELD, file != null && file.length > 0, "shared.table.noFile");
        RuleBroken.unlessAt(FIELD, file.length <= limits.bytes(), "shared.table.tooLarge", limits.megabytes());
        boolean zip = file.length > 3 && file[0] == 'P' && file[1] == 'K';
        try {
            return zip ? xlsx(file, limits, told) : csv(file, limits, told);
        } catch (RuleBroken refused) {
            throw refused;
        } catch (IOException | RuntimeException unreadable) {
            throw RuleBroken.at(FIELD, zip ? "shared.table.unreadableXlsx" : "shared.table.unreadableCsv");
        }
    }

    private static Table xlsx(byte[] file, TableLimits limits, TextEncoding told) throws IOException {
        Workbook.Content content = Workbook.read(file, limits);
        return understood(content.rows(), told, IN_UNICODE, content.fonts());
    }

    private static Table csv(byte[] file, TableLimits limits, TextEncoding told) throws IOException {
        String unicode = unicode(file);
        RuleBroken.unlessAt(FIELD, unicode != null || told != TextEncoding.UNICODE, "shared.table.notUnicode");
        if (unicode != null) {
            return understood(rows(unicode, limits), told, IN_UNICODE, Set.of());
        }
        List<SheetRow> bytes = rows(new String(file, StandardCharsets.ISO_8859_1), limits);
        List<SheetRow> windows = rows(new String(file, Charset.forName("windows-1258")), limits);
        TextEncoding encoding = told;
        if (encoding == null) {
            // of the two the cells are bytes still, of Windows-1258 letters already
            TextEncoding old = OldText.guess(texts(bytes), BYTES, Set.of());
            boolean letters = OldText.score(texts(windows), TextEncoding.WINDOWS_1258) >= OldText.score(texts(bytes), old);
            encoding = letters ? TextEncoding.WINDOWS_1258 : old;
        }
        return new Table(converted(encoding == TextEncoding.WINDOWS_1258 ? windows : bytes, encoding), encoding);
    }

    private static Table understood(List<SheetRow> rows, TextEncoding told, List<TextEncoding> possible, Set<String> fonts) {
        TextEncoding encoding = told != null ? told : OldText.guess(texts(rows), possible, fonts);
        return new Table(converted(rows, encoding), encoding);
    }

    private static List<String> texts(List<SheetRow> rows) {
        return rows.stream().flatMap(row -> row.cells().stream()).map(SheetRow.Cell::text).toList();
    }

    private static List<SheetRow> converted(List<SheetRow> rows, TextEncoding encoding) {
        return rows.stream().map(row -> new SheetRow(row.number(), row.cells().stream()
                .map(cell -> cell.exact() ? cell : new SheetRow.Cell(OldText.understood(cell.text(), encoding), false)).toList())).toList();
    }

    private static List<SheetRow> rows(String text, TableLimits limits) throws IOException {
        RuleBroken.unlessAt(FIELD, text.indexOf('\0') < 0, "shared.table.unreadableCsv");
        List<SheetRow> rows = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter(text)).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : parser) {
                mustBeFew(rows.size(), row.size(), limits);
                rows.add(new SheetRow((int) row.getRecordNumber(), row.stream().map(cell -> new SheetRow.Cell(cell, false)).toList()));
            }
        }
        return rows;
    }

    /** The text where the bytes are UTF-8 or UTF-16, with or without a mark at the beginning; else null. */
    private static String unicode(byte[] file) {
        boolean little = file.length > 1 && (file[0] & 0xff) == 0xff && (file[1] & 0xff) == 0xfe;
        boolean big = file.length > 1 && (file[0] & 0xff) == 0xfe && (file[1] & 0xff) == 0xff;
        if (!little && !big) {
            int looked = Math.min(file.length, 4000);
            int[] zeros = new int[2];
            for (int i = 0; i < looked; i++) {
                zeros[i % 2] += file[i] == 0 ? 1 : 0;
            }
            // a table of Latin letters has a zero in more than every fourth byte, always on the same side
            little = zeros[1] > looked / 4 && zeros[0] == 0;
            big = zeros[0] > looked / 4 && zeros[1] == 0;
        }
        Charset charset = little ? StandardCharsets.UTF_16LE : big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static char delimiter(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t'}) {
            long count = first.chars().filter(letter -> letter == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    static void mustBeFew(int rows, int cells, TableLimits limits) {
        RuleBroken.unlessAt(FIELD, rows < limits.rows(), "shared.table.tooManyRows", limits.rows());
        RuleBroken.unlessAt(FIELD, cells <= limits.columns(), "shared.table.tooManyColumns", limits.columns());
    }
}
