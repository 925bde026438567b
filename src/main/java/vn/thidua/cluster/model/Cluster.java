package vn.thidua.cluster.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.thidua.cluster.ChosenBy;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.cluster.LeadershipRole;
import vn.thidua.shared.Root;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.text.Vietnamese;

/**
 * An emulation cluster: formed by a decision, with members that come and go on dates, led by one member at a time. A
 * leadership term lasts until the next one of the same role begins, or until its unit is no longer a member; so on any day
 * there is one leader or, after the leader unit has ended, none until the next is named, and never two.
 */
@Entity
@Table(name = "cluster")
public class Cluster extends Root {

    /** By name, with numbers as numbers: "số 2" stands before "số 10". */
    public static final Comparator<Cluster> ORDER = Comparator.comparing(Cluster::orderKey);

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    @Column(name = "organisation_id")
    private long organisationId;

    @Column(name = "name")
    private String name;

    @Column(name = "search_key")
    private String searchKey;

    @Column(name = "decision")
    private String decision;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    @JoinColumn(name = "cluster_id", nullable = false)
    @OrderBy("listOrder")
    private List<Membership> memberships = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    @JoinColumn(name = "cluster_id", nullable = false)
    @OrderBy("validFrom")
    private List<LeadershipTerm> terms = new ArrayList<>();

    protected Cluster() {
    }

    public static Cluster formed(long organisationId, String name, String decision) {
        Cluster cluster = new Cluster();
        cluster.organisationId = organisationId;
        cluster.name = Vietnamese.nfc(name).strip();
        cluster.searchKey = Vietnamese.searchKey(name);
        cluster.decision = decision;
        return cluster;
    }

    /**
     * The unit is a member from {@code from} on; the caller has made sure that it is in no other cluster then.
     *
     * @param previousTo last day of the membership the unit had before, in any cluster; null for its first
     */
    public void admit(long unitId, LocalDate from, LocalDate to, LocalDate previousTo) {
        RuleBroken.unlessAt("to", to == null || !to.isBefore(from), "cluster.membership.endBeforeBegin");
        memberships.add(new Membership(unitId, from, to, previousTo, memberships.size() + 1));
    }

    /** Takes out a membership, to be put back behind another one or because it will never begin. */
    public void takeOut(Membership membership) {
        memberships.remove(membership);
    }

    public void putBack(Membership membership, LocalDate previousTo) {
        memberships.add(membership.behind(previousTo));
    }

    /** Members that exist for the last time on {@code lastDay}, the leader too: its role has no holder from then on. */
    public void endMembershipsOf(Collection<Long> unitIds, LocalDate lastDay) {
        memberships.stream().filter(membership -> unitIds.contains(membership.unitId()) && membership.holdsOn(lastDay)).forEach(membership -> membership.end(lastDay));
    }

    /** The unit is a member for the last time on {@code lastDay}; the leader stays until its role is handed over or it ends. */
    public void release(long unitId, LocalDate lastDay) {
        Membership membership = memberships.stream().filter(one -> one.unitId() == unitId && one.validTo() == null).findFirst()
                .orElseThrow(() -> new RuleBroken("cluster.membership.notMember"));
        RuleBroken.unlessAt("to", !lastDay.isBefore(membership.validFrom()), "cluster.membership.endBeforeBegin");
        RuleBroken.unless(!leadsFrom(unitId, lastDay.plusDays(1)), "cluster.membership.leaderStays");
        membership.end(lastDay);
    }

    /**
     * First half of an arrangement: members of the day that are not among {@code staying} leave, with the day before as
     * their last; who was to begin on the day itself never begins. A unit that leads then or later stays until it has
     * handed over, unless it no longer exists: what has ended can hand nothing over.
     *
     * @param existing units that exist on the day
     */
    void part(LocalDate day, Collection<Long> staying, Collection<Long> existing) {
        for (Membership membership : memberships()) {
            if (membership.holdsOn(day) && !staying.contains(membership.unitId())) {
                RuleBroken.unless(!existing.contains(membership.unitId()) || !leadsFrom(membership.unitId(), day), "cluster.arrange.leaderStays", name);
                if (membership.validFrom().equals(day)) {
                    memberships.remove(membership);
                } else {
                    membership.end(day.minusDays(1));
                }
            }
        }
    }

    /**
     * Second half: the units are the members from the day on, in this order. Who is a member already keeps its membership;
     * who left on the day before, as when an arrangement is undone, goes on as if it had not.
     *
     * @param until the last day the unit is free for, null for ever
     * @param previous the last day of the membership the unit had before, in any cluster; null for its first
     */
    void gather(LocalDate day, List<Long> unitIds, Function<Long, LocalDate> until, Function<Long, LocalDate> previous) {
        int order = 0;
        for (long unitId : unitIds) {
            Membership held = memberships.stream().filter(one -> one.unitId() == unitId && one.holdsOn(day)).findFirst().orElse(null);
            if (held == null) {
                held = memberships.stream().filter(one -> one.unitId() == unitId && day.minusDays(1).equals(one.validTo())).findFirst().orElse(null);
                if (held == null) {
                    held = new Membership(unitId, day, until.apply(unitId), previous.apply(unitId), 0);
                    memberships.add(held);
                } else {
                    held.continueTo(until.apply(unitId));
                }
            }
            held.standAt(++order);
        }
    }

    /** Members of the day that do not exist then end with the day before: the units a new year does without. */
    public List<Long> letGo(LocalDate day, Collection<Long> existing) {
        List<Long> ended = membersOn(day).stream().filter(unitId -> !existing.contains(unitId)).toList();
        part(day, membersOn(day).stream().filter(existing::contains).toList(), existing);
        return ended;
    }

    private boolean leadsFrom(long unitId, LocalDate day) {
        return leaderOn(day).filter(leader -> leader == unitId).isPresent() || terms.stream()
                .anyMatch(term -> term.role() == LeadershipRole.LEADER && term.unitId() == unitId && term.validFrom().isAfter(day));
    }

    /** The unit takes the role from {@code from} on; the term before it ends on the day before. */
    public void entrust(LeadershipRole role, long unitId, LocalDate from, int yearNumber, ChosenBy chosenBy, String reference) {
        RuleBroken.unlessAt("leaderFrom", isMember(unitId, from), "cluster.leadership.notMember");
        RuleBroken.unlessAt("leaderFrom", terms.stream().noneMatch(term -> term.role() == role && !term.validFrom().isBefore(from)),
                "cluster.leadership.laterTerm");
        LeadershipRole other = role == LeadershipRole.LEADER ? LeadershipRole.DEPUTY : LeadershipRole.LEADER;
        // A deputy that becomes leader leaves the deputy's role vacant; a leader cannot be named its own deputy.
        RuleBroken.unlessAt("leaderUnit", role == LeadershipRole.LEADER || holder(other, from).map(holder -> holder != unitId).orElse(true),
                "cluster.leadership.leaderAndDeputy");
        terms.add(new LeadershipTerm(role, unitId, from, yearNumber, chosenBy, reference));
    }

    /** The leader; none before the first was named, nor after a leader unit has ended without a successor. */
    public Optional<Long> leaderOn(LocalDate day) {
        return holder(LeadershipRole.LEADER, day);
    }

    /** The deputy; none on days when that unit itself leads or is no member. */
    public Optional<Long> deputyOn(LocalDate day) {
        Optional<Long> leader = leaderOn(day);
        return holder(LeadershipRole.DEPUTY, day).filter(deputy -> leader.map(unit -> !unit.equals(deputy)).orElse(true));
    }

    private Optional<Long> holder(LeadershipRole role, LocalDate day) {
        return terms.stream().filter(term -> term.role() == role && !term.validFrom().isAfter(day))
                .max(Comparator.comparing(LeadershipTerm::validFrom)).filter(term -> lastDayOf(term).map(last -> !day.isAfter(last)).orElse(true))
                .map(LeadershipTerm::unitId);
    }

    /** A term's last day: that before the next term of the role or that of the membership it began in; empty while it lasts. */
    public Optional<LocalDate> lastDayOf(LeadershipTerm term) {
        Stream<LocalDate> next = terms.stream().filter(other -> other.role() == term.role() && other.validFrom().isAfter(term.validFrom()))
                .map(other -> other.validFrom().minusDays(1));
        Stream<LocalDate> left = memberships.stream().filter(membership -> membership.unitId() == term.unitId() && membership.holdsOn(term.validFrom()))
                .map(Membership::validTo).filter(Objects::nonNull);
        return Stream.concat(next, left).min(Comparator.naturalOrder());
    }

    public boolean isMember(long unitId, LocalDate day) {
        return memberships.stream().anyMatch(membership -> membership.unitId() == unitId && membership.holdsOn(day));
    }

    /** Ids of the members on the day, in the cluster's order. */
    public List<Long> membersOn(LocalDate day) {
        return memberships.stream().filter(membership -> membership.holdsOn(day)).sorted(Comparator.comparingInt(Membership::listOrder))
                .map(Membership::unitId).toList();
    }

    public List<Membership> memberships() {
        return List.copyOf(memberships);
    }

    public List<LeadershipTerm> terms() {
        return terms.stream().sorted(Comparator.comparing(LeadershipTerm::validFrom)).toList();
    }

    public ClusterRef ref() {
        return new ClusterRef(id(), organisationId, name);
    }

    public long organisationId() {
        return organisationId;
    }

    public String name() {
        return name;
    }

    private String orderKey() {
        return NUMBER.matcher(searchKey).replaceAll(number -> "0".repeat(Math.max(0, 9 - number.group().length())) + number.group());
    }

    public String searchKey() {
        return searchKey;
    }

    public String decision() {
        return decision;
    }
}
