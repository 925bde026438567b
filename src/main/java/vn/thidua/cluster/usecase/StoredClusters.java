package vn.thidua.cluster.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.thidua.cluster.ChosenBy;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.cluster.LeadershipRole;
import vn.thidua.cluster.YearRef;
import vn.thidua.cluster.model.Cluster;
import vn.thidua.cluster.model.EmulationYear;
import vn.thidua.cluster.store.Clusters;
import vn.thidua.cluster.store.EmulationYears;
import vn.thidua.unit.UnitDirectory;
import vn.thidua.unit.UnitRef;

/** Answers other features from the database; they have checked the permission. */
@ApplicationScoped
public class StoredClusters implements ClusterDirectory {

    @Inject
    private Clusters clusters;

    @Inject
    private EmulationYears years;

    @Inject
    private UnitDirectory units;

    @Override
    public ClusterRef cluster(long clusterId) {
        return clusters.get(clusterId).ref();
    }

    @Override
    public YearRef year(long yearId) {
        return years.get(yearId).ref();
    }

    @Override
    public List<UnitRef> members(long clusterId, long yearId) {
        return membersOn(clusterId, year(yearId).dataCutOff());
    }

    @Override
    public Map<ClusterRef, List<UnitRef>> membersOfAll(long yearId) {
        YearRef year = year(yearId);
        List<Cluster> all = clusters.withMembers(year.organisationId());
        Map<Long, UnitRef> named = units.units(all.stream().flatMap(cluster -> cluster.membersOn(year.dataCutOff()).stream()).toList(), year.dataCutOff());
        Map<ClusterRef, List<UnitRef>> members = new LinkedHashMap<>();
        all.forEach(cluster -> members.put(cluster.ref(), cluster.membersOn(year.dataCutOff()).stream().map(named::get).filter(Objects::nonNull).toList()));
        return members;
    }

    @Override
    public List<UnitRef> membersOn(long clusterId, LocalDate day) {
        List<Long> ids = clusters.get(clusterId).membersOn(day);
        var named = units.units(ids, day);
        return ids.stream().map(named::get).filter(Objects::nonNull).toList();
    }

    @Override
    public Optional<UnitRef> leaderOn(long clusterId, LocalDate day) {
        return clusters.get(clusterId).leaderOn(day).map(unitId -> units.unit(unitId, day));
    }

    @Override
    public Optional<UnitRef> deputyOn(long clusterId, LocalDate day) {
        return clusters.get(clusterId).deputyOn(day).map(unitId -> units.unit(unitId, day));
    }

    @Override
    public void handLeadershipTo(long clusterId, long unitId, int yearNumber, LocalDate from, String reference) {
        Cluster cluster = clusters.get(clusterId);
        clusters.get(clusterId, cluster.version()).entrust(LeadershipRole.LEADER, unitId, from, yearNumber, ChosenBy.HANDED_OVER, reference);
    }

    @Override
    public List<ClusterRef> clusters(long organisationId) {
        return clusters.of(organisationId).stream().map(Cluster::ref).toList();
    }

    @Override
    public List<YearRef> years(long organisationId) {
        return years.of(organisationId).stream().map(EmulationYear::ref).toList();
    }

    @Override
    public List<YearRef> openYears(LocalDate on) {
        return years.open(on).stream().map(EmulationYear::ref).toList();
    }
}
