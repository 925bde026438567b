package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.access.AccessDenied;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.model.BoardFilter;
import vn.thidua.achievement.model.BoardLine;
import vn.thidua.achievement.model.BoardOrder;
import vn.thidua.achievement.model.BoardState;
import vn.thidua.achievement.model.MailProblem;
import vn.thidua.achievement.model.MailState;
import vn.thidua.achievement.model.Notice;
import vn.thidua.achievement.model.NoticeKind;
import vn.thidua.achievement.model.ReminderPlan;
import vn.thidua.achievement.store.BoardFigures;
import vn.thidua.achievement.store.Notices;
import vn.thidua.achievement.store.OutgoingMails;
import vn.thidua.achievement.store.ReminderPlans;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.cluster.YearRef;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.UseCase;
import vn.thidua.shared.mail.MailServer;
import vn.thidua.shared.time.ProductClock;
import vn.thidua.unit.UnitRef;

/** What the board shows, and the page that asks before reminders go out. As many queries for a hundred units as for one. */
@UseCase
@RequiresPermission(Permission.VIEW_BOARD)
public class BoardQueries {

    private static final int TROUBLES_SHOWN = 20;

    @Inject
    private CurrentUser user;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private BoardFigures figures;

    @Inject
    private Notices notices;

    @Inject
    private ReminderPlans plans;

    @Inject
    private OutgoingMails mails;

    @Inject
    private NoticeWriter writer;

    @Inject
    private Clock clock;

    /** Which part of the board is asked for; {@code yearId} null means the year under way, {@code clusterId} null every cluster. */
    public record Question(Long yearId, Long clusterId, BoardFilter filter, BoardOrder order) implements Serializable {
    }

    /**
     * @param daysLeft to the last day of submission, 0 on it, negative after it
     * @param counts how many units each filter would show, in the chosen cluster
     * @param unpublished clusters whose criteria set is not published, so that their units cannot begin
     * @param plan null unless she may change it
     * @param mail null unless she looks after reminders or accounts
     */
    public record Board(YearRef year, List<YearRef> years, List<ClusterSum> clusters, List<BoardLine> lines, Map<BoardFilter, Integer> counts,
            int daysLeft, List<String> unpublished, boolean mayRemind, PlanView plan, MailView mail) implements Serializable {

        public int count(BoardFilter filter) {
            return counts.getOrDefault(filter, 0);
        }

        /** Days after the last day of submission, 0 until then. */
        public int daysOver() {
            return Math.max(0, -daysLeft);
        }

        /** Of the cluster, over all its units, whatever the filter. */
        public ClusterSum sumOf(long clusterId) {
            return clusters.stream().filter(cluster -> cluster.id() == clusterId).findFirst().orElseThrow(NotFound::new);
        }
    }

    public record ClusterSum(long id, String name, int units, int handedIn) implements Serializable {
    }

    public record PlanView(long id, long version, String daysBefore, int everyDaysAfter, String mailLanguage) implements Serializable {
    }

    /**
     * @param configured whether a mail server is set at all
     * @param waitingInTrouble mails that wait after at least one attempt
     * @param troubles one by one, for an administrator only; empty for others
     */
    public record MailView(boolean configured, long waiting, long sent, long givenUp, int waitingInTrouble, List<Trouble> troubles) implements Serializable {

        public long unsent() {
            return givenUp + waitingInTrouble;
        }
    }

    public record Trouble(String unitName, String personName, String address, MailState state, MailProblem problem, int attempts, Instant nextAttemptAt,
            String reference) implements Serializable {

        public boolean givenUp() {
            return state == MailState.GIVEN_UP;
        }
    }

    /** Whom a reminder would reach now. */
    public record Reminding(YearRef year, int daysLeft, List<Candidate> candidates, boolean mailConfigured, LocalDate today) implements Serializable {

        public List<Candidate> open() {
            return candidates.stream().filter(candidate -> !candidate.remindedToday()).toList();
        }
    }

    /** @param reachable whether somebody of the unit has an address */
    public record Candidate(BoardLine line, boolean reachable, boolean remindedToday) implements Serializable {
    }

    static String page(long yearId) {
        return "/achievement/board.xhtml?year=" + yearId;
    }

    public Board board(Question question) {
        List<YearRef> years = clusters.years(user.organisationId());
        YearRef year = chosen(years, question.yearId());
        Map<ClusterRef, List<UnitRef>> members = visible(year);
        Map<Long, BoardFigures.Asked> asked = figures.asked(year.id());
        List<BoardLine> all = lines(year, members, asked);
        List<BoardLine> inCluster = all.stream().filter(line -> question.clusterId() == null || line.clusterId() == question.clusterId()).toList();
        Map<BoardFilter, Integer> counts = new EnumMap<>(BoardFilter.class);
        for (BoardFilter filter : BoardFilter.values()) {
            counts.put(filter, (int) inCluster.stream().filter(filter::shows).count());
        }
        List<ClusterSum> sums = members.entrySet().stream().map(entry -> new ClusterSum(entry.getKey().id(), entry.getKey().name(), entry.getValue().size(),
                (int) all.stream().filter(line -> line.clusterId() == entry.getKey().id() && !line.state().open()).count())).toList();
        List<String> unpublished = members.keySet().stream().filter(cluster -> !asked.containsKey(cluster.id())).map(ClusterRef::name).toList();
        boolean mayRemind = user.may(Permission.SEND_REMINDER, Place.organisation(year.organisationId()));
        return new Board(year, years, sums, question.order().of(inCluster.stream().filter(question.filter()::shows).toList()), counts, left(year), unpublished,
                mayRemind, mayRemind ? plan(year) : null, mail(year, mayRemind));
    }

    /** Without a choice the newest year that is under way: next year's is often opened before this one's reports are in. */
    private YearRef chosen(List<YearRef> years, Long yearId) {
        LocalDate today = LocalDate.now(clock);
        return years.stream().filter(year -> yearId == null ? !year.registrationUntil().isAfter(today) : year.id() == yearId).findFirst()
                .or(() -> yearId == null ? years.stream().findFirst() : Optional.empty()).orElseThrow(NotFound::new);
    }

    /** The clusters she may see the board of, with their units. */
    private Map<ClusterRef, List<UnitRef>> visible(YearRef year) {
        Map<ClusterRef, List<UnitRef>> members = clusters.membersOfAll(year.id());
        members.keySet().removeIf(cluster -> !user.may(Permission.VIEW_BOARD, cluster.place()));
        if (members.isEmpty() && !user.may(Permission.VIEW_BOARD, Place.organisation(year.organisationId()))) {
            throw new AccessDenied();
        }
        return members;
    }

    private List<BoardLine> lines(YearRef year, Map<ClusterRef, List<UnitRef>> members, Map<Long, BoardFigures.Asked> asked) {
        Map<Long, BoardFigures.Figures> reports = figures.reports(year.id());
        Map<List<Long>, BoardFigures.Asked> without = figures.notAssigned(year.id());
        Map<Long, LocalDate> reminded = notices.lastReminders(year.id());
        LocalDate today = LocalDate.now(clock);
        List<BoardLine> lines = new ArrayList<>();
        members.forEach((cluster, units) -> {
            for (UnitRef unit : units) {
                BoardFigures.Asked its = asked.getOrDefault(cluster.id(), new BoardFigures.Asked(0, 0)).without(without.get(List.of(cluster.id(), unit.id())));
                BoardFigures.Figures report = reports.get(unit.id());
                BoardState state = BoardState.of(report == null ? null : report.status());
                LocalDate handedIn = report == null || report.firstSubmitted() == null ? null : report.firstSubmitted().atZone(ProductClock.ZONE).toLocalDate();
                int late = BoardLine.late(year.submissionUntil(), handedIn == null ? today : handedIn);
                lines.add(new BoardLine(cluster.id(), cluster.name(), unit.id(), unit.name(), state, report == null ? 0 : report.entered(), its.criteria(),
                        Math.max(0, its.evidence() - (report == null ? 0 : report.evidenced())), handedIn, late, report == null ? null : report.lastActivity(),
                        reminded.get(unit.id()), report != null && user.may(Permission.VIEW_REPORT, cluster.placeOf(unit.id())) ? report.reportId() : null));
            }
        });
        return lines;
    }

    private int left(YearRef year) {
        return (int) ChronoUnit.DAYS.between(LocalDate.now(clock), year.submissionUntil());
    }

    private PlanView plan(YearRef year) {
        return plans.of(year.id()).map(plan -> new PlanView(plan.id(), plan.version(), plan.daysBefore(), plan.everyDaysAfter(), plan.mailLanguage()))
                .orElseGet(() -> {
                    ReminderPlan usual = ReminderPlan.usual(year.organisationId(), year.id());
                    return new PlanView(0, 0, usual.daysBefore(), usual.everyDaysAfter(), usual.mailLanguage());
                });
    }

    private MailView mail(YearRef year, boolean mayRemind) {
        boolean administers = user.may(Permission.MANAGE_ACCOUNTS, Place.organisation(year.organisationId()));
        if (!mayRemind && !administers) {
            return null;
        }
        Map<MailState, Long> counts = mails.counts(year.id());
        List<Trouble> troubles = mails.inTrouble(year.id(), administers ? TROUBLES_SHOWN : 0).stream().map(mail -> new Trouble(mail.unitName(), mail.personName(),
                mail.address(), mail.state(), mail.problem(), mail.attempts(), mail.nextAttemptAt(), mail.errorReference())).toList();
        return new MailView(MailServer.configured().isPresent(), counts.getOrDefault(MailState.WAITING, 0L), counts.getOrDefault(MailState.SENT, 0L),
                counts.getOrDefault(MailState.GIVEN_UP, 0L), mails.waitingInTrouble(year.id()), troubles);
    }

    /** The units of the question that have something to hand in, or the one unit where {@code unitId} is given. */
    @RequiresPermission(Permission.SEND_REMINDER)
    public Reminding reminding(Question question, Long unitId) {
        YearRef year = chosen(clusters.years(user.organisationId()), question.yearId());
        user.must(Permission.SEND_REMINDER, Place.organisation(year.organisationId()));
        Set<Long> open = figures.openClusters(year.id());
        List<BoardLine> lines = lines(year, visible(year), figures.asked(year.id())).stream().filter(line -> line.state().open() && open.contains(line.clusterId()))
                .filter(line -> unitId == null ? (question.clusterId() == null || line.clusterId() == question.clusterId()) && question.filter().shows(line)
                        : line.unitId() == unitId).toList();
        Set<Long> reachable = lines.isEmpty() ? Set.of() : writer.reachable(lines.stream().map(BoardLine::unitId).collect(Collectors.toSet()));
        Set<Long> today = notices.told(year.id(), NoticeKind.REMINDED, LocalDate.now(clock), Notice.DAILY);
        return new Reminding(year, left(year), lines.stream().map(line -> new Candidate(line, reachable.contains(line.unitId()), today.contains(line.unitId()))).toList(),
                MailServer.configured().isPresent(), LocalDate.now(clock));
    }
}
