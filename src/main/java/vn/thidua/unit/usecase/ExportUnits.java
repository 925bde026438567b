package vn.thidua.unit.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.shared.UseCase;
import vn.thidua.shared.table.TableFormat;
import vn.thidua.shared.table.TableWriter;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.text.Vietnamese;
import vn.thidua.unit.UnitRef;
import vn.thidua.unit.model.Unit;
import vn.thidua.unit.model.UnitColumn;
import vn.thidua.unit.store.Organisations;
import vn.thidua.unit.store.Units;

/** All units the organisation has or had, as {@link ImportUnits} reads them: to take them in again changes nothing. */
@UseCase
@RequiresPermission(Permission.MANAGE_UNITS)
public class ExportUnits {

    public record Command(long organisationId, @NotNull TableFormat format) {
    }

    @Inject
    private Units units;

    @Inject
    private Organisations organisations;

    @Inject
    private CurrentUser user;

    /** Writes row by row into the stream and closes it. */
    public void execute(@Valid Command command, OutputStream out) {
        user.must(Permission.MANAGE_UNITS, Place.organisation(command.organisationId()));
        String organisation = organisations.get(command.organisationId()).name();
        try (TableWriter writer = TableWriter.to(out, command.format(), "don-vi")) {
            writer.row(UnitColumn.exported().stream().map(column -> Messages.text(Vietnamese.LOCALE, column)).toList());
            for (Unit unit : units.of(command.organisationId())) {
                UnitRef named = unit.on(LocalDate.MAX);
                writer.row(Arrays.asList(unit.code(), named.name(), named.shortName(), Messages.text(Vietnamese.LOCALE, unit.kind()), null, organisation,
                        unit.validFrom(), unit.validTo(), unit.listOrder()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
