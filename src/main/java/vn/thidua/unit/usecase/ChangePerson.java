package vn.thidua.unit.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.shared.UseCase;
import vn.thidua.unit.model.Person;
import vn.thidua.unit.store.People;

/** Another name, office, phone or e-mail of the same person. */
@UseCase
@RequiresPermission(Permission.MANAGE_UNITS)
public class ChangePerson {

    public record Command(long personId, long seenVersion, @NotBlank @Size(max = 120) String name, @Size(max = 120) String position,
            @Size(max = 30) String phone, @Size(max = 160) String email) {
    }

    @Inject
    private People people;

    @Inject
    private CurrentUser user;

    public void execute(@Valid Command command) {
        Person person = people.get(command.personId(), command.seenVersion());
        user.must(Permission.MANAGE_UNITS, Place.organisation(person.organisationId()));
        person.change(command.name(), command.position(), command.phone(), command.email());
    }
}
