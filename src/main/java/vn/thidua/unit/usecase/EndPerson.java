package vn.thidua.unit.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.shared.UseCase;
import vn.thidua.unit.model.Person;
import vn.thidua.unit.store.People;

/** Somebody is of the unit no more after a day; nobody writes to her then. */
@UseCase
@RequiresPermission(Permission.MANAGE_UNITS)
public class EndPerson {

    public record Command(long personId, long seenVersion, @NotNull LocalDate lastDay) {
    }

    @Inject
    private People people;

    @Inject
    private CurrentUser user;

    public void execute(@Valid Command command) {
        Person person = people.get(command.personId(), command.seenVersion());
        user.must(Permission.MANAGE_UNITS, Place.organisation(person.organisationId()));
        person.end(command.lastDay());
    }
}
