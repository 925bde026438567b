package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.ReportStatus;
import vn.thidua.achievement.model.BoardState;
import vn.thidua.achievement.model.Notice;
import vn.thidua.achievement.model.NoticeKind;
import vn.thidua.achievement.store.BoardFigures;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.cluster.YearRef;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;

/**
 * Reminds the units that somebody of the province has chosen, at most once a day each. Who handed in since the page was
 * shown, and who was reminded by a colleague in between, is left out.
 */
@UseCase
@RequiresPermission(Permission.SEND_REMINDER)
public class SendReminders {

    @Inject
    private CurrentUser user;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private BoardFigures figures;

    @Inject
    private NoticeWriter writer;

    @Inject
    private Clock clock;

    public record Command(long yearId, @NotEmpty Set<Long> unitIds) {
    }

    /** @return how many units were reminded */
    public int execute(@Valid Command command) {
        YearRef year = clusters.year(command.yearId());
        user.must(Permission.SEND_REMINDER, Place.organisation(year.organisationId()));
        Set<Long> open = figures.openClusters(year.id());
        Map<Long, ReportStatus> states = figures.states(year.id());
        LocalDate today = LocalDate.now(clock);
        List<NoticeWriter.Told> told = new ArrayList<>();
        clusters.membersOfAll(year.id()).forEach((cluster, members) -> members.stream()
                .filter(unit -> command.unitIds().contains(unit.id()) && open.contains(cluster.id()) && BoardState.of(states.get(unit.id())).open())
                .forEach(unit -> told.add(ReminderRound.reminder(cluster.id(), year, unit, today))));
        RuleBroken.unless(!told.isEmpty(), "achievement.reminders.nobodyOpen");
        int reminded = writer.tell(year, NoticeKind.REMINDED, Notice.DAILY, user.accountId(), told);
        RuleBroken.unless(reminded > 0, "achievement.reminders.alreadyToday");
        return reminded;
    }
}
