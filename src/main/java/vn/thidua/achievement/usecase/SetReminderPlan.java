package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.model.ReminderPlan;
import vn.thidua.achievement.store.ReminderPlans;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.cluster.YearRef;
import vn.thidua.shared.UseCase;

/** Sets on which days of the year units are reminded, and in which language the mails are. */
@UseCase
@RequiresPermission(Permission.SEND_REMINDER)
public class SetReminderPlan {

    @Inject
    private CurrentUser user;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private ReminderPlans plans;

    /** @param planId 0 where the usual plan was shown, which is not stored */
    public record Command(long yearId, long planId, long seenVersion, String daysBefore, @NotNull Integer everyDaysAfter, @NotNull String mailLanguage) {
    }

    public void execute(@Valid Command command) {
        YearRef year = clusters.year(command.yearId());
        user.must(Permission.SEND_REMINDER, Place.organisation(year.organisationId()));
        ReminderPlan plan = plans.of(year.id()).map(stored -> plans.get(stored.id(), command.planId() == stored.id() ? command.seenVersion() : -1))
                .orElseGet(() -> ReminderPlan.usual(year.organisationId(), year.id()));
        plan.change(command.daysBefore(), command.everyDaysAfter(), command.mailLanguage());
        if (plan.id() == null) {
            plans.add(plan);
        }
    }
}
