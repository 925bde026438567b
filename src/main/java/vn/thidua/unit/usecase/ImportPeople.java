package vn.thidua.unit.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import vn.thidua.access.AccessDenied;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.shared.UseCase;
import vn.thidua.shared.run.Runs;
import vn.thidua.shared.table.Preview;
import vn.thidua.shared.table.SheetRow;
import vn.thidua.shared.table.Table;
import vn.thidua.shared.table.TableFile;
import vn.thidua.shared.text.TextEncoding;
import vn.thidua.unit.ListFile;
import vn.thidua.unit.model.PersonSheet;

/**
 * Takes a list of people of units from a file, in two steps as {@link ImportUnits}. Accounts that the file asks for are opened
 * only for somebody who manages accounts; their first passwords are shown to her once, when the run is over.
 */
@UseCase
@RequiresPermission({Permission.MANAGE_UNITS, Permission.MANAGE_ACCOUNTS})
public class ImportPeople {

    /** @param encoding of the file's text; null to guess it */
    public record Command(long organisationId, byte[] file, TextEncoding encoding) {
    }

    @Inject
    private StorePeople store;

    @Inject
    private Runs runs;

    @Inject
    private CurrentUser user;

    public Preview preview(@Valid Command command) {
        Table table = table(command);
        PersonSheet.Plan plan = store.plan(command.organisationId(), table.rows(), mayOpenAccounts(command));
        return Preview.of(table.encoding(), plan.steps().stream().map(ImportPeople::line).toList(), plan.faults());
    }

    /** @return the key of the run that stores the rows */
    public String execute(@Valid Command command) {
        List<SheetRow> rows = table(command).rows();
        boolean accounts = mayOpenAccounts(command);
        int work = store.plan(command.organisationId(), rows, accounts).work().size();
        return runs.begin(user.accountId(), work, done -> store.store(command.organisationId(), rows, accounts, done));
    }

    private Table table(Command command) {
        Place place = Place.organisation(command.organisationId());
        if (!user.may(Permission.MANAGE_UNITS, place) && !user.may(Permission.MANAGE_ACCOUNTS, place)) {
            throw new AccessDenied();
        }
        return TableFile.read(command.file(), ListFile.LIMITS, command.encoding());
    }

    private boolean mayOpenAccounts(Command command) {
        return user.may(Permission.MANAGE_ACCOUNTS, Place.organisation(command.organisationId()));
    }

    private static Preview.Line line(PersonSheet.Step step) {
        return new Preview.Line(step.row(), step.effect(), Arrays.asList(step.unit().name(), step.name(), step.position(), step.phone(), step.email(),
                step.from(), step.to(), step.account() == null ? null : step.account().name(), step.account() == null ? null : step.account().role()));
    }
}
