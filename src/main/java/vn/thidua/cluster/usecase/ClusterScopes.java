package vn.thidua.cluster.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.thidua.access.ScopeKind;
import vn.thidua.access.ScopeNames;
import vn.thidua.cluster.ClusterDirectory;

@ApplicationScoped
public class ClusterScopes implements ScopeNames {

    @Inject
    private ClusterDirectory clusters;

    @Override
    public List<Option> options(long organisationId) {
        return clusters.clusters(organisationId).stream().map(cluster -> new Option(ScopeKind.CLUSTER, cluster.id(), cluster.name())).toList();
    }
}
