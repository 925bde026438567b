package vn.thidua.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.thidua.test.InContainer;
import vn.thidua.unit.usecase.AddUnit;
import vn.thidua.unit.usecase.UnitQueries;

class AddUnitIT extends InContainer {

    private static final LocalDate SINCE = LocalDate.of(2023, 1, 1);

    @Inject
    private AddUnit add;

    @Inject
    private UnitQueries queries;

    private AddUnit.Command named(String name) {
        return new AddUnit.Command(its.organisationId(), UnitKind.DISTRICT, name, name, null, null, SINCE);
    }

    private int found(String typed) {
        return queries.search(new UnitQueries.Filter(typed, null, UnitPresence.ALL, 1)).found();
    }

    @Test
    void staff_add_a_unit_and_find_it_without_marks() {
        as(its.staff());
        add.execute(named("Hội LHPN huyện Thượng Hoá"));
        for (String typed : new String[] {"thuong hoa", "Thượng Hóa", "THƯỢNG HOÁ"}) {
            assertEquals(1, found(typed), typed);
        }
    }

    @Test
    void a_second_unit_of_the_same_name_is_refused_however_the_tone_is_placed() {
        as(its.staff());
        refused("unit.unit.nameTaken", () -> add.execute(named("Hội LHPN huyện Định Hoá")));
    }

    @Test
    void an_officer_may_not() {
        as(its.officers().get(0));
        denied(() -> add.execute(named("Hội LHPN huyện Mới")));
    }

    @Test
    void nobody_who_is_not_signed_in_may() {
        as(null);
        denied(() -> add.execute(named("Hội LHPN huyện Mới")));
    }

    @Test
    void staff_of_another_organisation_may_not() {
        as(its.foreign());
        denied(() -> add.execute(named("Hội LHPN huyện Mới")));
        assertEquals(0, found(""));
    }
}
