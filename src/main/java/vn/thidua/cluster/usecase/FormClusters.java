package vn.thidua.cluster.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.stream.IntStream;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.cluster.model.Cluster;
import vn.thidua.cluster.store.Clusters;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.text.Vietnamese;

/** Several clusters by one decision, named by number from 1 on; those of these names that exist already stay as they are. */
@UseCase
@RequiresPermission(Permission.CONFIGURE_YEAR)
public class FormClusters {

    public static final int MOST = 50;

    public record Command(long organisationId, @NotNull @Min(1) @Max(MOST) Integer count, @Size(max = 200) String decision) {
    }

    @Inject
    private Clusters clusters;

    @Inject
    private CurrentUser user;

    /** @return how many were formed */
    public int execute(@Valid Command command) {
        user.must(Permission.CONFIGURE_YEAR, Place.organisation(command.organisationId()));
        var missing = IntStream.rangeClosed(1, command.count())
                .mapToObj(number -> Messages.text(Vietnamese.LOCALE, "cluster.arrange.numberedName", number))
                .filter(name -> !clusters.named(command.organisationId(), Vietnamese.searchKey(name))).toList();
        RuleBroken.unlessAt("count", !missing.isEmpty(), "cluster.arrange.allThere", command.count());
        missing.forEach(name -> clusters.add(Cluster.formed(command.organisationId(), name, command.decision())));
        return missing.size();
    }
}
