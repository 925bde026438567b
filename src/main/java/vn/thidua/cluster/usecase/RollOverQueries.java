package vn.thidua.cluster.usecase;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.cluster.YearRef;
import vn.thidua.cluster.YearRollOver;
import vn.thidua.cluster.YearRollOver.Held;
import vn.thidua.cluster.model.Cluster;
import vn.thidua.cluster.model.EmulationYear;
import vn.thidua.cluster.store.Clusters;
import vn.thidua.cluster.store.EmulationYears;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.UseCase;
import vn.thidua.unit.UnitDirectory;
import vn.thidua.unit.UnitRef;

/** What a roll-over would take along, and what it has made. */
@UseCase
@RequiresPermission(Permission.CONFIGURE_YEAR)
public class RollOverQueries {

    /**
     * @param number of the year to come
     * @param to that year, null while it is not opened
     * @param firstDay 1 January of the year to come: whose members and leaders are shown
     */
    public record RollOverPage(YearRef from, int number, YearRef to, LocalDate firstDay, LocalDate registrationUntil, LocalDate dataCutOff,
            LocalDate submissionUntil, LocalDate reviewUntil, LocalDate conferenceOn, List<YearRef> years, List<ClusterRow> clusters) implements Serializable {
    }

    /**
     * @param leftOut members of the year before that do not exist any more
     * @param held what the old year holds
     * @param there what the new year holds already
     */
    public record ClusterRow(long id, String name, int members, String leaderName, String deputyName, List<String> leftOut, List<Held> held,
            List<Held> there) implements Serializable {
    }

    @Inject
    private EmulationYears years;

    @Inject
    private Clusters clusters;

    @Inject
    private UnitDirectory units;

    @Inject
    @Any
    private Instance<YearRollOver> features;

    @Inject
    private CurrentUser user;

    /**
     * @param fromYearId null for the newest year
     * @param number of the year to come, null for the one after
     * @return empty where the organisation has no year yet
     */
    public Optional<RollOverPage> page(Long fromYearId, Integer number) {
        user.must(Permission.CONFIGURE_YEAR, Place.organisation(user.organisationId()));
        List<EmulationYear> all = years.of(user.organisationId());
        if (all.isEmpty() && fromYearId == null) {
            return Optional.empty();
        }
        EmulationYear from = all.stream().filter(year -> fromYearId == null || year.id().equals(fromYearId)).findFirst().orElseThrow(NotFound::new);
        int next = number == null ? from.number() + 1 : number;
        EmulationYear to = all.stream().filter(year -> year.number() == next).findFirst().orElse(null);
        EmulationYear.Dates dates = to == null ? from.aYearLater() : to.dates();
        LocalDate first = LocalDate.of(next, 1, 1);
        return Optional.of(new RollOverPage(from.ref(), next, to == null ? null : to.ref(), first, dates.registrationUntil(), dates.dataCutOff(),
                dates.submissionUntil(), dates.reviewUntil(), dates.conferenceOn(), all.stream().map(EmulationYear::ref).toList(),
                rows(from.ref(), to == null ? null : to.ref(), first)));
    }

    private List<ClusterRow> rows(YearRef from, YearRef to, LocalDate first) {
        List<Cluster> all = clusters.of(from.organisationId());
        Set<Long> existing = units.existing(from.organisationId(), first).stream().map(UnitRef::id).collect(Collectors.toSet());
        Set<Long> named = new HashSet<>();
        all.forEach(cluster -> {
            named.addAll(cluster.membersOn(from.dataCutOff()));
            named.addAll(cluster.membersOn(first));
        });
        Map<Long, UnitRef> names = units.units(named, first);
        List<Held> held = held(from, all);
        List<Held> there = to == null ? List.of() : held(to, all);
        List<ClusterRow> rows = new ArrayList<>();
        for (Cluster cluster : all) {
            List<Long> members = cluster.membersOn(first);
            Set<Long> before = new LinkedHashSet<>(cluster.membersOn(from.dataCutOff()));
            before.addAll(members);
            rows.add(new ClusterRow(cluster.id(), cluster.name(), (int) members.stream().filter(existing::contains).count(),
                    name(cluster.leaderOn(first).filter(existing::contains), names), name(cluster.deputyOn(first).filter(existing::contains), names),
                    before.stream().filter(unitId -> !existing.contains(unitId)).map(names::get).filter(Objects::nonNull).map(UnitRef::name).toList(),
                    of(cluster, held), of(cluster, there)));
        }
        return rows;
    }

    private List<Held> held(YearRef year, List<Cluster> all) {
        List<Long> ids = all.stream().map(Cluster::id).toList();
        return ids.isEmpty() ? List.of() : features.stream().flatMap(feature -> feature.held(year, ids).stream()).sorted(Comparator.comparing(Held::key)).toList();
    }

    private static List<Held> of(Cluster cluster, List<Held> held) {
        return held.stream().filter(one -> one.clusterId() == cluster.id()).toList();
    }

    private static String name(Optional<Long> unitId, Map<Long, UnitRef> names) {
        return unitId.map(names::get).map(UnitRef::name).orElse(null);
    }
}
