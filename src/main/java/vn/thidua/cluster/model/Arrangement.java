package vn.thidua.cluster.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.StaleVersion;

/**
 * Which unit is in which cluster from a day on, for all clusters of an organisation at once: first all that leave leave,
 * then all that come come. What begins after the day, because it was arranged before, is left as it is; a membership that
 * begins now lasts until then.
 */
public final class Arrangement {

    private final LocalDate day;
    private final Map<Cluster, List<Long>> members;
    private final Set<Long> existing;
    private final Map<Long, LocalDate> freeUntil = new HashMap<>();

    /**
     * @param members the units of each cluster, in order; every cluster of the organisation is named
     * @param without the units that are to be in none
     * @param existing the units that exist on the day
     * @throws StaleVersion where a unit exists of which the arrangement does not know
     */
    public Arrangement(LocalDate day, Map<Cluster, List<Long>> members, Collection<Long> without, Collection<Long> existing) {
        this.day = day;
        this.members = members;
        this.existing = Set.copyOf(existing);
        Set<Long> placed = new HashSet<>(without);
        for (List<Long> unitIds : members.values()) {
            unitIds.forEach(unitId -> RuleBroken.unless(placed.add(unitId), "cluster.arrange.twice"));
        }
        RuleBroken.unless(this.existing.containsAll(placed), "cluster.membership.unitNotExisting");
        if (!placed.containsAll(this.existing)) {
            throw new StaleVersion();
        }
        memberships().filter(membership -> membership.validFrom().isAfter(day))
                .forEach(later -> freeUntil.merge(later.unitId(), later.validFrom().minusDays(1), (one, other) -> one.isBefore(other) ? one : other));
    }

    /** Ends what is to end; has to be stored before {@link #beginNew}, since a unit begins once on a day. */
    public void endOld() {
        members.forEach((cluster, unitIds) -> cluster.part(day, unitIds, existing));
    }

    public void beginNew() {
        members.forEach((cluster, unitIds) -> cluster.gather(day, unitIds, freeUntil::get, this::previousTo));
    }

    private LocalDate previousTo(long unitId) {
        return memberships().filter(membership -> membership.unitId() == unitId && membership.validFrom().isBefore(day))
                .map(Membership::validTo).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
    }

    private Stream<Membership> memberships() {
        return members.keySet().stream().flatMap(cluster -> cluster.memberships().stream());
    }
}
