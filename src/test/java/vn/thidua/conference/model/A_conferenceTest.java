package vn.thidua.conference.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.shared.RuleBroken;

class A_conferenceTest {

    private static Conference.Announcement announcement(String place, String... agenda) {
        return new Conference.Announcement(place, LocalDateTime.of(2023, 10, 30, 8, 0), "Lộc Thị Nga", " ", List.of(agenda));
    }

    private static Conference planned() {
        return Conference.plan(1, 2L, 3, ConferenceKind.YEAR_END, announcement("Định Hóa", "8h00 Đón tiếp đại biểu", "", " Báo cáo "));
    }

    private static void refused(String key, Runnable step) {
        assertEquals(key, assertThrows(RuleBroken.class, step::run).key());
    }

    @Test
    void keeps_its_agenda_line_by_line_without_empty_ones() {
        assertEquals(List.of("8h00 Đón tiếp đại biểu", "Báo cáo"), planned().agenda());
    }

    @Test
    void needs_a_place() {
        refused("conference.conference.placeMissing", () -> planned().announce(announcement(" ")));
    }

    @Test
    void is_not_changed_once_it_has_ended() {
        Conference conference = planned();
        conference.end("Lộc Thị Nga", Instant.EPOCH);
        assertTrue(conference.ended());
        refused("conference.conference.ended", () -> conference.announce(announcement("Đại Từ")));
        refused("conference.conference.ended", () -> conference.invite("Lê Thị Thúy", "Phó Chủ tịch", true));
        refused("conference.conference.ended", () -> conference.end("Lộc Thị Nga", Instant.EPOCH));
    }

    @Test
    void a_guest_needs_name_and_position() {
        refused("conference.guest.nameMissing", () -> planned().invite(" ", "Phó Chủ tịch", true));
        refused("conference.guest.positionMissing", () -> planned().invite("Lê Thị Thúy", "", true));
    }
}
