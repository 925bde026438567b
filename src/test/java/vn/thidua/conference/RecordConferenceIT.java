package vn.thidua.conference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.conference.model.ConferenceKind;
import vn.thidua.conference.model.ConferenceState;
import vn.thidua.conference.usecase.ChangeConference;
import vn.thidua.conference.usecase.ConferenceQueries;
import vn.thidua.conference.usecase.EndConference;
import vn.thidua.conference.usecase.RecordConference;
import vn.thidua.test.InContainer;

class RecordConferenceIT extends InContainer {

    private static final LocalDateTime START = LocalDateTime.of(2023, 10, 30, 8, 0);

    @Inject
    private RecordConference record;

    @Inject
    private ChangeConference change;

    @Inject
    private EndConference end;

    @Inject
    private ConferenceQueries queries;

    @Inject
    private ConferenceDirectory directory;

    private RecordConference.Command yearEnd() {
        return new RecordConference.Command(its.clusterId(), its.yearId(), ConferenceKind.YEAR_END, "Định Hóa", START, "Lộc Thị Nga", null,
                "8h00 Đón tiếp đại biểu\nBáo cáo kết quả");
    }

    private ChangeConference.Command moved(ConferenceQueries.ConferenceView seen, String place) {
        return new ChangeConference.Command(seen.id(), seen.version(), place, START, "Lộc Thị Nga", "Ma Thị Hiền", seen.agendaText());
    }

    private ConferenceQueries.ConferenceView shown() {
        return queries.ofYear(its.clusterId(), its.yearId(), null, "").shown();
    }

    @Test
    void the_leader_records_it_and_everybody_in_the_cluster_sees_it() {
        as(its.leader());
        long id = record.execute(yearEnd());
        as(its.officers().get(3));
        var seen = shown();
        assertEquals(id, seen.id());
        assertEquals(List.of("8h00 Đón tiếp đại biểu", "Báo cáo kết quả"), seen.agenda());
        assertFalse(seen.mayChange());
        assertEquals(id, directory.yearEnd(its.clusterId(), its.yearId()).orElseThrow().id());
    }

    @Test
    void staff_of_the_province_may_record_it_too() {
        as(its.staff());
        record.execute(yearEnd());
        assertTrue(shown().mayChange());
    }

    @Test
    void a_second_year_end_conference_is_refused_but_another_kind_is_not() {
        as(its.leader());
        record.execute(yearEnd());
        refused("conference.conference.yearEndTwice", () -> record.execute(yearEnd()));
        record.execute(new RecordConference.Command(its.clusterId(), its.yearId(), ConferenceKind.MID_YEAR, "Đại Từ", START.minusMonths(4),
                "Lộc Thị Nga", null, null));
        var year = queries.ofYear(its.clusterId(), its.yearId(), null, "");
        assertEquals(2, year.conferences().size());
        assertEquals(ConferenceKind.YEAR_END, year.shown().kind());
    }

    @Test
    void without_a_place_it_is_refused() {
        as(its.leader());
        assertThrows(ConstraintViolationException.class, () -> record.execute(new RecordConference.Command(its.clusterId(), its.yearId(),
                ConferenceKind.YEAR_END, " ", START, "Lộc Thị Nga", null, null)));
    }

    @Test
    void the_head_of_another_unit_may_not() {
        as(its.heads().get(2));
        denied(() -> record.execute(yearEnd()));
    }

    @Test
    void an_officer_a_teller_and_a_stranger_may_not() {
        for (String who : new String[] {its.officers().get(0), its.teller(), its.readOnly(), its.foreign(), null}) {
            as(who);
            denied(() -> record.execute(yearEnd()));
        }
    }

    @Test
    void nobody_from_elsewhere_sees_it() {
        as(its.leader());
        record.execute(yearEnd());
        for (String who : new String[] {its.foreign(), its.foreignOfficer()}) {
            as(who);
            denied(this::shown);
        }
    }

    @Test
    void it_is_changed_by_the_leader() {
        as(its.leader());
        record.execute(yearEnd());
        change.execute(moved(shown(), "Hội trường huyện Định Hóa"));
        assertEquals("Hội trường huyện Định Hóa", shown().place());
    }

    @Test
    void of_two_who_change_it_the_later_is_told() {
        as(its.leader());
        record.execute(yearEnd());
        var seen = shown();
        change.execute(moved(seen, "Đại Từ"));
        stale(() -> change.execute(moved(seen, "Võ Nhai")));
        stale(() -> end.execute(new EndConference.Command(seen.id(), seen.version())));
        assertEquals("Đại Từ", shown().place());
    }

    @Test
    void it_is_not_changed_by_others() {
        as(its.leader());
        record.execute(yearEnd());
        var seen = shown();
        for (String who : new String[] {its.heads().get(1), its.readOnly(), its.foreign()}) {
            as(who);
            denied(() -> change.execute(moved(seen, "Đại Từ")));
            denied(() -> end.execute(new EndConference.Command(seen.id(), seen.version())));
        }
    }

    @Test
    void once_ended_it_does_not_change() {
        as(its.leader());
        record.execute(yearEnd());
        on(LocalDate.of(2023, 10, 30));
        as(its.leader());
        end.execute(new EndConference.Command(shown().id(), shown().version()));
        var seen = shown();
        assertEquals(ConferenceState.ENDED, seen.state());
        assertFalse(seen.mayChange());
        refused("conference.conference.ended", () -> change.execute(moved(seen, "Đại Từ")));
        refused("conference.conference.ended", () -> end.execute(new EndConference.Command(seen.id(), seen.version())));
    }
}
