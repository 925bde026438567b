package vn.thidua.shared.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thidua.shared.text.TextEncoding;
import vn.thidua.test.OldWriter;

class TableFileTest {

    private static final TableLimits LIMITS = new TableLimits(5 * 1024 * 1024, 10_010, 50, 100L * 1024 * 1024);
    private static final String LIST = "Mã đơn vị;Tên đơn vị;Ghi chú\r\n01840;Hội LHPN phường Đức Xuân;Từ ngày 01/07/2025\r\n05443;Hội LHPN phường Phan Đình Phùng;Sáp nhập\r\n";

    private static String text(Table table) {
        StringBuilder text = new StringBuilder();
        table.rows().forEach(row -> text.append(String.join(";", row.cells().stream().map(SheetRow.Cell::text).toList())).append("\r\n"));
        return text.toString();
    }

    @ParameterizedTest
    @EnumSource(TextEncoding.class)
    void a_csv_file_of_any_encoding_is_understood_without_being_told(TextEncoding encoding) {
        byte[] file = OldWriter.bytes(LIST, encoding);
        Table guessed = TableFile.read(file, LIMITS, null);
        assertEquals(encoding, guessed.encoding());
        assertEquals(LIST, text(guessed));
        assertEquals(LIST, text(TableFile.read(file, LIMITS, encoding)));
    }

    @Test
    void utf_16_is_understood_with_and_without_a_mark() {
        for (byte[] file : List.of(LIST.getBytes(StandardCharsets.UTF_16LE), LIST.getBytes(StandardCharsets.UTF_16BE), LIST.getBytes(StandardCharsets.UTF_16),
                ("\ufeff" + LIST).getBytes(StandardCharsets.UTF_16LE), ("\ufeff" + LIST).getBytes(StandardCharsets.UTF_8))) {
            assertEquals(LIST, text(TableFile.read(file, LIMITS, null)));
        }
    }

    @ParameterizedTest
    @EnumSource(value = TextEncoding.class, names = {"TCVN3", "VNI"})
    void a_sheet_typed_in_an_old_font_is_understood(TextEncoding encoding) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = TableWriter.to(out, TableFormat.XLSX, "x")) {
            for (String line : LIST.split("\r\n")) {
                writer.row(Arrays.stream(line.split(";")).map(cell -> OldWriter.lookAlike(cell, encoding)).toList());
            }
        }
        Table table = TableFile.read(out.toByteArray(), LIMITS, null);
        assertEquals(encoding, table.encoding());
        assertEquals(LIST, text(table));
    }

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void what_was_exported_comes_back_letter_for_letter_formulas_and_apostrophes_too(TableFormat format) throws IOException {
        List<String> texts = List.of("=1+1", "+84 912 345 678", "-5", "@SUM(A1)", "'=1", "''=1", "'quoted", "=HYPERLINK(\"http://x\",\"y\")", "Hội; \"LHPN\", xã\nPhú Đình", "01840");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = TableWriter.to(out, format, "x")) {
            writer.row(List.of("name", "from"));
            for (String text : texts) {
                writer.row(Arrays.asList(text, LocalDate.of(2025, 7, 1)));
            }
        }
        Table table = TableFile.read(out.toByteArray(), LIMITS, null);
        Headings<Some> headings = Headings.find(table.rows(), Some.class, Some.NAME);
        List<String> back = new ArrayList<>();
        for (SheetRow row : headings.rows()) {
            String inFile = row.cell(0).text();
            assertEquals(false, inFile.startsWith("=") || inFile.startsWith("+") || inFile.startsWith("-") || inFile.startsWith("@"), inFile);
            back.add(headings.text(row, Some.NAME));
            assertEquals(LocalDate.of(2025, 7, 1), headings.date(row, Some.FROM));
        }
        assertEquals(texts, back);
        assertEquals(List.of(), headings.faults());
    }

    private enum Some implements Column {
        NAME, FROM;

        @Override
        public List<String> headings() {
            return List.of(name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', value = {"01/07/2025|2025-07-01", "1/7/2025|2025-07-01", "1.7.2025|2025-07-01", "01-07-2025|2025-07-01", "2025-07-01|2025-07-01",
            "from 2025-07-01|2025-07-01", "ngày 01 tháng 07 năm 2025|2025-07-01", "45839|2025-07-01", "2023|2023-01-01", "2022-2023|2022-01-01", "31/02/2025|", "07/2025|", "n.d.|", "13/13/2025|"})
    void a_day_is_understood_by_one_rule(String cell, LocalDate day) {
        assertEquals(Optional.ofNullable(day), FileDate.understood(new SheetRow.Cell(cell, false)));
    }

    @Test
    void a_text_that_a_spreadsheet_would_calculate_is_written_as_a_text() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = TableWriter.to(out, TableFormat.CSV, "x")) {
            writer.row(List.of("=1+1", "+84", "-2", "@SUM(A1)", "A=1", "Định Hóa"));
        }
        assertEquals("\ufeff'=1+1;'+84;'-2;'@SUM(A1);A=1;Định Hóa", out.toString(StandardCharsets.UTF_8).strip());
    }
}
