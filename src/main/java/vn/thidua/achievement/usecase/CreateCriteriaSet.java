package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.model.CriteriaSet;
import vn.thidua.achievement.store.CriteriaSets;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;

/** Begins the criteria set of a cluster-year; there is one. */
@UseCase
@RequiresPermission(Permission.CONFIGURE_YEAR)
public class CreateCriteriaSet {

    @Inject
    private CriteriaAccess access;

    @Inject
    private CriteriaSets sets;

    /** @param decimals decimal places of all points, 0 to 4 */
    public record Command(long clusterId, long yearId, @NotBlank @Size(max = 200) String title, int decimals) {
    }

    public long execute(@Valid Command command) {
        ClusterRef cluster = access.configurable(command.clusterId(), command.yearId());
        RuleBroken.unless(sets.of(command.clusterId(), command.yearId()).isEmpty(), "achievement.criteriaSet.exists");
        return sets.add(CriteriaSet.draft(cluster.organisationId(), cluster.id(), command.yearId(), command.title(), command.decimals())).id();
    }
}
