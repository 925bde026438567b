package vn.thidua.cluster.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.cluster.model.Cluster;
import vn.thidua.cluster.model.LeadershipTerm;
import vn.thidua.cluster.model.Membership;
import vn.thidua.cluster.model.MembershipColumn;
import vn.thidua.cluster.store.Clusters;
import vn.thidua.shared.UseCase;
import vn.thidua.shared.table.TableFormat;
import vn.thidua.shared.table.TableWriter;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.text.Vietnamese;
import vn.thidua.unit.KnownUnit;
import vn.thidua.unit.UnitDirectory;

/**
 * All memberships there are or were, as {@link ImportMemberships} reads them. A role stands in the row only where it began with
 * the membership: that is what the row would mean.
 */
@UseCase
@RequiresPermission(Permission.CONFIGURE_YEAR)
public class ExportMemberships {

    public record Command(long organisationId, @NotNull TableFormat format) {
    }

    @Inject
    private Clusters clusters;

    @Inject
    private UnitDirectory units;

    @Inject
    private CurrentUser user;

    /** Writes row by row into the stream and closes it. */
    public void execute(@Valid Command command, OutputStream out) {
        user.must(Permission.CONFIGURE_YEAR, Place.organisation(command.organisationId()));
        Map<Long, KnownUnit> known = units.known(command.organisationId()).stream().collect(Collectors.toMap(KnownUnit::id, Function.identity()));
        try (TableWriter writer = TableWriter.to(out, command.format(), "thanh-vien-cum")) {
            writer.row(MembershipColumn.exported().stream().map(column -> Messages.text(Vietnamese.LOCALE, column)).toList());
            for (Cluster cluster : clusters.withAllOf(command.organisationId())) {
                for (Membership membership : cluster.memberships()) {
                    KnownUnit unit = known.get(membership.unitId());
                    String role = cluster.terms().stream().filter(term -> term.unitId() == unit.id() && term.validFrom().equals(membership.validFrom()))
                            .map(LeadershipTerm::role).map(one -> Messages.text(Vietnamese.LOCALE, one)).findFirst().orElse(null);
                    writer.row(Arrays.asList(unit.code(), unit.name(), cluster.name(), membership.validFrom(), membership.validTo(), role));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
