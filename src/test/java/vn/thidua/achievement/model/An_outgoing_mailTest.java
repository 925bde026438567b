package vn.thidua.achievement.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.shared.Root;

class An_outgoing_mailTest {

    private static final Instant WRITTEN = Instant.parse("2023-10-21T00:00:00Z");

    private static OutgoingMail to(String address) throws Exception {
        Notice notice = Notice.toUnit(1, 1, 3, new Notice.Content(NoticeKind.REMINDED, LocalDate.of(2023, 10, 21), Notice.DAILY, List.of("2023", "Định\nHóa"), "/x", null, WRITTEN));
        Field id = Root.class.getDeclaredField("id");
        id.setAccessible(true);
        id.set(notice, 7L);
        assertEquals(List.of("2023", "Định Hóa"), notice.arguments(), "a line break in a name is no further argument");
        return OutgoingMail.about(notice, "Hội LHPN huyện Định Hóa", " Lộc Thị Nga ", address, "vi");
    }

    @Test
    void is_claimed_for_a_while_in_which_no_other_sender_takes_it() throws Exception {
        OutgoingMail mail = to("nga@dinhhoa.example.vn");
        assertTrue(mail.dueAt(WRITTEN));
        mail.claim(WRITTEN);
        assertFalse(mail.dueAt(WRITTEN.plus(OutgoingMail.CLAIM).minusSeconds(1)));
        assertTrue(mail.dueAt(WRITTEN.plus(OutgoingMail.CLAIM)), "a sender that died says nothing");
        mail.sent(WRITTEN);
        assertFalse(mail.dueAt(WRITTEN.plus(Duration.ofDays(1))));
    }

    @Test
    void waits_longer_after_each_attempt_and_is_given_up_after_a_week() throws Exception {
        OutgoingMail mail = to("nga@dinhhoa.example.vn");
        Instant now = WRITTEN;
        Duration before = Duration.ZERO;
        int attempts = 0;
        while (mail.state() == MailState.WAITING) {
            mail.claim(now);
            mail.putOff(MailProblem.UNREACHABLE, "ABCD2345", now);
            Duration pause = Duration.between(now, mail.nextAttemptAt());
            assertTrue(pause.compareTo(before) >= 0);
            before = pause;
            now = mail.nextAttemptAt();
            attempts++;
        }
        assertTrue(attempts > 10 && attempts < 50, attempts + " attempts");
        assertEquals(MailState.GIVEN_UP, mail.state());
        assertFalse(now.isBefore(WRITTEN.plus(OutgoingMail.PATIENCE)));
    }

    @Test
    void to_what_is_no_address_is_never_sent_nor_is_it_kept() throws Exception {
        for (String address : new String[] {null, "", "nga", "nga@", "a b@c.vn", "a@b", "nga@dinhhoa.vn\r\nBcc: x@y.vn", "nga@dinhhoa.vn\n", "\"Nga\" <nga@dinhhoa.vn>", "nga..x@dinhhoa.vn",
            "nga@dinhhoa.vn,x@y.vn", "ngã@dinhhoa.vn", "x".repeat(65) + "@dinhhoa.vn", "-oQ@dinhhoa.vn"}) {
            OutgoingMail mail = to(address);
            assertEquals(MailState.GIVEN_UP, mail.state(), address);
            assertEquals(MailProblem.BAD_ADDRESS, mail.problem());
            assertEquals("", mail.address());
        }
        assertNull(to(" nga.lt+1@dinh-hoa.example.vn ").problem());
        assertEquals("nga.lt+1@dinh-hoa.example.vn", to(" nga.lt+1@dinh-hoa.example.vn ").address());
        assertEquals("Lộc Thị Nga", to("a@b.vn").personName());
    }
}
