package vn.thidua.cluster.usecase;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.cluster.ChosenBy;
import vn.thidua.cluster.LeadershipRole;
import vn.thidua.cluster.YearRef;
import vn.thidua.cluster.model.Cluster;
import vn.thidua.cluster.model.EmulationYear;
import vn.thidua.cluster.model.LeadershipTerm;
import vn.thidua.cluster.model.Membership;
import vn.thidua.cluster.store.Clusters;
import vn.thidua.cluster.store.EmulationYears;
import vn.thidua.shared.UseCase;
import vn.thidua.unit.UnitDirectory;
import vn.thidua.unit.UnitHistory;
import vn.thidua.unit.UnitRef;

/** What the set-up pages show of years and clusters. */
@UseCase
@RequiresPermission(Permission.CONFIGURE_YEAR)
public class ClusterQueries {

    public record YearRow(YearRef year, long version) implements Serializable {
    }

    public record ClusterRow(long id, String name, String decision, int members, String leaderName) implements Serializable {
    }

    public record MemberRow(long unitId, String name, LocalDate from, LocalDate to) implements Serializable {
    }

    /** {@code to} is the day before the next term of the role or the unit's last day in the cluster, null while it lasts. */
    public record TermRow(LeadershipRole role, String unitName, LocalDate from, LocalDate to, int yearNumber, ChosenBy chosenBy,
            String reference) implements Serializable {
    }

    /**
     * @param members under their names of their last day in the cluster, or of today
     * @param units every unit that ever was a member, once, for choosing a leader
     * @param leaderName of today's leader, null where there is none
     */
    public record ClusterView(long id, long version, String name, String decision, List<MemberRow> members, List<TermRow> terms,
            List<UnitRef> units, List<UnitRef> candidates, String leaderName) implements Serializable {

        /** Memberships without an end. */
        public List<MemberRow> open() {
            return members.stream().filter(member -> member.to() == null).toList();
        }
    }

    /** All units and clusters of the organisation on one day. */
    public record ArrangementView(LocalDate day, String organisationName, List<GroupRow> clusters, List<UnitRef> without, List<GoneRow> gone) implements Serializable {
        public int placed() {
            return clusters.stream().mapToInt(group -> group.members().size()).sum();
        }
    }

    /** @param leaderId the unit that leads on the day, or null */
    public record GroupRow(long id, long version, String name, String decision, Long leaderId, Long deputyId, List<UnitRef> members) implements Serializable {
    }

    /** A unit that is still listed in a cluster on a day on which it does not exist any more. */
    public record GoneRow(String unitName, String clusterName) implements Serializable {
    }

    @Inject
    private Clusters clusters;

    @Inject
    private EmulationYears years;

    @Inject
    private UnitDirectory units;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    public List<YearRow> years() {
        user.must(Permission.CONFIGURE_YEAR, Place.organisation(user.organisationId()));
        return years.of(user.organisationId()).stream().map(ClusterQueries::row).toList();
    }

    public YearRow year(long yearId) {
        EmulationYear year = years.get(yearId);
        user.must(Permission.CONFIGURE_YEAR, Place.organisation(year.organisationId()));
        return row(year);
    }

    public List<ClusterRow> clusters() {
        user.must(Permission.CONFIGURE_YEAR, Place.organisation(user.organisationId()));
        LocalDate today = LocalDate.now(clock);
        List<Cluster> all = clusters.of(user.organisationId());
        Map<Long, UnitRef> leaders = units.units(all.stream().flatMap(cluster -> cluster.leaderOn(today).stream()).toList(), today);
        return all.stream().map(cluster -> new ClusterRow(cluster.id(), cluster.name(), cluster.decision(), cluster.membersOn(today).size(),
                cluster.leaderOn(today).map(leaders::get).map(UnitRef::name).orElse(null))).toList();
    }

    public ClusterView cluster(long clusterId) {
        Cluster cluster = clusters.get(clusterId);
        user.must(Permission.CONFIGURE_YEAR, cluster.ref().place());
        LocalDate today = LocalDate.now(clock);
        List<Long> everMembers = cluster.memberships().stream().map(Membership::unitId).distinct().toList();
        UnitHistory history = units.history(everMembers);
        List<MemberRow> members = cluster.memberships().stream().map(membership -> new MemberRow(membership.unitId(),
                history.on(membership.unitId(), earlier(membership.validTo(), today)).name(), membership.validFrom(), membership.validTo())).toList();
        List<TermRow> terms = cluster.terms().stream().map(term -> term(cluster, term, history, today)).toList();
        List<UnitRef> candidates = units.existingFrom(cluster.organisationId(), today).stream()
                .filter(unit -> !cluster.isMember(unit.id(), today)).toList();
        return new ClusterView(cluster.id(), cluster.version(), cluster.name(), cluster.decision(), members, terms,
                everMembers.stream().map(unit -> history.on(unit, today)).toList(), candidates,
                cluster.leaderOn(today).map(unit -> history.on(unit, today).name()).orElse(null));
    }

    public ArrangementView arrangement(LocalDate day) {
        user.must(Permission.CONFIGURE_YEAR, Place.organisation(user.organisationId()));
        Map<Long, UnitRef> free = units.existing(user.organisationId(), day).stream()
                .collect(Collectors.toMap(UnitRef::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        List<Cluster> all = clusters.of(user.organisationId());
        Map<Long, UnitRef> ended = units.units(all.stream().flatMap(cluster -> cluster.membersOn(day).stream())
                .filter(unitId -> !free.containsKey(unitId)).distinct().toList(), day);
        List<GroupRow> groups = new ArrayList<>();
        List<GoneRow> gone = new ArrayList<>();
        for (Cluster cluster : all) {
            List<UnitRef> members = new ArrayList<>();
            for (Long unitId : cluster.membersOn(day)) {
                if (ended.containsKey(unitId)) {
                    gone.add(new GoneRow(ended.get(unitId).name(), cluster.name()));
                } else if (free.containsKey(unitId)) {
                    members.add(free.remove(unitId));
                }
            }
            groups.add(new GroupRow(cluster.id(), cluster.version(), cluster.name(), cluster.decision(), cluster.leaderOn(day).orElse(null),
                    cluster.deputyOn(day).orElse(null), members));
        }
        return new ArrangementView(day, units.organisationName(user.organisationId()), groups, List.copyOf(free.values()), gone);
    }

    /** Old terms and memberships keep the name of their last day. */
    private static TermRow term(Cluster cluster, LeadershipTerm term, UnitHistory history, LocalDate today) {
        LocalDate to = cluster.lastDayOf(term).orElse(null);
        return new TermRow(term.role(), history.on(term.unitId(), earlier(to, today)).name(), term.validFrom(), to, term.yearNumber(), term.chosenBy(),
                term.reference());
    }

    private static LocalDate earlier(LocalDate lastDay, LocalDate today) {
        return lastDay == null || lastDay.isAfter(today) ? today : lastDay;
    }

    private static YearRow row(EmulationYear year) {
        return new YearRow(year.ref(), year.version());
    }
}
