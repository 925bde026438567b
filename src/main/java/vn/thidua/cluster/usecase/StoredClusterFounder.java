package vn.thidua.cluster.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import vn.thidua.cluster.ChosenBy;
import vn.thidua.cluster.ClusterFounder;
import vn.thidua.cluster.LeadershipRole;
import vn.thidua.cluster.model.Cluster;
import vn.thidua.cluster.model.EmulationYear;
import vn.thidua.cluster.store.Clusters;
import vn.thidua.cluster.store.EmulationYears;

@ApplicationScoped
public class StoredClusterFounder implements ClusterFounder {

    @Inject
    private Clusters clusters;

    @Inject
    private EmulationYears years;

    @Override
    public long year(long organisationId, int number, LocalDate registrationUntil, LocalDate dataCutOff, LocalDate submissionUntil,
            LocalDate reviewUntil, LocalDate conferenceOn) {
        return years.add(EmulationYear.opened(organisationId, number,
                new EmulationYear.Dates(registrationUntil, dataCutOff, submissionUntil, reviewUntil, conferenceOn))).id();
    }

    @Override
    public long cluster(long organisationId, String name, String decision, Collection<Long> memberUnitIds, LocalDate from) {
        Cluster cluster = clusters.add(Cluster.formed(organisationId, name, decision));
        memberUnitIds.forEach(unitId -> clusters.admit(cluster, unitId, from, null));
        return cluster.id();
    }

    @Override
    public void leader(long clusterId, LeadershipRole role, long unitId, LocalDate from, int yearNumber, ChosenBy chosenBy, String reference) {
        clusters.get(clusterId).entrust(role, unitId, from, yearNumber, chosenBy, reference);
    }
}
