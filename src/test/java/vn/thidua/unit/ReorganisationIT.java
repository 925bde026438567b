package vn.thidua.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.access.CurrentUser;
import vn.thidua.shared.RuleBroken;
import vn.thidua.test.InContainer;
import vn.thidua.unit.model.ReorganisationKind;
import vn.thidua.unit.usecase.AddUnit;
import vn.thidua.unit.usecase.ChangeUnitCode;
import vn.thidua.unit.usecase.EndUnit;
import vn.thidua.unit.usecase.RecordReorganisation;
import vn.thidua.unit.usecase.RecordReorganisation.NewUnit;
import vn.thidua.unit.usecase.RenameUnit;
import vn.thidua.unit.usecase.Reorganising.Source;
import vn.thidua.unit.usecase.UnitQueries;

/** Each kind of reorganisation, and what is refused. */
class ReorganisationIT extends InContainer {

    private static final LocalDate FIRST = LocalDate.of(2025, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 6, 30);
    private static final String BASIS = "NQ 1683/NQ-UBTVQH15";

    @Inject
    private RecordReorganisation reorganise;

    @Inject
    private RenameUnit rename;

    @Inject
    private EndUnit end;

    @Inject
    private AddUnit add;

    @Inject
    private ChangeUnitCode changeCode;

    @Inject
    private UnitQueries queries;

    @Inject
    private UnitDirectory directory;

    @Inject
    private CurrentUser user;

    @BeforeEach
    void asStaff() {
        on(LocalDate.of(2025, 7, 2));
        as(its.staff());
    }

    private long unit(int index) {
        return its.unitIds().get(index);
    }

    private long version(long unit) {
        return queries.unit(unit).unit().version();
    }

    private List<Source> sources(int... indexes) {
        return Arrays.stream(indexes).mapToObj(index -> new Source(unit(index), version(unit(index)))).toList();
    }

    private List<Long> record(ReorganisationKind kind, LocalDate on, List<Source> sources, Set<Long> continuing, List<NewUnit> founded, List<Long> targets,
            Long parent) {
        return reorganise.execute(new RecordReorganisation.Command(its.organisationId(), kind, on, BASIS, null, sources, continuing, founded, targets, parent));
    }

    private static NewUnit commune(String name, String code) {
        return new NewUnit(UnitKind.COMMUNE, "Hội LHPN xã " + name, name, code);
    }

    private long added(String name, String code, Long parent) {
        return add.execute(new AddUnit.Command(its.organisationId(), UnitKind.COMMUNE, "Hội LHPN xã " + name, name, code, parent, LocalDate.of(2021, 1, 1)));
    }

    @Test
    void a_merger_ends_what_is_absorbed_and_keeps_what_absorbs() {
        record(ReorganisationKind.MERGE, FIRST, sources(1, 2), Set.of(), List.of(), List.of(unit(3)), null);
        assertEquals(LAST, queries.unit(unit(1)).unit().validTo());
        assertNull(queries.unit(unit(3)).unit().validTo());
        assertEquals(2, queries.unit(unit(3)).events().get(0).predecessors().size());
        assertEquals(List.of(unit(3)), queries.unit(unit(2)).events().get(0).successors().stream().map(one -> one.id()).toList());
    }

    @Test
    void a_consolidation_may_take_over_name_and_code_of_a_source_from_the_next_day() {
        changeCode.execute(new ChangeUnitCode.Command(unit(1), version(unit(1)), "05953"));
        List<Long> founded = record(ReorganisationKind.CONSOLIDATE, FIRST, sources(1, 2), Set.of(),
                List.of(new NewUnit(UnitKind.COMMUNE, "Hội LHPN huyện Phú Lương", "Phú Lương", "05953")), List.of(), null);
        assertEquals("05953", directory.unit(founded.get(0), FIRST).code());
    }

    @Test
    void a_source_of_a_split_may_go_on() {
        record(ReorganisationKind.SPLIT, FIRST, sources(1), Set.of(unit(1)), List.of(commune("Yên Trạch", null)), List.of(), null);
        assertNull(queries.unit(unit(1)).unit().validTo());
        assertEquals(1, queries.unit(unit(1)).events().get(0).successors().size());
    }

    @Test
    void a_transfer_changes_the_parent_from_its_day_on_and_no_unit_stands_above_itself() {
        long commune = added("Bình Yên", null, unit(0));
        List<Source> moved = List.of(new Source(commune, version(commune)));
        refused("unit.reorganisation.ownParent", () -> record(ReorganisationKind.TRANSFER, FIRST, moved, Set.of(), List.of(), List.of(), commune));
        refused("unit.reorganisation.circle", () -> record(ReorganisationKind.TRANSFER, FIRST, sources(0), Set.of(), List.of(), List.of(), commune));
        record(ReorganisationKind.TRANSFER, FIRST, List.of(new Source(commune, version(commune))), Set.of(), List.of(), List.of(), unit(1));
        var profiles = queries.unit(commune).profiles();
        assertEquals("Hội LHPN huyện Định Hóa", profiles.get(0).parentName());
        assertEquals(LAST, profiles.get(0).to());
        assertEquals("Hội LHPN huyện Phú Lương", profiles.get(1).parentName());
    }

    @Test
    void a_new_name_and_an_end_are_events_too() {
        rename.execute(new RenameUnit.Command(unit(1), version(unit(1)), UnitKind.WARD, "Hội LHPN phường Đu", "Đu", FIRST, BASIS));
        end.execute(new EndUnit.Command(unit(1), version(unit(1)), LocalDate.of(2025, 12, 31), "NQ 1/2025"));
        assertEquals(List.of(ReorganisationKind.RENAME, ReorganisationKind.DISSOLVE), queries.unit(unit(1)).events().stream().map(event -> event.kind()).toList());
        assertEquals(LocalDate.of(2025, 12, 31), queries.unit(unit(1)).memberships().get(0).to());
    }

    @Test
    void what_does_not_exist_or_has_a_later_event_is_refused() {
        end.execute(new EndUnit.Command(unit(1), version(unit(1)), LocalDate.of(2024, 12, 31), BASIS));
        refused("unit.reorganisation.sourceNotExisting",
                () -> record(ReorganisationKind.DISSOLVE, FIRST, sources(1), Set.of(), List.of(), List.of(), null));
        refused("unit.reorganisation.targetNotExisting",
                () -> record(ReorganisationKind.MERGE, FIRST, sources(2), Set.of(), List.of(), List.of(unit(1)), null));
        refused("unit.reorganisation.laterEvent",
                () -> record(ReorganisationKind.DISSOLVE, LocalDate.of(2024, 6, 1), sources(1), Set.of(), List.of(), List.of(), null));
        refused("unit.reorganisation.bothSides",
                () -> record(ReorganisationKind.MERGE, FIRST, sources(2, 3), Set.of(), List.of(), List.of(unit(3)), null));
    }

    @Test
    void one_bad_row_undoes_the_whole() {
        added("La Hiên", "05716", null);
        refused("unit.unit.codeTaken", () -> record(ReorganisationKind.SPLIT, FIRST, sources(1), Set.of(),
                List.of(commune("Vô Tranh", "05700"), commune("Yên Trạch", "05716")), List.of(), null));
        refused("unit.unit.nameTaken", () -> record(ReorganisationKind.SPLIT, FIRST, sources(1), Set.of(),
                List.of(commune("Vô Tranh", "05700"), commune("Vô Tranh", "05701")), List.of(), null));
        assertNull(queries.unit(unit(1)).unit().validTo());
        assertEquals(0, queries.unit(unit(1)).events().size());
        assertEquals(0, queries.search(new UnitQueries.Filter("vo tranh", null, UnitPresence.ALL, 1)).found());
    }

    @Test
    void a_code_belongs_to_one_unit_at_a_time() {
        changeCode.execute(new ChangeUnitCode.Command(unit(1), version(unit(1)), "05953"));
        refused("unit.unit.codeTaken", () -> changeCode.execute(new ChangeUnitCode.Command(unit(2), version(unit(2)), "05953")));
        refused("unit.unit.badCode", () -> changeCode.execute(new ChangeUnitCode.Command(unit(2), version(unit(2)), "5953")));
    }

    @Test
    void the_later_of_two_editors_is_told() {
        List<Source> seen = sources(1);
        long version = seen.get(0).seenVersion();
        record(ReorganisationKind.SPLIT, FIRST, seen, Set.of(unit(1)), List.of(commune("Yên Trạch", null)), List.of(), null);
        changeCode.execute(new ChangeUnitCode.Command(unit(1), version(unit(1)), "05953"));
        stale(() -> record(ReorganisationKind.DISSOLVE, FIRST, seen, Set.of(), List.of(), List.of(), null));
        stale(() -> changeCode.execute(new ChangeUnitCode.Command(unit(1), version, "05954")));
    }

    @Test
    void a_parent_that_has_ended_is_named_until_its_last_day() {
        long commune = added("Bình Yên", null, unit(0));
        end.execute(new EndUnit.Command(unit(0), version(unit(0)), LAST, BASIS));
        assertEquals(LAST, queries.unit(commune).profiles().get(0).parentUntil());
    }

    @Test
    void of_two_who_found_a_unit_of_one_code_at_once_one_is_told() throws Exception {
        List<Source> one = sources(1);
        List<Source> other = sources(2);
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        int recorded = 0;
        try {
            for (Future<?> step : people.invokeAll(List.of(splitting(start, one, "Yên Trạch"), splitting(start, other, "Vô Tranh")))) {
                try {
                    step.get();
                    recorded++;
                } catch (ExecutionException refused) {
                    assertTrue(refused.getCause() instanceof RuleBroken rule && rule.key().equals("unit.unit.codeTaken"), () -> "told by " + refused.getCause());
                }
            }
        } finally {
            people.shutdown();
        }
        assertEquals(1, recorded);
        assertEquals(1, queries.search(new UnitQueries.Filter("05700", null, UnitPresence.ALL, 1)).found());
    }

    private Callable<Object> splitting(CyclicBarrier start, List<Source> sources, String name) {
        return () -> acting.call(its.staff(), () -> {
            start.await();
            return record(ReorganisationKind.SPLIT, FIRST, sources, Set.of(sources.get(0).unitId()), List.of(commune(name, "05700")), List.of(), null);
        });
    }

    @Test
    void nobody_else_reorganises() {
        List<Source> seen = sources(1);
        for (String other : new String[] {its.officers().get(0), its.leader(), its.readOnly(), its.admin(), its.foreign(), null}) {
            as(other);
            denied(() -> record(ReorganisationKind.DISSOLVE, FIRST, seen, Set.of(), List.of(), List.of(), null));
            denied(() -> changeCode.execute(new ChangeUnitCode.Command(seen.get(0).unitId(), seen.get(0).seenVersion(), "05953")));
            if (other == null || !other.equals(its.foreign())) {
                denied(() -> queries.reorganisation(FIRST));
            }
        }
        as(its.foreign());
        denied(() -> reorganise.execute(new RecordReorganisation.Command(user.organisationId(), ReorganisationKind.DISSOLVE, FIRST, BASIS, null, seen,
                Set.of(), List.of(), List.of(), null)));
    }
}
