package vn.thidua.cluster.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.cluster.model.MembershipSheet;
import vn.thidua.shared.UseCase;
import vn.thidua.shared.run.Runs;
import vn.thidua.shared.table.Preview;
import vn.thidua.shared.table.SheetRow;
import vn.thidua.shared.table.Table;
import vn.thidua.shared.table.TableFile;
import vn.thidua.shared.text.TextEncoding;
import vn.thidua.unit.ListFile;

/**
 * Takes a list of memberships from a file in two steps: a preview that says what each row would do and names every bad cell,
 * and the import itself, which reads the file again and runs beside the page: all rows or none. The same file twice does nothing.
 */
@UseCase
@RequiresPermission(Permission.CONFIGURE_YEAR)
public class ImportMemberships {

    /** @param encoding of the file's text; null to guess it */
    public record Command(long organisationId, byte[] file, TextEncoding encoding) {
    }

    @Inject
    private StoreMemberships store;

    @Inject
    private Runs runs;

    @Inject
    private CurrentUser user;

    public Preview preview(@Valid Command command) {
        Table table = table(command);
        MembershipSheet.Plan plan = store.plan(command.organisationId(), table.rows());
        return Preview.of(table.encoding(), plan.steps().stream().map(ImportMemberships::line).toList(), plan.faults());
    }

    /** @return the key of the run that stores the rows */
    public String execute(@Valid Command command) {
        List<SheetRow> rows = table(command).rows();
        int work = store.plan(command.organisationId(), rows).work().size();
        return runs.begin(user.accountId(), work, done -> store.store(command.organisationId(), rows, done));
    }

    private Table table(Command command) {
        user.must(Permission.CONFIGURE_YEAR, Place.organisation(command.organisationId()));
        return TableFile.read(command.file(), ListFile.LIMITS, command.encoding());
    }

    private static Preview.Line line(MembershipSheet.Step step) {
        return new Preview.Line(step.row(), step.effect(), Arrays.asList(step.clusterName(), step.unitName(), step.from(), step.to(), step.role()));
    }
}
