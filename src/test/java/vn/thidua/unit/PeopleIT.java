package vn.thidua.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.FirstPassword;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.shared.run.Progress;
import vn.thidua.shared.run.Runs;
import vn.thidua.shared.table.Preview;
import vn.thidua.shared.table.RowEffect;
import vn.thidua.shared.table.TableFormat;
import vn.thidua.test.InContainer;
import vn.thidua.unit.usecase.AddPerson;
import vn.thidua.unit.usecase.ChangePerson;
import vn.thidua.unit.usecase.EndPerson;
import vn.thidua.unit.usecase.ExportPeople;
import vn.thidua.unit.usecase.ImportPeople;
import vn.thidua.unit.usecase.PersonQueries;
import vn.thidua.unit.usecase.StoredContacts;

/** People of units, by hand and from files: right step, wrong step, no permission, foreign organisation, stale version. */
class PeopleIT extends InContainer {

    private static final LocalDate SINCE = LocalDate.of(2023, 1, 1);

    @Inject
    private AddPerson add;

    @Inject
    private ChangePerson change;

    @Inject
    private EndPerson end;

    @Inject
    private ImportPeople imports;

    @Inject
    private ExportPeople exports;

    @Inject
    private PersonQueries queries;

    @Inject
    private StoredContacts contacts;

    @Inject
    private Runs runs;

    @Inject
    private CurrentUser user;

    private AddPerson.Command named(String name) {
        return new AddPerson.Command(its.unitIds().get(0), name, "Chủ tịch", "0912 345 678", "nga@example.vn", SINCE);
    }

    private ImportPeople.Command file(String csv) {
        return new ImportPeople.Command(its.organisationId(), csv.getBytes(StandardCharsets.UTF_8), null);
    }

    private String stored(ImportPeople.Command command) {
        String run = imports.execute(command);
        Progress progress = runs.await(run, user.accountId(), Duration.ofMinutes(2));
        assertFalse(progress.failed() || progress.running(), progress.key());
        return run;
    }

    @Test
    void somebody_is_added_found_without_marks_and_written_to() {
        as(its.staff());
        add.execute(named("Lộc Thị Nga"));
        assertEquals(1, queries.search("loc thi nga").found());
        assertEquals(1, queries.search("dinh hoa").found(), "by the unit's name");
        List<UnitContacts.Contact> found = read(() -> contacts.of(its.unitIds(), SINCE));
        assertEquals("Lộc Thị Nga Chủ tịch nga@example.vn 0912 345 678", found.get(0).personName() + " " + found.get(0).position() + " " + found.get(0).email()
                + " " + found.get(0).phone());
        refused("unit.person.nameTaken", () -> add.execute(named("LỘC THỊ NGA")));
        add.execute(named("Lộc Thị Ngà"));
    }

    @Test
    void nobody_writes_to_whom_has_left() {
        as(its.staff());
        long id = add.execute(named("Lộc Thị Nga"));
        end.execute(new EndPerson.Command(id, queries.person(id).version(), LocalDate.of(2023, 6, 30)));
        assertEquals(1, read(() -> contacts.of(its.unitIds(), LocalDate.of(2023, 6, 30))).size());
        assertEquals(0, read(() -> contacts.of(its.unitIds(), LocalDate.of(2023, 7, 1))).size());
        refused("unit.person.endBeforeBegin", () -> end.execute(new EndPerson.Command(id, queries.person(id).version(), LocalDate.of(2022, 1, 1))));
    }

    @Test
    void bad_particulars_are_refused_and_so_is_the_later_of_two_editors() {
        as(its.staff());
        long id = add.execute(named("Lộc Thị Nga"));
        long version = queries.person(id).version();
        refused("unit.person.badEmail", () -> change.execute(new ChangePerson.Command(id, version, "Lộc Thị Nga", null, null, "nga")));
        refused("unit.person.badPhone", () -> change.execute(new ChangePerson.Command(id, version, "Lộc Thị Nga", null, "không có", null)));
        change.execute(new ChangePerson.Command(id, version, "Lộc Thị Nga", "Phó Chủ tịch", null, null));
        assertEquals("Phó Chủ tịch", queries.person(id).position());
        stale(() -> change.execute(new ChangePerson.Command(id, version, "Lộc Thị Nga", null, null, null)));
        stale(() -> end.execute(new EndPerson.Command(id, version, SINCE)));
        refused("unit.person.unitNotExisting", () -> add.execute(new AddPerson.Command(its.unitIds().get(0), "Ai", null, null, null, LocalDate.of(2000, 1, 1))));
    }

    @Test
    void a_list_of_people_comes_in_and_a_second_time_nothing_changes() {
        as(its.staff());
        String list = "Đơn vị;Họ và tên;Chức vụ;Điện thoại;Thư điện tử;Từ ngày\nHội LHPN huyện Định Hoá;Lộc Thị Nga;Chủ tịch;0912345678;nga@example.vn;01/01/2023\n"
                + "hoi lhpn huyen dai tu;Trần Thị Hoa;;'+84 912 000 111;;\n";
        assertEquals(2, imports.preview(file(list)).count(RowEffect.NEW));
        stored(file(list));
        assertEquals(2, queries.search("").found());
        assertEquals("+84 912 000 111", queries.search("tran thi hoa").rows().get(0).phone());
        assertEquals(2, imports.preview(file(list)).count(RowEffect.UNCHANGED));
        stored(file(list.replace("Chủ tịch", "Phó Chủ tịch")));
        assertEquals("Phó Chủ tịch", queries.search("nga").rows().get(0).position());
        for (TableFormat format : TableFormat.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            exports.execute(new ExportPeople.Command(its.organisationId(), format), out);
            Preview preview = imports.preview(new ImportPeople.Command(its.organisationId(), out.toByteArray(), null));
            assertTrue(preview.good(), () -> preview.faults().toString());
            assertEquals(2, preview.count(RowEffect.UNCHANGED));
        }
    }

    @Test
    void bad_cells_are_named_and_nothing_is_stored() {
        as(its.staff());
        ImportPeople.Command bad = file("Đơn vị;Họ và tên;Thư điện tử;Tên đăng nhập\nHội LHPN xã Không Có;A;;\nHội LHPN huyện Đại Từ;;x;\nHội LHPN huyện Đại Từ;B;;" + its.staff() + "\n");
        assertEquals(List.of("unit.import.unitUnknown", "shared.table.missing", "unit.person.badEmail", "unit.import.needsAdministrator"),
                imports.preview(bad).faults().stream().map(fault -> fault.key()).toList());
        refused("unit.import.faulty", () -> imports.execute(bad));
        assertEquals(0, queries.search("").found());
    }

    @Test
    void an_administrator_opens_accounts_with_first_passwords_that_are_shown_once() {
        as(its.admin());
        String name = its.admin().replace("admin", "moi");
        String list = "Đơn vị;Họ và tên;Tên đăng nhập;Vai trò\nHội LHPN huyện Đại Từ;Trần Thị Hoa;" + name + ";Cán bộ đơn vị\n";
        String run = stored(file(list));
        List<FirstPassword> shown = runs.takeSecret(run, user.accountId());
        assertEquals(1, shown.size());
        assertFalse(shown.toString().contains(shown.get(0).password()), "never in a log");
        assertEquals(List.of(), runs.takeSecret(run, user.accountId()));
        assertEquals(1, imports.preview(file(list)).count(RowEffect.UNCHANGED));
        as(name);
        assertTrue(user.may(Permission.EDIT_REPORT, Place.unit(its.organisationId(), its.unitIds().get(3))));
        assertFalse(user.may(Permission.EDIT_REPORT, Place.unit(its.organisationId(), its.unitIds().get(2))));
    }

    @Test
    void no_list_gives_a_role_beyond_the_unit_or_takes_over_a_name() {
        as(its.admin());
        String line = "Đơn vị;Họ và tên;Tên đăng nhập;Vai trò\nHội LHPN huyện Đại Từ;Trần Thị Hoa;%s;%s\n";
        assertEquals("unit.import.badRole", imports.preview(file(line.formatted("ai.do", "Quản trị hệ thống"))).faults().get(0).key());
        assertEquals("unit.import.signInTaken", imports.preview(file(line.formatted(its.staff(), "Cán bộ đơn vị"))).faults().get(0).key());
        assertEquals("unit.import.badSignIn", imports.preview(file(line.formatted("có dấu", "Cán bộ đơn vị"))).faults().get(0).key());
    }

    @Test
    void nobody_else_does_any_of_it() {
        as(its.staff());
        long id = add.execute(named("Lộc Thị Nga"));
        long version = queries.person(id).version();
        for (String other : new String[] {its.officers().get(0), its.leader(), its.readOnly(), its.foreign(), null}) {
            as(other);
            denied(() -> add.execute(named("Khác")));
            denied(() -> change.execute(new ChangePerson.Command(id, version, "Khác", null, null, null)));
            denied(() -> end.execute(new EndPerson.Command(id, version, SINCE)));
            denied(() -> imports.preview(file("unit,name\nX,Y\n")));
            denied(() -> imports.execute(file("unit,name\nX,Y\n")));
            denied(() -> exports.execute(new ExportPeople.Command(its.organisationId(), TableFormat.CSV), new ByteArrayOutputStream()));
        }
    }
}
