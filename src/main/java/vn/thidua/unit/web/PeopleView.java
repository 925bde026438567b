package vn.thidua.unit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import vn.thidua.shared.web.Done;
import vn.thidua.unit.usecase.AddPerson;
import vn.thidua.unit.usecase.ChangePerson;
import vn.thidua.unit.usecase.EndPerson;
import vn.thidua.unit.usecase.PersonQueries;
import vn.thidua.unit.usecase.PersonQueries.PeoplePage;
import vn.thidua.unit.usecase.PersonQueries.PersonRow;

/** Provincial staff keep whom to write to in each unit: find her however her name is typed, add, change, end. */
@Named
@ViewScoped
public class PeopleView implements Serializable {

    @Inject
    private transient PersonQueries queries;

    @Inject
    private transient AddPerson add;

    @Inject
    private transient ChangePerson change;

    @Inject
    private transient EndPerson end;

    @Inject
    private transient Done done;

    private String search;
    private PeoplePage page;
    private Long personId;
    private PersonRow person;

    private Long unitId;
    private String name;
    private String position;
    private String phone;
    private String email;
    private LocalDate validFrom;
    private LocalDate lastDay;

    public void load() {
        page = queries.search(search);
        if (personId != null) {
            person = queries.person(personId);
            name = person.name();
            position = person.position();
            phone = person.phone();
            email = person.email();
        }
    }

    public String addPerson() {
        add.execute(new AddPerson.Command(unitId, name, position, phone, email, validFrom));
        done.say("unit.people.message.added", name);
        return "/unit/people.xhtml?faces-redirect=true";
    }

    public String changePerson() {
        change.execute(new ChangePerson.Command(personId, person.version(), name, position, phone, email));
        done.say("unit.people.message.changed", name);
        return "/unit/people.xhtml?faces-redirect=true";
    }

    public String endPerson() {
        end.execute(new EndPerson.Command(personId, person.version(), lastDay));
        done.say("unit.people.message.ended", person.name(), lastDay);
        return "/unit/people.xhtml?faces-redirect=true";
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }

    public PeoplePage getPage() {
        return page;
    }

    public Long getPersonId() {
        return personId;
    }

    public void setPersonId(Long personId) {
        this.personId = personId;
    }

    /** The one chosen for change; null where one is to be added. */
    public PersonRow getPerson() {
        return person;
    }

    public Long getUnitId() {
        return unitId;
    }

    public void setUnitId(Long unitId) {
        this.unitId = unitId;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPosition() {
        return position;
    }

    public void setPosition(String position) {
        this.position = position;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
