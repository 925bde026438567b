package vn.thidua.shared.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.text.TextEncoding;

/** Whatever a file holds, it is read or refused: no other exception, no memory beyond the limits. */
class HostileFilesTest {

    private static final TableLimits LIMITS = new TableLimits(5 * 1024 * 1024, 10_010, 50, 20L * 1024 * 1024);
    private static final int ROUNDS = 400;

    /** Reads with every encoding; answers the key of the refusal, "" where it was read. */
    private static String outcome(byte[] file) {
        String first = null;
        for (TextEncoding told : new TextEncoding[] {null, TextEncoding.UNICODE, TextEncoding.WINDOWS_1258, TextEncoding.TCVN3, TextEncoding.VNI}) {
            String key = "";
            try {
                TableFile.read(file, LIMITS, told);
            } catch (RuleBroken refused) {
                assertEquals("file", refused.field());
                key = refused.key();
            }
            first = first == null ? key : first;
        }
        return first;
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = TableWriter.to(out, TableFormat.XLSX, "x")) {
            writer.row(List.of("Mã đơn vị", "Tên đơn vị", "Từ ngày"));
            for (int i = 0; i < 30; i++) {
                writer.row(List.of("0" + (5000 + i), "Hội LHPN xã số " + i, java.time.LocalDate.of(2025, 7, 1)));
            }
        }
        return out.toByteArray();
    }

    private static byte[] csv() {
        StringBuilder text = new StringBuilder("Mã đơn vị;Tên đơn vị;Từ ngày\r\n");
        for (int i = 0; i < 30; i++) {
            text.append("0").append(5000 + i).append(";\"Hội LHPN xã số ").append(i).append("\";01/07/2025\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The parts of the workbook with some of them replaced or added. */
    private static byte[] with(Map<String, String> parts) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        try (ZipFile zip = ZipFile.builder().setByteArray(workbook()).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                all.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        parts.forEach((name, text) -> all.put(name, text.getBytes(StandardCharsets.UTF_8)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] sheet(String data) throws IOException {
        return with(Map.of("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + data + "</sheetData></worksheet>"));
    }

    @Test
    void the_files_that_are_spoilt_below_are_good_before() throws IOException {
        assertEquals("", outcome(workbook()));
        assertEquals("", outcome(csv()));
    }

    @Test
    void random_bytes() {
        Random random = new Random(1);
        for (int i = 0; i < ROUNDS; i++) {
            byte[] file = new byte[random.nextInt(3000)];
            random.nextBytes(file);
            if (i % 2 == 0 && file.length > 3) {
                System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, file, 0, 4);
            }
            outcome(file);
        }
    }

    @Test
    void good_files_with_some_bytes_changed_taken_out_or_doubled() throws IOException {
        Random random = new Random(2);
        byte[][] good = {workbook(), csv(), with(Map.of())};
        for (int i = 0; i < ROUNDS; i++) {
            byte[] file = good[i % good.length].clone();
            for (int change = random.nextInt(8); change >= 0; change--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            int cut = random.nextInt(file.length);
            outcome(file);
            outcome(Arrays.copyOf(file, cut));
            outcome(Arrays.copyOfRange(file, cut, file.length));
        }
    }

    @Test
    void a_workbook_cut_off_anywhere_is_refused() throws IOException {
        byte[] good = workbook();
        for (int length = 4; length < good.length - 22; length += 37) {
            assertEquals("shared.table.unreadableXlsx", outcome(Arrays.copyOf(good, length)), "cut at " + length);
        }
    }

    @Test
    void parts_of_a_workbook_with_letters_changed() throws IOException {
        Random random = new Random(3);
        String sheet = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Tên</t></is></c>"
                + "<c r=\"B1\"><v>45839</v></c><c r=\"C1\" t=\"s\"><v>0</v></c><c r=\"D1\" t=\"b\"><v>1</v></c><c r=\"E1\" t=\"e\"><v>#REF!</v></c>"
                + "<c r=\"F1\"><f>1+1</f><v>2</v></c></row></sheetData></worksheet>";
        String signs = "<>\"'=/&;0123456789ABCrstv#%";
        for (int i = 0; i < ROUNDS; i++) {
            StringBuilder changed = new StringBuilder(sheet);
            for (int change = random.nextInt(4); change >= 0; change--) {
                changed.setCharAt(random.nextInt(changed.length()), signs.charAt(random.nextInt(signs.length())));
            }
            outcome(with(Map.of("xl/worksheets/sheet1.xml", changed.toString())));
        }
    }

    @Test
    void a_document_type_is_refused_whatever_it_would_bring_in() throws IOException {
        String evil = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\"><!ENTITY b \"&a;&a;\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData></worksheet>";
        for (String part : List.of("xl/worksheets/sheet1.xml", "xl/workbook.xml", "[Content_Types].xml", "xl/sharedStrings.xml", "_rels/.rels")) {
            assertEquals("shared.table.unreadableXlsx", outcome(with(Map.of(part, evil))), part);
        }
    }

    @Test
    void a_workbook_that_unpacks_too_large_is_refused_also_in_parts_nobody_reads() throws IOException {
        String large = " ".repeat(21 * 1024 * 1024);
        assertEquals("shared.table.tooLarge", outcome(with(Map.of("xl/media/picture.bin", large))));
        assertEquals("shared.table.tooLarge", outcome(with(Map.of("xl/worksheets/sheet1.xml", "<worksheet>" + large + "</worksheet>"))));
    }

    @Test
    void a_column_or_row_beyond_all_sheets_is_refused_before_room_is_made_for_it() throws IOException {
        for (String address : List.of("AAAAAAA1", "ZZZZ1", "A99999999999", "1", "")) {
            assertEquals("shared.table.unreadableXlsx", outcome(sheet("<row r=\"1\"><c r=\"" + address + "\"><v>1</v></c></row>")), address);
        }
        assertEquals("shared.table.tooManyColumns", outcome(sheet("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>")));
        assertEquals("shared.table.unreadableXlsx", outcome(sheet("<row r=\"1\"><c r=\"A1\"><v>1E999999</v></c></row>")));
    }

    @Test
    void a_hundred_thousand_rows_are_refused_before_all_are_read() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 100_000; i++) {
            rows.append("<row r=\"").append(i).append("\"><c r=\"A").append(i).append("\"><v>1</v></c></row>");
        }
        assertEquals("shared.table.tooManyRows", outcome(sheet(rows.toString())));
        assertEquals("shared.table.tooManyRows", outcome("Tên;Từ ngày\n".repeat(100_000).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void the_value_of_a_formula_is_taken_and_one_without_is_an_empty_cell() throws IOException {
        Table table = TableFile.read(sheet("<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\" t=\"str\"><f>\"Hội\"</f><v>Hội</v></c><c r=\"C1\"><f>NOW()</f></c></row>"), LIMITS, null);
        assertEquals("2|Hội|", String.join("|", table.rows().get(0).cells().stream().map(SheetRow.Cell::text).toList()));
    }

    @Test
    void of_merged_cells_the_first_holds_the_text_and_the_others_nothing() throws IOException {
        byte[] merged = with(Map.of("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Cụm 1</t></is></c></row><row r=\"2\"><c r=\"A2\"/><c r=\"B2\"><v>1</v></c></row></sheetData><mergeCells count=\"1\"><mergeCell ref=\"A1:A2\"/></mergeCells></worksheet>"));
        Table table = TableFile.read(merged, LIMITS, null);
        assertEquals("", table.rows().get(1).cell(0).text());
    }

    @Test
    void what_is_no_table_at_all_is_refused() throws IOException {
        for (byte[] file : new byte[][] {new byte[0], null, new byte[LIMITS.bytes() + 1], {'P', 'K', 3, 4}, {0, 0, 1, 2, 0, 3}}) {
            assertThrows(RuleBroken.class, () -> TableFile.read(file, LIMITS, null));
        }
        assertTrue(outcome("\"offen".getBytes(StandardCharsets.UTF_8)).startsWith("shared.table."));
    }
}
