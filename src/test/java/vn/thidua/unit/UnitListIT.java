package vn.thidua.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thidua.test.InContainer;
import vn.thidua.unit.usecase.AddUnit;
import vn.thidua.unit.usecase.ArrangeUnits;
import vn.thidua.unit.usecase.EndUnit;
import vn.thidua.unit.usecase.SortUnitsByName;
import vn.thidua.unit.usecase.UnitQueries;
import vn.thidua.unit.usecase.UnitQueries.UnitList;

/** The list of units: order, search, filters, pages. */
class UnitListIT extends InContainer {

    @Inject
    private AddUnit add;

    @Inject
    private ArrangeUnits arrange;

    @Inject
    private SortUnitsByName sort;

    @Inject
    private EndUnit end;

    @Inject
    private UnitQueries queries;

    private UnitList list(String typed, UnitKind kind, UnitPresence presence, int page) {
        return queries.search(new UnitQueries.Filter(typed, kind, presence, page));
    }

    private List<String> names() {
        return list("", null, UnitPresence.ALL, 1).rows().stream().map(UnitQueries.UnitRow::shortName).toList();
    }

    private long order() {
        return list("", null, UnitPresence.ALL, 1).orderVersion();
    }

    private ArrangeUnits.Command moving(long order, int place) {
        return new ArrangeUnits.Command(its.organisationId(), order, Map.of(its.unitIds().get(3), place));
    }

    @Test
    void a_unit_moves_to_the_place_typed_and_the_others_close_up() {
        as(its.staff());
        arrange.execute(moving(order(), 1));
        assertEquals(List.of("Đại Từ", "Định Hóa", "Phú Lương", "Đồng Hỷ", "Võ Nhai", "Phú Bình"), names());
        arrange.execute(new ArrangeUnits.Command(its.organisationId(), order(), Map.of(its.unitIds().get(3), 6, its.outsideUnitId(), 1)));
        assertEquals(List.of("Phú Bình", "Định Hóa", "Phú Lương", "Đồng Hỷ", "Võ Nhai", "Đại Từ"), names());
        for (int bad : new int[] {0, 7}) {
            refused("unit.units.badPlace", () -> arrange.execute(moving(order(), bad)));
        }
    }

    @Test
    void the_order_by_name_is_the_vietnamese_one_with_ended_units_last() {
        as(its.staff());
        end.execute(new EndUnit.Command(its.unitIds().get(3), queries.unit(its.unitIds().get(3)).unit().version(), LocalDate.of(2023, 1, 31), "QĐ 1"));
        sort.execute(new SortUnitsByName.Command(its.organisationId(), order()));
        assertEquals(List.of("Định Hóa", "Đồng Hỷ", "Phú Bình", "Phú Lương", "Võ Nhai", "Đại Từ"), names());
    }

    @Test
    void the_later_of_two_who_put_in_order_is_told() {
        as(its.staff());
        long order = order();
        arrange.execute(moving(order, 1));
        stale(() -> arrange.execute(moving(order, 2)));
        stale(() -> sort.execute(new SortUnitsByName.Command(its.organisationId(), order)));
    }

    @Test
    void units_are_found_by_code_kind_and_presence_page_by_page() {
        as(its.staff());
        for (int i = 1; i <= 60; i++) {
            add.execute(new AddUnit.Command(its.organisationId(), UnitKind.COMMUNE, "Hội LHPN xã Số " + i, "Số " + i, String.format("05%03d", i), null,
                    LocalDate.of(2021, 1, 1)));
        }
        assertEquals(1, list("05007", null, UnitPresence.ALL, 1).found());
        assertEquals(60, list("", UnitKind.COMMUNE, UnitPresence.EXISTING, 1).found());
        assertEquals(50, list("", UnitKind.COMMUNE, UnitPresence.EXISTING, 1).rows().size());
        assertEquals(10, list("", UnitKind.COMMUNE, UnitPresence.EXISTING, 2).rows().size());
        assertEquals(2, list("", UnitKind.COMMUNE, UnitPresence.EXISTING, 99).page());
        assertEquals(66, list("", UnitKind.COMMUNE, UnitPresence.EXISTING, 2).rows().get(9).place());
        end.execute(new EndUnit.Command(its.unitIds().get(3), queries.unit(its.unitIds().get(3)).unit().version(), LocalDate.of(2023, 1, 31), "QĐ 1"));
        assertEquals(1, list("", null, UnitPresence.ENDED, 1).found());
        assertEquals(65, list("", null, UnitPresence.EXISTING, 1).found());
        assertEquals(66, list("", null, UnitPresence.ALL, 1).found());
    }

    @Test
    void only_staff_put_units_in_order_and_an_administrator_looks_on() {
        as(its.admin());
        assertFalse(list("", null, UnitPresence.ALL, 1).mayManage());
        long order = order();
        for (String other : new String[] {its.admin(), its.officers().get(0), its.leader(), its.foreign(), null}) {
            as(other);
            denied(() -> arrange.execute(moving(order, 1)));
            denied(() -> sort.execute(new SortUnitsByName.Command(its.organisationId(), order)));
        }
    }
}
