package vn.thidua.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thidua.access.CurrentUser;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.run.Progress;
import vn.thidua.shared.run.Runs;
import vn.thidua.shared.table.Preview;
import vn.thidua.shared.table.RowEffect;
import vn.thidua.shared.table.TableFormat;
import vn.thidua.shared.text.TextEncoding;
import vn.thidua.test.InContainer;
import vn.thidua.test.OldWriter;
import vn.thidua.unit.store.Units;
import vn.thidua.unit.usecase.ExportUnits;
import vn.thidua.unit.usecase.ImportUnits;
import vn.thidua.unit.usecase.UnitQueries;

class ImportUnitsIT extends InContainer {

    private static final Duration LONG = Duration.ofMinutes(3);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);

    @Inject
    private ImportUnits imports;

    @Inject
    private ExportUnits exports;

    @Inject
    private UnitQueries queries;

    @Inject
    private Units units;

    @Inject
    private UnitDirectory directory;

    @Inject
    private Runs runs;

    @Inject
    private CurrentUser user;

    private ImportUnits.Command file(String csv) {
        return file(csv.getBytes(StandardCharsets.UTF_8), null);
    }

    private ImportUnits.Command file(byte[] bytes, TextEncoding encoding) {
        return new ImportUnits.Command(its.organisationId(), bytes, encoding);
    }

    private Progress stored(ImportUnits.Command command) {
        String run = imports.execute(command);
        Progress end = runs.await(run, user.accountId(), LONG);
        assertFalse(end.running());
        assertFalse(end.failed(), end.key());
        return end;
    }

    private static String ownList() throws Exception {
        try (var in = ImportUnits.class.getResourceAsStream("/sample/units-2025.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The same units as a list that collects clusters has them. */
    private byte[] collected() throws Exception {
        String organisation = read(() -> directory.organisationName(its.organisationId()));
        return ("source,province,organisation,year,cluster,unit,role\n" + ownList().lines().skip(1).map(line -> line.split(","))
                .map(cells -> "\"derived (ward code " + cells[0] + ")\",Thái Nguyên," + organisation + ",from 2025-07-01,(cluster unknown)," + cells[1] + ",candidate member unit")
                .collect(Collectors.joining("\n"))).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void the_92_units_of_thai_nguyen_come_in_one_go_and_a_second_time_nothing_changes() throws Exception {
        as(its.staff());
        byte[] list = collected();
        Preview preview = imports.preview(file(list, null));
        assertEquals(92, preview.count(RowEffect.NEW));
        assertEquals(TextEncoding.UNICODE, preview.encoding());
        assertEquals(6, all(), "a preview stores nothing");
        stored(file(list, null));
        assertEquals(98, all());
        assertEquals(1, queries.search(new UnitQueries.Filter("05953", null, UnitPresence.ALL, 1)).found());
        assertEquals(92, imports.preview(file(list, null)).count(RowEffect.UNCHANGED));
        stored(file(list, null));
        assertEquals(98, all());
        assertEquals(92, imports.preview(file(ownList())).count(RowEffect.UNCHANGED), "our own list says the same");
    }

    @Test
    void a_file_in_an_old_encoding_is_guessed_shown_and_stored_in_unicode() {
        as(its.staff());
        String csv = "Mã;Tên đơn vị;Từ ngày\n05443;Hội LHPN phường Phan Đình Phùng;01/07/2025\n";
        for (TextEncoding encoding : new TextEncoding[] {TextEncoding.TCVN3, TextEncoding.VNI, TextEncoding.WINDOWS_1258}) {
            Preview preview = imports.preview(file(OldWriter.bytes(csv, encoding), null));
            assertEquals(encoding, preview.encoding());
            assertTrue(preview.good());
        }
        byte[] vni = OldWriter.bytes(csv, TextEncoding.VNI);
        assertFalse(imports.preview(file(vni, TextEncoding.TCVN3)).good(), "the headings make no sense in another encoding");
        stored(file(vni, TextEncoding.VNI));
        assertEquals("Hội LHPN phường Phan Đình Phùng", queries.search(new UnitQueries.Filter("phan dinh phung", null, UnitPresence.ALL, 1)).rows().get(0).name());
    }

    private int all() {
        return queries.search(new UnitQueries.Filter(null, null, UnitPresence.ALL, 1)).found();
    }

    @Test
    void codes_and_short_names_are_corrected_by_a_file() {
        as(its.staff());
        stored(file("code,name\n00164,Hội LHPN huyện Định Hoá\n"));
        assertEquals("00164", read(() -> directory.known(its.organisationId())).get(0).code());
        ImportUnits.Command shorter = file("code,name,short_name\n00164,Hội LHPN huyện Định Hóa,Đ. Hóa\n");
        stored(shorter);
        assertEquals("Đ. Hóa", read(() -> directory.unit(its.unitIds().get(0), JULY)).shortName());
        assertEquals(1, imports.preview(shorter).count(RowEffect.UNCHANGED));
    }

    @Test
    void what_needs_a_legal_basis_is_left_to_the_page_of_reorganisations() {
        as(its.staff());
        stored(file("code,name\n00164,Hội LHPN huyện Định Hoá\n"));
        assertEquals("unit.import.nameDiffers", imports.preview(file("code,name,from\n00164,Hội LHPN khu vực Chợ Chu,01/07/2024\n")).faults().get(0).key());
        assertEquals("unit.import.endDiffers", imports.preview(file("code,name,to\n00164,Hội LHPN huyện Định Hóa,30/06/2025\n")).faults().get(0).key());
        assertEquals("unit.import.kindDiffers", imports.preview(file("code,name,kind\n00164,Hội LHPN huyện Định Hóa,xã\n")).faults().get(0).key());
        assertEquals("unit.import.parentDiffers", imports.preview(file("code,name,parent\n00164,Hội LHPN huyện Định Hóa,Hội LHPN huyện Đại Từ\n")).faults().get(0).key());
    }

    @Test
    void units_of_one_list_belong_to_one_another_and_come_back_so() {
        as(its.staff());
        stored(file("code,name,from,parent\n05002,Hội LHPN xã Dưới,01/07/2025,Hội LHPN huyện Mới\n05001,Hội LHPN huyện Mới,01/07/2025,\n"));
        var rows = queries.search(new UnitQueries.Filter("05002", null, UnitPresence.ALL, 1)).rows();
        long upper = queries.search(new UnitQueries.Filter("05001", null, UnitPresence.ALL, 1)).rows().get(0).id();
        assertEquals(upper, read(() -> units.get(rows.get(0).id()).last().parentId()));
        Preview again = imports.preview(file(exported(TableFormat.CSV), null));
        assertEquals(all(), again.count(RowEffect.UNCHANGED), () -> again.faults().toString());
    }

    @Test
    void one_bad_cell_and_nothing_is_stored() {
        as(its.staff());
        ImportUnits.Command bad = file("name,from\nHội LHPN xã Một,01/07/2025\nHội LHPN xã Hai,hôm qua\n");
        Preview preview = imports.preview(bad);
        assertEquals("3 from shared.table.notADate", preview.faults().get(0).row() + " " + preview.faults().get(0).column() + " " + preview.faults().get(0).key());
        refused("unit.import.faulty", () -> imports.execute(bad));
        assertEquals(6, all());
    }

    @Test
    void files_that_are_spoilt_are_refused_and_store_nothing() throws Exception {
        as(its.staff());
        Random random = new Random(7);
        byte[] good = exported(TableFormat.XLSX);
        for (int i = 0; i < 40; i++) {
            byte[] bad = i % 2 == 0 ? good.clone() : new byte[500];
            for (int change = 0; change < 20; change++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            try {
                Preview preview = imports.preview(file(bad, null));
                if (!preview.good()) {
                    assertThrows(RuleBroken.class, () -> imports.execute(file(bad, null)));
                }
            } catch (RuleBroken refused) {
                assertEquals("file", refused.field());
            }
        }
        assertEquals(6, all());
    }

    @Test
    void what_is_exported_changes_nothing_when_it_comes_back() throws Exception {
        as(its.staff());
        stored(file("code,name,from,to\n05001,=1+1 Hội LHPN xã Lạ,01/07/2025,\n05002,-Hội LHPN xã Cũ,01/01/2021,30/06/2025\n"));
        int all = all();
        for (TableFormat format : TableFormat.values()) {
            Preview preview = imports.preview(file(exported(format), null));
            assertTrue(preview.good(), () -> preview.faults().toString());
            assertEquals(all, preview.count(RowEffect.UNCHANGED), format.name());
        }
    }

    private byte[] exported(TableFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.execute(new ExportUnits.Command(its.organisationId(), format), out);
        return out.toByteArray();
    }

    @Test
    void ten_thousand_rows_are_stored_and_the_way_there_can_be_seen_by_who_began_it_alone() {
        as(its.staff());
        StringBuilder csv = new StringBuilder("code,name,from\n");
        for (int i = 0; i < 10_000; i++) {
            csv.append(20_000 + i).append(",Hội LHPN xã số ").append(i).append(",01/07/2025\n");
        }
        String run = imports.execute(file(csv.toString()));
        refused("shared.run.another", () -> imports.execute(file("name,from\nHội LHPN xã Khác,01/07/2025\n")));
        Progress first = runs.progress(run, user.accountId());
        assertEquals(10_000, first.total());
        assertThrows(NotFound.class, () -> runs.progress(run, user.accountId() + 1));
        Progress end = runs.await(run, user.accountId(), LONG);
        assertFalse(end.failed(), end.key());
        assertEquals(10_000, end.done());
        assertEquals(10_006, all());
    }

    @Test
    void nobody_else_imports_or_exports() {
        for (String other : new String[] {its.officers().get(0), its.leader(), its.admin(), its.readOnly(), its.foreign(), null}) {
            as(other);
            denied(() -> imports.preview(file("name\nX\n")));
            denied(() -> imports.execute(file("name\nX\n")));
            denied(() -> exported(TableFormat.CSV));
        }
    }
}
