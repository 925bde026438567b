package vn.thidua.unit.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.shared.UseCase;
import vn.thidua.shared.table.TableFormat;
import vn.thidua.shared.table.TableWriter;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.text.Vietnamese;
import vn.thidua.unit.model.Unit;
import vn.thidua.unit.model.UnitColumn;
import vn.thidua.unit.model.UnitProfile;
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
            List<Unit> all = units.of(command.organisationId());
            Map<Long, Unit> byId = all.stream().collect(Collectors.toMap(Unit::id, Function.identity()));
            for (Unit unit : all) {
                UnitProfile last = unit.last();
                Unit parent = last.parentId() == null ? null : byId.get(last.parentId());
                writer.row(Arrays.asList(unit.code(), last.name(), last.shortName(), Messages.text(Vietnamese.LOCALE, last.kind()),
                        parent == null ? null : parent.code(), parent == null ? organisation : parent.last().name(),
                        unit.validFrom(), unit.validTo(), unit.listOrder()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
