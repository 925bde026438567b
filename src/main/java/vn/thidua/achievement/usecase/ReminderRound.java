package vn.thidua.achievement.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thidua.achievement.ReportStatus;
import vn.thidua.achievement.model.Notice;
import vn.thidua.achievement.model.NoticeKind;
import vn.thidua.achievement.model.ReminderPlan;
import vn.thidua.achievement.store.BoardFigures;
import vn.thidua.achievement.store.ReminderPlans;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.cluster.YearRef;
import vn.thidua.unit.UnitRef;

/**
 * The reminders of the day. It may be asked as often as one likes: a unit is reminded once a day, and a round that finds
 * nothing new writes nothing. So it catches up after a stop within the day, and follows the practice clock.
 */
@ApplicationScoped
public class ReminderRound {

    /** Nobody's phone rings at midnight. */
    static final int FROM_HOUR = 7;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private BoardFigures figures;

    @Inject
    private ReminderPlans plans;

    @Inject
    private NoticeWriter writer;

    @Inject
    private Clock clock;

    /** The years to look at: of all organisations, until the day of their conference. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<YearRef> years() {
        return LocalDateTime.now(clock).getHour() < FROM_HOUR ? List.of() : clusters.openYears(LocalDate.now(clock));
    }

    /** @return how many units were reminded just now; each year in a transaction of its own, so that one in trouble stops no other */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int remind(YearRef year) {
        LocalDate today = LocalDate.now(clock);
        Optional<NoticeKind> due = plans.of(year.id()).orElseGet(() -> ReminderPlan.usual(year.organisationId(), year.id())).due(year, today);
        if (due.isEmpty()) {
            return 0;
        }
        Set<Long> open = figures.openClusters(year.id());
        if (open.isEmpty()) {
            return 0;
        }
        Map<Long, ReportStatus> states = figures.states(year.id());
        List<NoticeWriter.Told> told = new ArrayList<>();
        clusters.membersOfAll(year.id()).forEach((cluster, members) -> {
            if (open.contains(cluster.id())) {
                members.stream().filter(unit -> neverHandedIn(states.get(unit.id()))).forEach(unit -> told.add(reminder(cluster.id(), year, unit, today)));
            }
        });
        return writer.tell(year, due.get(), Notice.DAILY, null, told);
    }

    /** What was sent back has had its own notice, and no deadline. */
    private static boolean neverHandedIn(ReportStatus status) {
        return status == null || status == ReportStatus.DRAFT;
    }

    static NoticeWriter.Told reminder(long clusterId, YearRef year, UnitRef unit, LocalDate today) {
        long days = Math.abs(ChronoUnit.DAYS.between(today, year.submissionUntil()));
        return new NoticeWriter.Told(unit, List.of(String.valueOf(year.number()), unit.name(), StepNotices.DATE.format(year.submissionUntil()), String.valueOf(days)),
                StepNotices.form(clusterId, year.id(), unit.id()));
    }
}
