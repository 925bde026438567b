package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.model.CriteriaSet;
import vn.thidua.achievement.store.CriteriaSets;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.UseCase;

/** Says from which lines of the year before a line goes on, so that the years stay comparable; also for a published set. */
@UseCase
@RequiresPermission(Permission.CONFIGURE_YEAR)
public class MapCriterion {

    @Inject
    private CriteriaAccess access;

    @Inject
    private CriteriaSets sets;

    /** @param originIds lines of the cluster's set of the year before; none where the line is new */
    public record Command(long setId, long seenVersion, long criterionId, @NotNull List<@NotNull Long> originIds) {
    }

    public void execute(@Valid Command command) {
        CriteriaSet set = access.forChange(command.setId(), command.seenVersion());
        CriteriaSet earlier = access.yearBefore(set).flatMap(year -> sets.of(set.clusterId(), year.id())).orElse(null);
        boolean known = command.originIds().stream().allMatch(origin -> earlier != null && earlier.find(origin).isPresent());
        if (!known) {
            throw new NotFound();
        }
        set.originate(command.criterionId(), command.originIds());
    }
}
