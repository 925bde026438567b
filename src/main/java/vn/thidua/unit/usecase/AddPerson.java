package vn.thidua.unit.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;
import vn.thidua.shared.text.Vietnamese;
import vn.thidua.unit.model.Person;
import vn.thidua.unit.model.Unit;
import vn.thidua.unit.store.People;
import vn.thidua.unit.store.Units;

/** Provincial staff enter somebody of a unit; the same name twice at a time in one unit is refused. */
@UseCase
@RequiresPermission(Permission.MANAGE_UNITS)
public class AddPerson {

    public record Command(@NotNull Long unitId, @NotBlank @Size(max = 120) String name, @Size(max = 120) String position, @Size(max = 30) String phone,
            @Size(max = 160) String email, @NotNull LocalDate validFrom) {
    }

    @Inject
    private People people;

    @Inject
    private Units units;

    @Inject
    private CurrentUser user;

    public long execute(@Valid Command command) {
        Unit unit = units.get(command.unitId());
        user.must(Permission.MANAGE_UNITS, Place.organisation(unit.organisationId()));
        RuleBroken.unlessAt("validFrom", unit.existsOn(command.validFrom()), "unit.person.unitNotExisting");
        boolean taken = people.ofUnits(List.of(unit.id())).stream().filter(person -> person.presentOn(command.validFrom()))
                .anyMatch(person -> Vietnamese.nameKey(person.name()).equals(Vietnamese.nameKey(command.name())));
        RuleBroken.unlessAt("name", !taken, "unit.person.nameTaken", command.name());
        return people.add(Person.entered(unit.organisationId(), unit.id(), command.name(), command.position(), command.phone(), command.email(),
                command.validFrom())).id();
    }
}
