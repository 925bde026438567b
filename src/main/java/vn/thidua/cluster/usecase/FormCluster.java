package vn.thidua.cluster.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.cluster.model.Cluster;
import vn.thidua.cluster.store.Clusters;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;
import vn.thidua.shared.text.Vietnamese;

/** A cluster is formed by decision; "số 2" and "số 02" are one name. */
@UseCase
@RequiresPermission(Permission.CONFIGURE_YEAR)
public class FormCluster {

    public record Command(long organisationId, @NotBlank @Size(max = 120) String name, @Size(max = 200) String decision) {
    }

    @Inject
    private Clusters clusters;

    @Inject
    private CurrentUser user;

    public long execute(@Valid Command command) {
        user.must(Permission.CONFIGURE_YEAR, Place.organisation(command.organisationId()));
        RuleBroken.unlessAt("name", !clusters.named(command.organisationId(), Vietnamese.searchKey(command.name())), "cluster.cluster.nameTaken",
                command.name());
        return clusters.add(Cluster.formed(command.organisationId(), command.name(), command.decision())).id();
    }
}
