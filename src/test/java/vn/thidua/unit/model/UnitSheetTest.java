package vn.thidua.unit.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.cluster.model.MembershipColumn;
import vn.thidua.shared.table.Column;
import vn.thidua.shared.table.RowEffect;
import vn.thidua.shared.table.TableFile;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.text.Vietnamese;
import vn.thidua.unit.ListFile;
import vn.thidua.unit.UnitKind;

class UnitSheetTest {

    private static final String UNION = "Hội LHPN tỉnh Thái Nguyên";

    private static UnitSheet.Plan read(byte[] file) {
        return UnitSheet.read(TableFile.read(file, ListFile.LIMITS, null).rows(), UNION, List.of());
    }

    private static UnitSheet.Plan read(String csv) {
        return read(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static String faults(UnitSheet.Plan plan) {
        return plan.faults().stream().map(fault -> fault.row() + " " + fault.column() + " " + fault.key().replaceAll(".*\\.", "")).collect(Collectors.joining("; "));
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = UnitSheetTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    @Test
    void the_92_units_of_2025_come_from_a_list_that_collects_clusters_and_from_our_own() throws IOException {
        UnitSheet.Plan collected = read(resource("/lists/clusters-thai-nguyen-2025.csv"));
        UnitSheet.Plan own = read(resource("/sample/units-2025.csv"));
        for (UnitSheet.Plan plan : List.of(collected, own)) {
            assertEquals("", faults(plan));
            assertEquals(92, plan.work().size());
            assertEquals(15, plan.steps().stream().filter(step -> step.kind() == UnitKind.WARD).count());
            assertEquals(77, plan.steps().stream().filter(step -> step.kind() == UnitKind.COMMUNE).count());
        }
        assertEquals(collected.steps().stream().map(step -> step.code() + step.name() + step.shortName() + step.from()).toList(),
                own.steps().stream().map(step -> step.code() + step.name() + step.shortName() + step.from()).toList());
    }

    @Test
    void van_lang_and_van_lang_are_two_communes() {
        UnitSheet.Plan plan = read("name,valid_from\nHội LHPN xã Văn Lang,01/07/2025\nHội LHPN xã Vân Lăng,01/07/2025\n");
        assertEquals("", faults(plan));
        assertEquals(2, plan.work().size());
    }

    @Test
    void two_spellings_of_one_name_are_one_unit() {
        assertEquals("3 Tên đơn vị twice; 5 Tên đơn vị twice", faults(read("Tên đơn vị;Từ ngày\nHội LHPN xã Định Hóa;01/07/2025\nHội LHPN xã Định Hoá;01/07/2025\n"
                + "Hội phụ nữ số 2;1/1/2025\nHội phụ nữ số 02;1/1/2025\n")));
    }

    @Test
    void rows_of_other_organisations_are_left_out() {
        UnitSheet.Plan plan = read("organisation,year,unit\nUBND tỉnh Thanh Hóa,n.d.,Sở Y tế\nHội LHPN tỉnh Thái Nguyên,2023,Hội LHPN huyện Võ Nhai\nHội LHPN tỉnh Thái Nguyên,2024,Hội LHPN huyện Võ Nhai\n");
        assertEquals("", faults(plan));
        assertEquals(List.of(RowEffect.LEFT_OUT, RowEffect.NEW, RowEffect.LEFT_OUT), plan.steps().stream().map(UnitSheet.Step::effect).toList());
    }

    @Test
    void every_bad_cell_is_named() {
        assertEquals("2 Mã badCode; 2 Từ ngày notADate; 2 Từ ngày missing; 3 Loại badKind; 4 Đến ngày endBeforeBegin; 5 Tên missing; 6 Cấp trên parentUnknown; 7 Thứ tự badOrder",
                faults(read("Mã;Tên;Loại;Cấp trên;Từ ngày;Đến ngày;Thứ tự\n1;A;xã;;hôm qua;;\n;B;làng;;1/1/2025;;\n;C;xã;;1/1/2025;1/1/2024;\n;;xã;;1/1/2025;;\n;D;xã;Không có;1/1/2025;;\n;E;xã;;1/1/2025;;-1\n")));
    }

    @Test
    void a_list_without_names_is_no_list_of_units() {
        assertEquals("1 Tên đơn vị columnMissing", faults(read("Mã;Từ ngày\n1;1/1/2025\n")));
        assertEquals("0 name empty", faults(read("name;from\n")));
    }

    @ParameterizedTest(name = "{0} is a {1}, in short {2}")
    @CsvSource({"Hội LHPN phường Đức Xuân,WARD,Đức Xuân", "Hội LHPN xã Phượng Tiến,COMMUNE,Phượng Tiến", "Hội LHPN thị xã Phổ Yên,TOWN,Phổ Yên", "Hội LHPN thành phố Thái Nguyên,TOWN,Thái Nguyên",
            "Hội LHPN huyện Võ Nhai,DISTRICT,Võ Nhai", "Hội LHPN đặc khu Phú Quốc,SPECIAL_ZONE,Phú Quốc", "Hội Phụ nữ Công an tỉnh,ATTACHED,Hội Phụ nữ Công an tỉnh",
            "Hội Phụ nữ Bộ Chỉ huy Quân sự tỉnh,ATTACHED,Hội Phụ nữ Bộ Chỉ huy Quân sự tỉnh", "Hội LHPN quận 3,DISTRICT,quận 3"})
    void a_name_tells_the_kind_and_the_short_name(String name, UnitKind kind, String shortName) {
        assertEquals(kind, UnitSheet.kindOf(name));
        assertEquals(shortName, UnitSheet.shortNameOf(name));
    }

    @Test
    void the_names_of_columns_in_both_languages_are_known_as_headings() {
        for (Column[] columns : List.of(UnitColumn.values(), PersonColumn.values(), MembershipColumn.values())) {
            for (Column column : columns) {
                for (String language : Messages.LANGUAGES) {
                    String name = Vietnamese.searchKey(Messages.text(new Locale(language), (Enum<?>) column));
                    assertTrue(column.headings().stream().map(Vietnamese::searchKey).anyMatch(name::equals), column + " " + name);
                }
            }
            List<String> all = Arrays.stream(columns).flatMap(column -> column.headings().stream()).map(Vietnamese::searchKey).toList();
            assertEquals(all.size(), all.stream().distinct().count(), "a heading means one column: " + all);
        }
    }
}
