package vn.thidua.unit.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.access.AccountDirectory;
import vn.thidua.access.FirstPassword;
import vn.thidua.access.Grant;
import vn.thidua.access.ScopeKind;
import vn.thidua.shared.run.Runs;
import vn.thidua.shared.table.SheetRow;
import vn.thidua.unit.UnitDirectory;
import vn.thidua.unit.model.Person;
import vn.thidua.unit.model.PersonSheet;
import vn.thidua.unit.store.People;

/** Does what the rows of a list of people say, in one transaction of its own: all of it or nothing. */
@ApplicationScoped
public class StorePeople {

    private static final int TOGETHER = 250;

    @Inject
    private People people;

    @Inject
    private UnitDirectory units;

    @Inject
    private AccountDirectory accounts;

    @Inject
    private Clock clock;

    /** What the rows would do today. */
    PersonSheet.Plan plan(long organisationId, List<SheetRow> rows, boolean mayOpenAccounts) {
        return PersonSheet.read(rows, new PersonSheet.Known(organisationId, units.known(organisationId), people.of(organisationId),
                accounts.taken(PersonSheet.signInNames(rows)), mayOpenAccounts, LocalDate.now(clock)));
    }

    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    public Runs.Result store(long organisationId, List<SheetRow> rows, boolean mayOpenAccounts, Runnable done) {
        units.holdStill(organisationId);
        List<PersonSheet.Step> work = plan(organisationId, rows, mayOpenAccounts).work();
        List<PersonSheet.Step> changes = work.stream().filter(step -> step.person() != null).toList();
        List<FirstPassword> passwords = new ArrayList<>();
        List<Person> together = new ArrayList<>();
        for (PersonSheet.Step step : work) {
            if (step.person() == null) {
                together.add(entered(organisationId, step));
                if (together.size() == TOGETHER) {
                    people.addAll(together);
                    together.clear();
                }
                open(organisationId, step, passwords);
                done.run();
            }
        }
        people.addAll(together);
        for (PersonSheet.Step step : changes) {
            change(step);
            open(organisationId, step, passwords);
            done.run();
        }
        return new Runs.Result("unit.import.message.peopleStored", List.of(work.size() - changes.size(), changes.size(), passwords.size()), passwords);
    }

    private static Person entered(long organisationId, PersonSheet.Step step) {
        Person person = Person.entered(organisationId, step.unit().id(), step.name(), step.position(), step.phone(), step.email(), step.from());
        if (step.to() != null) {
            person.end(step.to());
        }
        return person;
    }

    private void change(PersonSheet.Step step) {
        Person person = people.get(step.person().id(), step.person().version());
        person.change(person.name(), step.position() != null ? step.position() : person.position(), step.phone() != null ? step.phone() : person.phone(),
                step.email() != null ? step.email() : person.email());
        if (step.to() != null) {
            person.end(step.to());
        }
    }

    private void open(long organisationId, PersonSheet.Step step, List<FirstPassword> passwords) {
        if (step.account() != null) {
            FirstPassword first = new FirstPassword(step.unit().name(), step.name(), step.account().name(), FirstPassword.random());
            accounts.open(organisationId, first.accountName(), first.personName(), first.password(),
                    List.of(new Grant(step.account().role(), ScopeKind.UNIT, step.unit().id())));
            passwords.add(first);
        }
    }
}
