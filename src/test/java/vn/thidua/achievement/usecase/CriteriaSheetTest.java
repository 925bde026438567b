package vn.thidua.achievement.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.achievement.model.Actor;
import vn.thidua.achievement.model.CriteriaSet;
import vn.thidua.achievement.model.CriteriaSheet;
import vn.thidua.achievement.model.CriteriaSheet.Line;
import vn.thidua.achievement.model.scoring.CriterionKind;
import vn.thidua.achievement.model.scoring.Direction;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.table.CellFault;

class CriteriaSheetTest {

    private static CriteriaSheet.Reading read(String csv) {
        return read(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static CriteriaSheet.Reading read(byte[] file) {
        return CriteriaSheet.read(CriteriaFile.rows(file), 2);
    }

    private static CriteriaSheet.Reading file(String name) throws IOException {
        try (var in = CriteriaSheetTest.class.getResourceAsStream(name)) {
            return read(in.readAllBytes());
        }
    }

    private static String tree(CriteriaSheet.Reading reading) {
        return reading.lines().stream().map(line -> "  ".repeat(line.depth()) + line.code() + " " + line.kind() + " " + line.maxPoints().stripTrailingZeros().toPlainString())
                .collect(Collectors.joining("\n"));
    }

    private static String faults(CriteriaSheet.Reading reading) {
        return reading.faults().stream().map(fault -> fault.row() + " " + fault.column() + " " + fault.key().replaceAll(".*\\.", "")).collect(Collectors.joining("; "));
    }

    @Test
    void the_sample_tree_is_good_and_adds_up_to_a_hundred() throws IOException {
        CriteriaSheet.Reading reading = file("/sample/criteria-2023.csv");
        assertEquals("", faults(reading));
        assertEquals(0, new BigDecimal("100").compareTo(reading.total()));
        assertTrue(reading.lines().stream().noneMatch(Line::unequal));
        for (CriterionKind kind : List.of(CriterionKind.GROUP, CriterionKind.YES_NO, CriterionKind.DIRECT, CriterionKind.COUNT, CriterionKind.TARGET)) {
            assertTrue(reading.lines().stream().anyMatch(line -> line.kind() == kind), kind.name());
        }
    }

    @Test
    void the_template_that_can_be_downloaded_is_good() throws IOException {
        CriteriaSheet.Reading reading = read(java.nio.file.Files.readAllBytes(java.nio.file.Path.of("src/main/webapp/achievement/mau-tieu-chi.csv")));
        assertEquals("", faults(reading));
        assertTrue(reading.lines().stream().noneMatch(Line::unequal));
    }

    @Test
    void the_table_of_2021_is_read_with_its_bonus_group_and_its_sums_checked() throws IOException {
        CriteriaSheet.Reading reading = file("/criteria/criteria-twdoan-2021.csv");
        assertEquals("", faults(reading));
        assertEquals("TC1 DIRECT 60\nTC2 DIRECT 134\nTC3 DIRECT 110\nTC4 DIRECT 30\nTC5 DIRECT 10\nTC6 DIRECT 106\nN1 GROUP 50\n  BONUS DIRECT 50", tree(reading));
        assertEquals(0, new BigDecimal("500").compareTo(reading.total()));
    }

    @Test
    void the_table_of_2017_gets_its_tree_from_dotted_codes_and_from_the_name_of_the_group() throws IOException {
        CriteriaSheet.Reading reading = file("/criteria/criteria-hnd-thanhloi-2017.csv");
        assertEquals("", faults(reading));
        assertEquals("TC1 GROUP 19.5\n  1 GROUP 5\n    1.1 YES_NO 2\n    1.2 YES_NO 1.5\n    1.3 YES_NO 1.5\n  2 YES_NO 3\n  3 YES_NO 1.5\n  4.1 YES_NO 1.5", tree(reading));
        assertTrue(reading.lines().get(0).unequal(), "the source shows only a part of the lines");
    }

    @Test
    void a_table_without_points_is_refused_row_by_row_and_so_is_a_second_source() throws IOException {
        CriteriaSheet.Reading reading = file("/criteria/criteria-lhpn-indicators.csv");
        assertFalse(reading.good());
        long rows = reading.faults().stream().filter(fault -> fault.key().equals("achievement.criterion.maxMissing") && fault.row() > 0).count();
        assertEquals(20, rows);
        assertTrue(reading.faults().stream().allMatch(fault -> fault.row() > 0), "a group named by its lines alone has no fault of its own");
        assertTrue(reading.faults().stream().anyMatch(fault -> fault.key().equals("achievement.import.secondSource") && fault.column().equals("source")));
        assertTrue(reading.faults().stream().anyMatch(fault -> fault.key().equals("achievement.import.codeTwice") && fault.column().equals("code")));
        assertThrows(RuleBroken.class, reading::tree);
    }

    @Test
    void a_group_with_points_in_brackets_and_targets_in_the_rule() {
        CriteriaSheet.Reading reading = read("""
                group,code,criterion,unit_of_measure,max_points,rule
                I (25),TC1.1,Học tập,% đoàn viên,10,target >=95%
                I (25),TC1.2,Tuyên truyền,tin/tuần,15,
                II (20),TC2.1,Được tặng Cờ,lá cờ,20,bonus +10
                ,TOTAL,Tổng,,45,
                """);
        assertEquals("", faults(reading));
        assertEquals("I GROUP 25\n  TC1.1 TARGET 10\n  TC1.2 DIRECT 15\nII GROUP 20\n  TC2.1 COUNT 20", tree(reading));
        assertEquals(new BigDecimal("10"), reading.lines().get(4).spec().pointsEach());
    }

    @ParameterizedTest(name = "{0} in a cell is {1}")
    @CsvSource(delimiter = '|', value = {"19,5|19.5", "19.5|19.5", "2.376|2376", "1.234,5|1234.5", "1,234.5|1234.5", "0,125|0.125", "7|7", "007|7", "1 000|1000", "12,50|12.50"})
    void a_number_is_understood_by_one_rule(String cell, String number) {
        CriteriaSheet.Reading reading = CriteriaSheet.read(CriteriaFile.rows(("code;name;max_points\n1;Một;\"" + cell + "\"\n").getBytes(StandardCharsets.UTF_8)), 4);
        assertEquals(0, new BigDecimal(number).compareTo(reading.lines().get(0).maxPoints()));
        assertEquals(cell, reading.lines().get(0).maxPointsText());
    }

    @Test
    void every_bad_cell_is_named_with_row_column_and_reason() {
        CriteriaSheet.Reading reading = read("""
                Mã;Mã cha;Tên tiêu chí;Loại;Điểm tối đa;Điểm mỗi lần;Minh chứng
                1;;Nhóm một;nhóm;10;;
                1.1;1;Có;đạt/không;mười;;
                1.2;9;Đếm;đếm;5;0;
                1.2;1;;lạ;5;;có lẽ
                ;1;Thiếu mã;chấm điểm;-1;;
                2;;Nhiều số lẻ;chấm điểm;1,234;;
                """);
        assertEquals("3 Điểm tối đa notANumber; 4 Mã cha parentUnknown; 4 Điểm mỗi lần pointsEachMissing; 5 Minh chứng badEvidence; 5 Loại badKind; "
                + "5 Tên tiêu chí badName; 5 Mã codeTwice; 6 Mã codeMissing; 6 Điểm tối đa maxNotPositive; 7 Điểm tối đa tooManyDecimals",
                reading.faults().stream().sorted(java.util.Comparator.comparingInt(CellFault::row)).map(fault -> fault.row() + " " + fault.column() + " "
                        + fault.key().replaceAll(".*\\.", "")).collect(Collectors.joining("; ")));
    }

    @Test
    void a_total_that_is_not_the_sum_is_a_bad_cell() {
        assertEquals("4 max_points wrongSum", faults(read("code,name,max_points\n1,Một,40\n2,Hai,50\nTOTAL,Tổng,100\n")));
    }

    @Test
    void lines_that_name_each_other_as_parents_are_refused() {
        assertTrue(faults(read("code,parent,name,max_points\na,b,A,1\nb,a,B,1\n")).contains("circle"));
    }

    @Test
    void missing_headings_are_named() {
        assertEquals("1 max_points columnMissing", faults(read("code,name\n1,Một\n")));
    }

    @Test
    void a_byte_order_mark_quotes_and_line_breaks_in_cells_do_no_harm() {
        CriteriaSheet.Reading reading = read("\ufeffcode,name,max_points\r\n1,\"Học tập, \"\"quán triệt\"\"\r\nnghị quyết\",\"19,5\"\r\n");
        assertEquals("", faults(reading));
        assertEquals("Học tập, \"quán triệt\"\r\nnghị quyết", reading.lines().get(0).spec().name());
    }

    @Test
    void decomposed_letters_are_stored_composed() {
        String decomposed = java.text.Normalizer.normalize("Tiêu chí", java.text.Normalizer.Form.NFD);
        assertEquals("Tiêu chí", read("code,name,max_points\n1," + decomposed + ",5\n").lines().get(0).spec().name());
    }

    @Test
    void what_is_no_table_is_refused_as_a_whole() throws IOException {
        for (byte[] bad : List.of(new byte[0], "Tiêu chí".getBytes(StandardCharsets.ISO_8859_1), zip("x.txt", "x"), new byte[CriteriaFile.LIMITS.bytes() + 1])) {
            assertEquals("file", assertThrows(RuleBroken.class, () -> CriteriaFile.rows(bad)).field());
        }
        String many = "code,name,max_points\n" + "1,x,1\n".repeat(3000);
        assertEquals("shared.table.tooManyRows", assertThrows(RuleBroken.class, () -> read(many)).key());
    }

    @Test
    void a_workbook_that_unpacks_too_large_is_refused() throws IOException {
        byte[] bomb = zip("xl/workbook.xml", " ".repeat(61 * 1024 * 1024));
        assertEquals("shared.table.tooLarge", assertThrows(RuleBroken.class, () -> CriteriaFile.rows(bomb)).key());
    }

    @Test
    void a_workbook_is_read_like_a_csv_file() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
            part(zip, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            part(zip, "xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Tiêu chí\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            part(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            part(zip, "xl/worksheets/sheet1.xml", "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                    + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Mã</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>Tên tiêu chí</t></is></c><c r=\"C1\" t=\"inlineStr\"><is><t>Điểm tối đa</t></is></c></row>"
                    + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>Nhóm</t></is></c><c r=\"C2\"><v>19.500000000000004</v></c></row>"
                    + "<row r=\"4\"><c r=\"A4\"><v>1.1</v></c><c r=\"B4\" t=\"inlineStr\"><is><t>Một</t></is></c><c r=\"C4\" t=\"inlineStr\"><is><t>19,5</t></is></c></row></sheetData></worksheet>");
        }
        CriteriaSheet.Reading reading = read(out.toByteArray());
        assertEquals("", faults(reading));
        assertEquals("1 GROUP 19.5\n  1.1 DIRECT 19.5", tree(reading));
        assertEquals(4, reading.lines().get(1).row());
    }

    private static byte[] zip(String name, String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, name, text);
        }
        return out.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Test
    void step_tables_are_read_as_youth_unions_wrote_them() throws IOException {
        CriteriaSheet.Reading reading = read("""
                code,criterion,unit_of_measure,max_points,rule
                1,Xây dựng chương trình năm,mức,5,step: 5 = chương trình và hội nghị; 3 = chương trình; 0 = không có
                2,Tham gia họp giao ban,buổi vắng,5,"step by absences: 0->5, 1->4, 2->3, 3->1, >=4->0"
                3,Chế độ báo cáo,mức,8,step: 8 / 6 / 4 / 2 / 0
                """);
        assertEquals("", faults(reading));
        assertEquals("1 STEPS 5\n2 STEPS 5\n3 DIRECT 8", tree(reading));
        assertEquals("chương trình và hội nghị null 5; chương trình null 3; không có null 0", steps(reading, 0));
        assertEquals("0 0 5; 1 1 4; 2 2 3; 3 3 1; >=4 4 0", steps(reading, 1));
    }

    private static String steps(CriteriaSheet.Reading reading, int line) {
        return reading.lines().get(line).spec().steps().stream().map(step -> step.condition() + " " + step.from() + " " + step.points()).collect(Collectors.joining("; "));
    }

    @Test
    void every_kind_has_its_columns() {
        CriteriaSheet.Reading reading = read("""
                Mã;Tên tiêu chí;Loại;Điểm tối đa;Điểm thấp nhất;Điểm mỗi lần;Điểm trừ mỗi lần;Chiều;Các mức
                1;Nợ quá hạn;so sánh;10;;;;thấp;
                2;Thưởng, trừ;thưởng trừ;5;-3;1;0,5;;
                3;Báo cáo;theo mức;8;;;;;0 -> 8 = đủ; 1 -> 4 = thiếu 1; 2 -> 0 = thiếu nhiều
                """.replace("0 -> 8 = đủ; 1 -> 4 = thiếu 1; 2 -> 0 = thiếu nhiều", "\"0 -> 8 = đủ; 1 -> 4 = thiếu 1; 2 -> 0 = thiếu nhiều\""));
        assertEquals("", faults(reading));
        assertEquals("1 RELATIVE 10\n2 BONUS 5\n3 STEPS 8", tree(reading));
        assertEquals(Direction.LOWER, reading.lines().get(0).spec().direction());
        assertEquals(new BigDecimal("-3"), reading.lines().get(1).spec().minPoints());
        assertEquals("đủ 0 8; thiếu 1 1 4; thiếu nhiều 2 0", steps(reading, 2));
        assertEquals(0, new BigDecimal("18").compareTo(reading.total()), "a bonus stands outside the total");
    }

    @Test
    void what_a_kind_lacks_is_named_at_its_cell() {
        CriteriaSheet.Reading reading = read("""
                Mã;Tên tiêu chí;Loại;Điểm tối đa;Điểm thấp nhất;Điểm trừ mỗi lần;Chiều;Các mức
                1;Một;so sánh;10;;;ngang;
                2;Hai;thưởng trừ;0;-3;;;
                3;Ba;theo mức;8;;;;không rõ
                4;Bốn;theo mức;8;;;;0 -> 7 = gần đủ, 1 -> 0 = thiếu
                """);
        assertEquals("2 Chiều badDirection; 3 Điểm trừ mỗi lần pointsEachMissing; 4 Các mức badSteps; 4 Các mức stepsMissing; 5 Các mức stepsBelowMax", faults(reading));
    }

    /** As the police of Quảng Trị had it in 2025: 230 lines, 54 of them groups, 1000 points. */
    private static String bigTree(String lastPoints) {
        StringBuilder csv = new StringBuilder("code,criterion,type,max_points\n");
        int lines = 0;
        for (int group = 1; group <= 53; group++) {
            int leaves = group <= 17 ? 4 : 3;
            csv.append(group).append(",Nhóm ").append(group).append(",group,").append(group == 53 ? "12" : "19").append('\n');
            for (int leaf = 1; leaf <= leaves; leaf++) {
                boolean last = leaf == leaves;
                String points = !last ? "4.5" : group == 53 ? lastPoints : leaves == 4 ? "5.5" : "10";
                csv.append(group).append('.').append(leaf).append(",Tiêu chí,direct,").append(points).append('\n');
                lines++;
            }
            lines++;
        }
        assertEquals(229, lines);
        return csv.append("TOTAL,Tổng,,1000\n").toString();
    }

    @Test
    void a_tree_of_230_rows_and_1000_points_adds_up_or_the_line_is_named() {
        CriteriaSheet.Reading reading = read(bigTree("3"));
        assertEquals("", faults(reading));
        assertEquals(0, new BigDecimal("1000").compareTo(reading.total()));
        assertTrue(reading.lines().stream().noneMatch(Line::unequal));
        CriteriaSheet.Reading wrong = read(bigTree("3.5"));
        assertEquals(List.of("53"), wrong.lines().stream().filter(Line::unequal).map(Line::code).toList());
        CriteriaSet set = CriteriaSet.draft(1, 1, 1, "Bảng tiêu chí", 2);
        set.replaceAll(wrong.tree());
        CriteriaSet.Problem problem = set.problems(List.of(1L)).get(0);
        assertEquals("achievement.publish.groupSum 53", problem.key() + " " + problem.args().get(0));
        RuleBroken refused = assertThrows(RuleBroken.class, () -> set.publish(List.of(1L), new Actor(null, "Trần Thị Bình"), Instant.EPOCH));
        assertEquals("achievement.publish.groupSum", refused.key());
        assertEquals("53", refused.args()[0]);
    }
}
