package vn.thidua.achievement.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.YearRef;
import vn.thidua.shared.RuleBroken;

class A_reminder_planTest {

    private static final YearRef YEAR = new YearRef(1, 1, 2023, LocalDate.of(2023, 3, 15), LocalDate.of(2023, 9, 30), LocalDate.of(2023, 10, 24),
            LocalDate.of(2023, 10, 28), LocalDate.of(2023, 10, 31));

    private final ReminderPlan plan = ReminderPlan.usual(1, 1);

    /** The days of October on which it reminds, with the first letter of the kind's last word. */
    private String days() {
        return IntStream.rangeClosed(1, 31).mapToObj(day -> plan.due(YEAR, LocalDate.of(2023, 10, day)).map(kind -> day + ":" + kind).orElse(""))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }

    @Test
    void usually_reminds_on_five_days_and_then_every_third_until_the_conference() {
        assertEquals("10:DUE_SOON 17:DUE_SOON 21:DUE_SOON 23:DUE_SOON 24:DUE_TODAY 27:OVERDUE 30:OVERDUE", days());
        assertEquals(true, plan.due(YEAR, LocalDate.of(2023, 11, 2)).isEmpty());
    }

    @Test
    void reminds_on_the_days_it_was_given() {
        plan.change(" 5, 2;2 ,20 ", 7, "en");
        assertEquals("20, 5, 2", plan.daysBefore());
        assertEquals("4:DUE_SOON 19:DUE_SOON 22:DUE_SOON 31:OVERDUE", days());
        plan.change("", 0, "vi");
        assertEquals("", days());
    }

    @Test
    void refuses_what_it_cannot_read_and_stays_as_it_was() {
        for (String days : new String[] {"mai", "3,,2", "-1", "1.5", "1234", "3, "}) {
            assertEquals("achievement.reminders.badDays", refusal(days, 3, "vi"), days);
        }
        assertEquals("achievement.reminders.tooManyDays", refusal("121", 3, "vi"));
        assertEquals("achievement.reminders.tooManyDays", refusal("1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16", 3, "vi"));
        assertEquals("achievement.reminders.badInterval", refusal("3", -1, "vi"));
        assertEquals("achievement.reminders.badInterval", refusal("3", null, "vi"));
        assertEquals("achievement.reminders.badLanguage", refusal("3", 3, "fr"));
        assertEquals("14, 7, 3, 1, 0", plan.daysBefore());
    }

    private String refusal(String days, Integer every, String language) {
        return assertThrows(RuleBroken.class, () -> plan.change(days, every, language)).key();
    }
}
