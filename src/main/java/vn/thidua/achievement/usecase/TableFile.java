package vn.thidua.achievement.usecase;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import vn.thidua.achievement.model.CriteriaSet;
import vn.thidua.achievement.model.SheetRow;
import vn.thidua.shared.RuleBroken;

/**
 * Rows of a CSV or XLSX file, told apart by content: a ZIP is XLSX (its first sheet), all else CSV in UTF-8 with commas,
 * semicolons or tabs, whichever the first line has most of. Bounded, because files come from outside.
 */
public final class TableFile {

    static final int MAX_BYTES = 2 * 1024 * 1024;
    private static final int MAX_ROWS = CriteriaSet.MAX_LINES + 100;
    private static final int MAX_CELLS = 50;
    private static final long MAX_UNPACKED = 60L * 1024 * 1024;
    private static final String FIELD = "file";

    private TableFile() {
    }

    public static List<SheetRow> rows(byte[] file) {
        RuleBroken.unlessAt(FIELD, file != null && file.length > 0, "achievement.import.noFile");
        RuleBroken.unlessAt(FIELD, file.length <= MAX_BYTES, "achievement.import.tooLarge", MAX_BYTES / (1024 * 1024));
        boolean zip = file.length > 3 && file[0] == 'P' && file[1] == 'K';
        try {
            return zip ? xlsx(file) : csv(file);
        } catch (RuleBroken refused) {
            throw refused;
        } catch (IOException | RuntimeException unreadable) {
            throw RuleBroken.at(FIELD, zip ? "achievement.import.unreadableXlsx" : "achievement.import.unreadableCsv");
        }
    }

    private static List<SheetRow> csv(byte[] file) throws IOException {
        String text = text(file);
        List<SheetRow> rows = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter(text)).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : parser) {
                mustBeFew(rows.size(), row.size());
                rows.add(new SheetRow((int) row.getRecordNumber(), row.stream().map(cell -> new SheetRow.Cell(cell, false)).toList()));
            }
        }
        return rows;
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw RuleBroken.at(FIELD, "achievement.import.notUnicode");
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

    private static List<SheetRow> xlsx(byte[] file) throws IOException {
        mustUnpackSmall(file);
        List<SheetRow> rows = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file)); var stream = workbook.getFirstSheet().openStream()) {
            for (Row row : (Iterable<Row>) stream::iterator) {
                mustBeFew(rows.size(), row.getCellCount());
                List<SheetRow.Cell> cells = new ArrayList<>();
                for (int i = 0; i < row.getCellCount(); i++) {
                    cells.add(row.getOptionalCell(i).map(TableFile::cell).orElse(new SheetRow.Cell("", false)));
                }
                rows.add(new SheetRow(row.getRowNum(), cells));
            }
        }
        return rows;
    }

    /** A number a program stored in binary may carry noise far behind the comma (19.500000000000004). */
    private static SheetRow.Cell cell(Cell cell) {
        boolean number = cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA && cell.getValue() instanceof BigDecimal;
        if (number) {
            BigDecimal exact = cell.getType() == CellType.NUMBER ? cell.asNumber() : (BigDecimal) cell.getValue();
            return new SheetRow.Cell(exact.setScale(9, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString(), true);
        }
        String text = cell.getText();
        return new SheetRow.Cell(text == null ? "" : text, false);
    }

    private static void mustUnpackSmall(byte[] file) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long unpacked = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    RuleBroken.unlessAt(FIELD, unpacked <= MAX_UNPACKED, "achievement.import.tooLarge", MAX_BYTES / (1024 * 1024));
                }
            }
        }
    }

    private static void mustBeFew(int rows, int cells) {
        RuleBroken.unlessAt(FIELD, rows < MAX_ROWS, "achievement.import.tooManyRows", MAX_ROWS);
        RuleBroken.unlessAt(FIELD, cells <= MAX_CELLS, "achievement.import.tooManyColumns", MAX_CELLS);
    }
}
