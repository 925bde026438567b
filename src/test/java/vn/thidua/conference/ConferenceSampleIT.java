package vn.thidua.conference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thidua.conference.usecase.ConferenceQueries;
import vn.thidua.test.InContainer;

class ConferenceSampleIT extends InContainer {

    @Inject
    private ConferenceSample sample;

    @Inject
    private ConferenceQueries queries;

    @Test
    void the_conference_of_the_report_is_planned_with_twelve_delegates_and_two_guests() {
        var ids = its.unitIds();
        sample.load(its.organisationId(), its.clusterId(), its.yearId(),
                Map.of("Định Hóa", ids.get(0), "Phú Lương", ids.get(1), "Đồng Hỷ", ids.get(2), "Đại Từ", ids.get(3), "Võ Nhai", ids.get(4)));
        as(its.staff());
        var shown = queries.ofYear(its.clusterId(), its.yearId(), null, "").shown();
        assertEquals(new ConferenceDirectory.Attendance(12, 0, 5, 0), shown.attendance());
        assertEquals(List.of("Lê Thị Thúy", "Đàm Tiến Niên"), shown.guests().stream().map(ConferenceQueries.GuestRow::personName).toList());
        assertEquals(8, shown.agenda().size());
    }
}
