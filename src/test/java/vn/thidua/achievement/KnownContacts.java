package vn.thidua.achievement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.thidua.unit.UnitContacts;

/** The people a test has entered for its units. */
@ApplicationScoped
public class KnownContacts implements UnitContacts {

    private final List<Contact> all = new CopyOnWriteArrayList<>();

    public void add(Contact contact) {
        all.add(contact);
    }

    public void forget() {
        all.clear();
    }

    @Override
    public List<Contact> of(Collection<Long> unitIds, LocalDate on) {
        return new ArrayList<>(all.stream().filter(contact -> unitIds.contains(contact.unitId())).toList());
    }
}
