package vn.thidua.chain.usecase;

import static vn.thidua.access.Permission.CONFIGURE_YEAR;
import static vn.thidua.access.Permission.CONFIRM_HANDOVER;
import static vn.thidua.access.Permission.EDIT_REPORT;
import static vn.thidua.access.Permission.OWN_ACCOUNT;
import static vn.thidua.access.Permission.RECORD_HANDOVER;
import static vn.thidua.access.Permission.REVIEW_REPORT;
import static vn.thidua.access.Permission.VIEW_CLUSTER;
import static vn.thidua.access.Permission.VIEW_REPORT;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
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
import vn.thidua.achievement.AchievementProgress;
import vn.thidua.achievement.AchievementProgress.UnitReport;
import vn.thidua.achievement.RankingDirectory;
import vn.thidua.ballot.PollDirectory;
import vn.thidua.chain.model.ChainPage;
import vn.thidua.chain.model.Viewer;
import vn.thidua.chain.model.Viewer.OwnReport;
import vn.thidua.chain.model.YearChain;
import vn.thidua.chain.model.YearChain.Link;
import vn.thidua.chain.model.YearFacts;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.cluster.YearRef;
import vn.thidua.commendation.NominationDirectory;
import vn.thidua.conference.ConferenceDirectory;
import vn.thidua.handover.HandoverDirectory;
import vn.thidua.shared.UseCase;
import vn.thidua.unit.UnitDirectory;
import vn.thidua.unit.UnitRef;

/**
 * The year of a cluster as one chain, and the list of the chains a person can see. One chain takes the same number of queries
 * however many members, reports, criteria or ballots there are.
 */
@UseCase
@RequiresPermission({VIEW_CLUSTER, REVIEW_REPORT})
public class ChainQueries {

    /** Chains on the home page, newest years first; what is beyond stands there as plain links. */
    private static final int SHOWN_CHAINS = 6;

    /** @param ids what the pages behind the links are found by */
    public record YearView(ClusterRef cluster, YearRef year, String organisationName, boolean sample, LocalDate today, List<UnitRef> members, Ids ids,
            List<Link> links) implements Serializable {

        /** The steps that wait for the signed-in person. */
        public List<Link> mine() {
            return links.stream().filter(link -> link.action() != null).toList();
        }

        /** The first step that is not finished, null when the year is through. */
        public Link current() {
            return links.stream().filter(link -> !link.state().finished()).findFirst().orElse(null);
        }

        public long doneCount() {
            return links.stream().filter(link -> link.state().finished()).count();
        }
    }

    /** @param unitId the unit whose report the person enters, null where there is none; @param pages those she can open */
    public record Ids(long clusterId, long yearId, Long unitId, Long conferenceId, Long pollId, Set<ChainPage> pages) implements Serializable {
    }

    /** @param organisationName whose cluster it is, null where the person sees clusters of one organisation only */
    public record HomeRow(ClusterRef cluster, String organisationName, List<YearView> years, List<YearRef> older) implements Serializable {
    }

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private UnitDirectory units;

    @Inject
    private AchievementProgress achievements;

    @Inject
    private RankingDirectory rankings;

    @Inject
    private ConferenceDirectory conferences;

    @Inject
    private PollDirectory polls;

    @Inject
    private NominationDirectory nominations;

    @Inject
    private HandoverDirectory handovers;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    public YearView year(long clusterId, long yearId) {
        var cluster = clusters.cluster(clusterId);
        var year = clusters.year(yearId);
        if (!sees(cluster) || year.organisationId() != cluster.organisationId()) {
            throw new AccessDenied();
        }
        return view(cluster, year);
    }

    /** The landing page: every cluster the person sees, its newest years first; the clusters one level up come last. */
    @RequiresPermission(OWN_ACCOUNT)
    public List<HomeRow> home() {
        List<Long> levels = units.levels(user.organisationId());
        Map<Long, List<ClusterRef>> seen = levels.stream().collect(Collectors.toMap(level -> level,
                level -> clusters.clusters(level).stream().filter(this::sees).toList()));
        int count = seen.values().stream().mapToInt(List::size).sum();
        int shownYears = count == 0 ? 0 : Math.min(2, SHOWN_CHAINS / count);
        List<HomeRow> rows = new ArrayList<>();
        for (long level : levels) {
            List<YearRef> years = seen.get(level).isEmpty() ? List.of() : clusters.years(level);
            String organisation = levels.size() == 1 ? null : units.organisationName(level);
            for (ClusterRef cluster : seen.get(level)) {
                rows.add(new HomeRow(cluster, organisation, years.stream().limit(shownYears).map(year -> view(cluster, year)).toList(),
                        years.stream().skip(shownYears).toList()));
            }
        }
        return rows;
    }

    private boolean sees(ClusterRef cluster) {
        return user.may(VIEW_CLUSTER, cluster.place()) || user.may(REVIEW_REPORT, cluster.place());
    }

    private YearView view(ClusterRef cluster, YearRef year) {
        LocalDate today = LocalDate.now(clock);
        List<UnitRef> members = clusters.members(cluster.id(), year.id());
        // After the conference a year keeps the leader it had, also where that unit has ended since.
        UnitRef leader = clusters.leaderOn(cluster.id(), today)
                .or(() -> today.isAfter(year.conferenceOn()) ? clusters.leaderOn(cluster.id(), year.conferenceOn()) : Optional.empty()).orElse(null);
        var progress = nominations.progress(cluster.id(), year.id());
        YearFacts facts = new YearFacts(today, year, members, leader,
                clusters.deputyOn(cluster.id(), today).orElse(null), achievements.criteria(cluster.id(), year.id()).orElse(null),
                achievements.reports(cluster.id(), year.id()), rankings.ranking(cluster.id(), year.id()), rankings.stage(cluster.id(), year.id()),
                conferences.yearEnd(cluster.id(), year.id()).orElse(null),
                progress.pollId() == null ? null : polls.poll(progress.pollId()), progress, handovers.ofYear(cluster.id(), year.id()).orElse(null));
        List<OwnReport> reports = members.stream().filter(member -> user.belongsTo(member.id()) && user.may(EDIT_REPORT, cluster.placeOf(member.id())))
                .map(member -> own(cluster, year, member)).toList();
        Viewer viewer = viewer(cluster, facts, reports);
        Ids ids = new Ids(cluster.id(), year.id(), reports.isEmpty() ? null : reports.get(0).unitId(), facts.conference() == null ? null : facts.conference().id(),
                facts.poll() == null ? null : facts.poll().id(), pages(cluster, members, viewer));
        return new YearView(cluster, year, units.organisationName(cluster.organisationId()), units.sample(cluster.organisationId()), today, members, ids,
                YearChain.of(facts, viewer));
    }

    private OwnReport own(ClusterRef cluster, YearRef year, UnitRef member) {
        var report = achievements.report(cluster.id(), year.id(), member.id());
        return new OwnReport(member.id(), report.map(UnitReport::status).orElse(null), report.filter(each -> each.unanswered() > 0).isPresent());
    }

    private Viewer viewer(ClusterRef cluster, YearFacts facts, List<OwnReport> reports) {
        boolean reviews = user.may(REVIEW_REPORT, cluster.place()) || awaitHer(cluster, facts);
        boolean outgoing = user.may(RECORD_HANDOVER, cluster.place()) && facts.leader() != null && user.belongsTo(facts.leader().id());
        boolean incoming = facts.handover() != null
                && user.may(CONFIRM_HANDOVER, Place.unit(cluster.organisationId(), facts.handover().toUnitId()));
        return new Viewer(Arrays.stream(Permission.values()).filter(permission -> user.may(permission, cluster.place())).collect(Collectors.toSet()),
                reviews, reports, outgoing, incoming);
    }

    /** Whether reports wait for her as a peer: those that name her unit as reviewer. */
    private boolean awaitHer(ClusterRef cluster, YearFacts facts) {
        List<Long> peers = facts.members().stream().map(UnitRef::id).filter(unit -> user.may(REVIEW_REPORT, cluster.placeOf(unit))).toList();
        return !peers.isEmpty() && achievements.awaitingPeers(cluster.id(), facts.year().id(), peers) > 0;
    }

    /** The pages behind the figures that this person can open; a figure without such a page stands as text. */
    private Set<ChainPage> pages(ClusterRef cluster, List<UnitRef> members, Viewer viewer) {
        Set<ChainPage> pages = EnumSet.noneOf(ChainPage.class);
        if (user.may(CONFIGURE_YEAR, cluster.place())) {
            pages.add(ChainPage.CLUSTER);
        }
        if (user.may(VIEW_CLUSTER, cluster.place())) {
            pages.addAll(EnumSet.of(ChainPage.CRITERIA, ChainPage.NARRATIVE, ChainPage.RANKING, ChainPage.CONFERENCE, ChainPage.COMMENDATION, ChainPage.POLL,
                    ChainPage.OUTCOME, ChainPage.HANDOVER));
        }
        if (viewer.reviews() || user.may(VIEW_REPORT, cluster.place()) || members.stream().anyMatch(member -> user.may(VIEW_REPORT, cluster.placeOf(member.id())))) {
            pages.add(ChainPage.REPORTS);
        }
        if (!viewer.ownReports().isEmpty()) {
            pages.add(ChainPage.OWN_REPORT);
        }
        if (viewer.incoming()) {
            pages.add(ChainPage.HANDOVER);
        }
        return pages;
    }
}
