package vn.thidua.conference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.conference.model.ConferenceKind;
import vn.thidua.conference.usecase.AddDelegate;
import vn.thidua.conference.usecase.AddGuest;
import vn.thidua.conference.usecase.ConferenceQueries;
import vn.thidua.conference.usecase.EndConference;
import vn.thidua.conference.usecase.MarkAttendance;
import vn.thidua.conference.usecase.RecordConference;
import vn.thidua.conference.usecase.RemoveDelegate;
import vn.thidua.conference.usecase.RemoveGuest;
import vn.thidua.test.InContainer;

class MarkAttendanceIT extends InContainer {

    @Inject
    private RecordConference record;

    @Inject
    private AddDelegate add;

    @Inject
    private RemoveDelegate remove;

    @Inject
    private AddGuest invite;

    @Inject
    private RemoveGuest uninvite;

    @Inject
    private MarkAttendance mark;

    @Inject
    private EndConference end;

    @Inject
    private ConferenceQueries queries;

    @Inject
    private ConferenceDirectory directory;

    private long conference;

    @BeforeEach
    void plan() {
        as(its.leader());
        conference = record.execute(new RecordConference.Command(its.clusterId(), its.yearId(), ConferenceKind.YEAR_END, "Định Hóa",
                LocalDateTime.of(2023, 10, 30, 8, 0), "Lộc Thị Nga", null, null));
        add.execute(delegate(0, "Lộc Thị Nga"));
        add.execute(delegate(0, "Hoàng Thị Thu"));
        add.execute(delegate(2, "Vũ Thị Lan"));
    }

    private AddDelegate.Command delegate(int unit, String name) {
        return new AddDelegate.Command(conference, its.unitIds().get(unit), name, "Ủy viên Ban Thường vụ");
    }

    private ConferenceQueries.ConferenceView shown(String search) {
        return queries.ofYear(its.clusterId(), its.yearId(), null, search).shown();
    }

    private ConferenceQueries.DelegateRow row(String search) {
        return shown(search).delegates().get(0);
    }

    private void mark(ConferenceQueries.DelegateRow seen, boolean present) {
        mark.execute(new MarkAttendance.Command(seen.id(), seen.version(), present));
    }

    @Test
    void the_door_counts_delegates_and_units() {
        mark(row("Vũ Thị Lan"), true);
        mark(row("Lộc Thị Nga"), true);
        assertEquals(new ConferenceDirectory.Attendance(3, 2, 2, 2), directory.conference(conference).attendance());
        mark(row("Lộc Thị Nga"), false);
        assertEquals(new ConferenceDirectory.Attendance(3, 1, 2, 1), directory.conference(conference).attendance());
    }

    @Test
    void a_delegate_is_found_by_name_capacity_or_unit_without_marks() {
        for (String typed : new String[] {"vu thi lan", "Vũ Thị Lan", "dong hy", "Đồng Hỷ", "DONG HỶ"}) {
            assertEquals(List.of("Vũ Thị Lan"), shown(typed).delegates().stream().map(ConferenceQueries.DelegateRow::personName).toList(), typed);
        }
        assertEquals(3, shown("ban thuong vu").delegates().size());
        assertEquals(3, shown(null).delegates().size());
    }

    @Test
    void two_people_at_one_door_may_mark_the_same() {
        var seen = row("Vũ Thị Lan");
        mark(seen, true);
        mark(seen, true);
        assertEquals(1, directory.conference(conference).attendance().present());
        stale(() -> mark(seen, false));
    }

    @Test
    void only_the_leader_and_the_province_mark_attendance() {
        var seen = row("Vũ Thị Lan");
        for (String who : new String[] {its.heads().get(2), its.officers().get(2), its.teller(), its.foreign(), null}) {
            as(who);
            denied(() -> mark(seen, true));
            denied(() -> add.execute(delegate(1, "Ma Thị Hiền")));
            denied(() -> remove.execute(new RemoveDelegate.Command(seen.id(), seen.version())));
        }
        as(its.staff());
        mark(seen, true);
    }

    @Test
    void delegates_come_from_member_units_only_and_once() {
        refused("conference.delegate.notAMember", () -> add.execute(new AddDelegate.Command(conference, its.outsideUnitId(), "Người Ngoài", "Khách")));
        refused("conference.delegate.twice", () -> add.execute(delegate(2, "Vũ Thị Lan ")));
    }

    @Test
    void a_delegate_can_be_struck_off_by_whoever_saw_her_last() {
        var seen = row("Vũ Thị Lan");
        mark(seen, true);
        stale(() -> remove.execute(new RemoveDelegate.Command(seen.id(), seen.version())));
        remove.execute(new RemoveDelegate.Command(row("Vũ Thị Lan").id(), row("Vũ Thị Lan").version()));
        assertEquals(2, directory.conference(conference).attendance().convened());
    }

    @Test
    void guests_stand_apart_and_count_nowhere() {
        var seen = shown("");
        invite.execute(new AddGuest.Command(conference, seen.version(), "Lê Thị Thúy", "Phó Chủ tịch Hội LHPN tỉnh", true));
        stale(() -> invite.execute(new AddGuest.Command(conference, seen.version(), "Đàm Tiến Niên", "Phó Bí thư Thường trực Huyện ủy", true)));
        assertEquals(3, directory.conference(conference).attendance().convened());
        var guest = shown("").guests().get(0);
        assertEquals("Lê Thị Thúy", guest.personName());
        as(its.heads().get(1));
        denied(() -> uninvite.execute(new RemoveGuest.Command(conference, shown("").version(), guest.id())));
        as(its.leader());
        uninvite.execute(new RemoveGuest.Command(conference, shown("").version(), guest.id()));
        assertEquals(List.of(), shown("").guests());
    }

    @Test
    void after_the_end_attendance_stands() {
        end.execute(new EndConference.Command(conference, shown("").version()));
        refused("conference.conference.ended", () -> mark(row("Vũ Thị Lan"), true));
        refused("conference.conference.ended", () -> add.execute(delegate(1, "Ma Thị Hiền")));
        var seen = row("Vũ Thị Lan");
        refused("conference.conference.ended", () -> remove.execute(new RemoveDelegate.Command(seen.id(), seen.version())));
        refused("conference.conference.ended", () -> invite.execute(new AddGuest.Command(conference, shown("").version(), "A", "B", false)));
    }
}
