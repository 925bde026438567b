package vn.thidua.unit.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.shared.text.Vietnamese;
import vn.thidua.unit.UnitContacts;
import vn.thidua.unit.model.Person;
import vn.thidua.unit.model.Unit;
import vn.thidua.unit.store.People;
import vn.thidua.unit.store.Units;

/** Answers other features from the database; they have checked the permission. */
@ApplicationScoped
public class StoredContacts implements UnitContacts {

    @Inject
    private People people;

    @Inject
    private Units units;

    @Override
    public List<Contact> of(Collection<Long> unitIds, LocalDate on) {
        Map<Long, Integer> order = new HashMap<>();
        for (Unit unit : units.all(unitIds)) {
            order.put(unit.id(), order.size());
        }
        return people.ofUnits(unitIds).stream().filter(person -> person.presentOn(on))
                .sorted(Comparator.comparing((Person person) -> order.get(person.unitId())).thenComparing(Person::name, Vietnamese.order()))
                .map(person -> new Contact(person.unitId(), person.name(), person.position(), person.email(), person.phone())).toList();
    }
}
