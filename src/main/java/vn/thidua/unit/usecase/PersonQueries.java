package vn.thidua.unit.usecase;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.shared.UseCase;
import vn.thidua.shared.text.Vietnamese;
import vn.thidua.unit.UnitRef;
import vn.thidua.unit.model.Person;
import vn.thidua.unit.model.Unit;
import vn.thidua.unit.store.People;
import vn.thidua.unit.store.Units;

/** The people of the organisation's units, for those who keep them. */
@UseCase
@RequiresPermission(Permission.MANAGE_UNITS)
public class PersonQueries {

    public record PersonRow(long id, long version, long unitId, String unitName, String name, String position, String phone, String email,
            LocalDate validFrom, LocalDate validTo) implements Serializable {
    }

    /** @param rows the first ones only, of {@code found} */
    public record PeoplePage(List<PersonRow> rows, int found, List<UnitRef> units) implements Serializable {
    }

    /** More on one page help nobody. */
    static final int SHOWN = 300;

    @Inject
    private People people;

    @Inject
    private Units units;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /** Those whose name, office or unit contains what was typed, whatever marks it was typed with, in order of units and names. */
    public PeoplePage search(String typed) {
        user.must(Permission.MANAGE_UNITS, Place.organisation(user.organisationId()));
        LocalDate today = LocalDate.now(clock);
        String key = Vietnamese.searchKey(typed);
        Map<Long, Unit> known = new HashMap<>();
        Map<Long, Integer> order = new HashMap<>();
        List<UnitRef> existing = new ArrayList<>();
        for (Unit unit : units.of(user.organisationId())) {
            known.put(unit.id(), unit);
            order.put(unit.id(), order.size());
            if (unit.existsOn(today)) {
                existing.add(unit.on(today));
            }
        }
        List<Person> found = people.of(user.organisationId()).stream()
                .filter(person -> person.matches(key) || known.get(person.unitId()).matches(key))
                .sorted(Comparator.comparing((Person person) -> order.get(person.unitId())).thenComparing(Person::name, Vietnamese.order())).toList();
        return new PeoplePage(found.stream().limit(SHOWN).map(person -> row(person, known.get(person.unitId()).on(today))).toList(), found.size(), existing);
    }

    public PersonRow person(long personId) {
        Person person = people.get(personId);
        user.must(Permission.MANAGE_UNITS, Place.organisation(person.organisationId()));
        return row(person, units.get(person.unitId()).on(LocalDate.now(clock)));
    }

    private static PersonRow row(Person person, UnitRef unit) {
        return new PersonRow(person.id(), person.version(), person.unitId(), unit.name(), person.name(), person.position(), person.phone(), person.email(),
                person.validFrom(), person.validTo());
    }
}
