package vn.thidua.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.thidua.test.InContainer;
import vn.thidua.unit.usecase.EndUnit;
import vn.thidua.unit.usecase.RenameUnit;
import vn.thidua.unit.usecase.UnitQueries;

class ChangeUnitIT extends InContainer {

    private static final String BASIS = "NQ 1683/NQ-UBTVQH15";

    @Inject
    private RenameUnit rename;

    @Inject
    private EndUnit end;

    @Inject
    private UnitQueries queries;

    @Inject
    private UnitDirectory directory;

    private RenameUnit.Command renaming(long version) {
        return new RenameUnit.Command(its.unitIds().get(0), version, UnitKind.COMMUNE, "Hội LHPN khu vực Chợ Chu", "Chợ Chu", LocalDate.of(2025, 7, 1), BASIS);
    }

    private long version() {
        return queries.unit(its.unitIds().get(0)).unit().version();
    }

    @Test
    void old_years_keep_the_old_name() {
        as(its.staff());
        rename.execute(renaming(version()));
        assertEquals("Hội LHPN huyện Định Hóa", directory.unit(its.unitIds().get(0), LocalDate.of(2025, 6, 30)).name());
        assertEquals(UnitKind.DISTRICT, directory.unit(its.unitIds().get(0), LocalDate.of(2025, 6, 30)).kind());
        assertEquals(UnitKind.COMMUNE, directory.unit(its.unitIds().get(0), LocalDate.of(2025, 7, 1)).kind());
        assertEquals("Hội LHPN khu vực Chợ Chu", directory.unit(its.unitIds().get(0), LocalDate.of(2025, 7, 1)).name());
    }

    @Test
    void the_later_of_two_editors_is_told() {
        as(its.staff());
        long version = version();
        rename.execute(renaming(version));
        stale(() -> rename.execute(renaming(version)));
        stale(() -> end.execute(new EndUnit.Command(its.unitIds().get(0), version, LocalDate.of(2025, 6, 30), BASIS)));
    }

    @Test
    void a_unit_that_has_ended_is_no_longer_offered() {
        as(its.staff());
        end.execute(new EndUnit.Command(its.unitIds().get(0), version(), LocalDate.of(2025, 6, 30), BASIS));
        assertEquals(6, directory.existing(its.organisationId(), LocalDate.of(2025, 6, 30)).size());
        assertEquals(5, directory.existing(its.organisationId(), LocalDate.of(2025, 7, 1)).size());
        refused("unit.unit.renameAfterEnd", () -> rename.execute(renaming(version())));
    }

    @Test
    void only_staff_of_its_own_organisation_change_it() {
        as(its.staff());
        long version = version();
        for (String other : new String[] {its.officers().get(0), its.leader(), its.foreign(), null}) {
            as(other);
            denied(() -> rename.execute(renaming(version)));
            denied(() -> end.execute(new EndUnit.Command(its.unitIds().get(0), version, LocalDate.of(2025, 6, 30), BASIS)));
        }
    }
}
