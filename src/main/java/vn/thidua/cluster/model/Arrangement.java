package vn.thidua.cluster.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    }

    /** Ends what is to end; has to be stored before {@link #beginNew}, since a unit begins once on a day. */
    public void endOld() {
        members.forEach((cluster, unitIds) -> cluster.part(day, unitIds, existing));
    }

    public void beginNew() {
        members.forEach((cluster, unitIds) -> cluster.gather(day, unitIds, this::freeUntil));
    }

    private LocalDate freeUntil(long unitId) {
        return members.keySet().stream().flatMap(cluster -> cluster.memberships().stream())
                .filter(membership -> membership.unitId() == unitId && membership.validFrom().isAfter(day))
                .map(Membership::validFrom).min(Comparator.naturalOrder()).map(next -> next.minusDays(1)).orElse(null);
    }
}
