package vn.thidua.unit.usecase;

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
import vn.thidua.shared.UseCase;
import vn.thidua.shared.table.TableFormat;
import vn.thidua.shared.table.TableWriter;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.text.Vietnamese;
import vn.thidua.unit.KnownUnit;
import vn.thidua.unit.UnitDirectory;
import vn.thidua.unit.model.Person;
import vn.thidua.unit.model.PersonColumn;
import vn.thidua.unit.store.People;

/** All people the units have or had, as {@link ImportPeople} reads them; their accounts are no part of it. */
@UseCase
@RequiresPermission(Permission.MANAGE_UNITS)
public class ExportPeople {

    public record Command(long organisationId, @NotNull TableFormat format) {
    }

    @Inject
    private People people;

    @Inject
    private UnitDirectory units;

    @Inject
    private CurrentUser user;

    /** Writes row by row into the stream and closes it. */
    public void execute(@Valid Command command, OutputStream out) {
        user.must(Permission.MANAGE_UNITS, Place.organisation(command.organisationId()));
        Map<Long, KnownUnit> known = units.known(command.organisationId()).stream().collect(Collectors.toMap(KnownUnit::id, Function.identity()));
        try (TableWriter writer = TableWriter.to(out, command.format(), "can-bo")) {
            writer.row(PersonColumn.exported().stream().map(column -> Messages.text(Vietnamese.LOCALE, column)).toList());
            for (Person person : people.of(command.organisationId())) {
                KnownUnit unit = known.get(person.unitId());
                writer.row(Arrays.asList(unit.code(), unit.name(), person.name(), person.position(), person.phone(), person.email(), person.validFrom(),
                        person.validTo()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
