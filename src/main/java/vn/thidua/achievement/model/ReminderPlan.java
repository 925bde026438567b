package vn.thidua.achievement.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thidua.cluster.YearRef;
import vn.thidua.shared.Root;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.text.Messages;

/**
 * On which days of an emulation year the units that have not handed in are reminded: some days before the last day of
 * submission, then every so many days until the day of the conference. Until staff change it, the usual plan holds, which
 * is not stored.
 */
@Entity
@Table(name = "reminder_plan")
public class ReminderPlan extends Root {

    static final int MAX_DAYS = 120;
    private static final int MAX_ENTRIES = 15;

    @Column(name = "organisation_id")
    private long organisationId;

    @Column(name = "year_id")
    private long yearId;

    @Column(name = "days_before")
    private String daysBefore;

    @Column(name = "every_days_after")
    private int everyDaysAfter;

    @Column(name = "mail_language")
    private String mailLanguage;

    protected ReminderPlan() {
    }

    /** 14, 7, 3 and 1 days before the last day, on it, and every third day after it; mails in Vietnamese. */
    public static ReminderPlan usual(long organisationId, long yearId) {
        ReminderPlan plan = new ReminderPlan();
        plan.organisationId = organisationId;
        plan.yearId = yearId;
        plan.daysBefore = "14, 7, 3, 1, 0";
        plan.everyDaysAfter = 3;
        plan.mailLanguage = "vi";
        return plan;
    }

    /**
     * @param days whole numbers separated by commas, 0 for the last day itself; blank for none
     * @param everyAfter days between two reminders after the last day, 0 for none
     */
    public void change(String days, Integer everyAfter, String language) {
        String given = days == null ? "" : days.strip();
        RuleBroken.unlessAt("daysBefore", given.isEmpty() || given.matches("\\d{1,3}(\\s*[,;]\\s*\\d{1,3})*"), "achievement.reminders.badDays");
        List<Integer> parsed = parsed(given).stream().distinct().sorted(Comparator.reverseOrder()).toList();
        RuleBroken.unlessAt("daysBefore", parsed.size() <= MAX_ENTRIES && parsed.stream().allMatch(day -> day <= MAX_DAYS), "achievement.reminders.tooManyDays", MAX_ENTRIES, MAX_DAYS);
        RuleBroken.unlessAt("everyDaysAfter", everyAfter != null && everyAfter >= 0 && everyAfter <= MAX_DAYS, "achievement.reminders.badInterval", MAX_DAYS);
        RuleBroken.unlessAt("mailLanguage", Messages.LANGUAGES.contains(language), "achievement.reminders.badLanguage");
        daysBefore = parsed.stream().map(String::valueOf).collect(Collectors.joining(", "));
        everyDaysAfter = everyAfter;
        mailLanguage = language;
    }

    private static List<Integer> parsed(String days) {
        return days.isEmpty() ? List.of() : Arrays.stream(days.split("\\s*[,;]\\s*")).map(Integer::valueOf).toList();
    }

    /** The reminder of that day, if there is one. */
    public Optional<NoticeKind> due(YearRef year, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, year.submissionUntil());
        if (left >= 0) {
            boolean asked = parsed(daysBefore).contains((int) Math.min(left, MAX_DAYS + 1L));
            return asked ? Optional.of(left == 0 ? NoticeKind.DUE_TODAY : NoticeKind.DUE_SOON) : Optional.empty();
        }
        boolean asked = everyDaysAfter > 0 && -left % everyDaysAfter == 0 && !today.isAfter(year.conferenceOn());
        return asked ? Optional.of(NoticeKind.OVERDUE) : Optional.empty();
    }

    public String daysBefore() {
        return daysBefore;
    }

    public int everyDaysAfter() {
        return everyDaysAfter;
    }

    public String mailLanguage() {
        return mailLanguage;
    }
}
