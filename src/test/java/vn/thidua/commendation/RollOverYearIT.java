package vn.thidua.commendation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.thidua.achievement.model.scoring.CriterionKind;
import vn.thidua.achievement.model.scoring.CriterionSpec;
import vn.thidua.achievement.usecase.AddCriterion;
import vn.thidua.achievement.usecase.CreateCriteriaSet;
import vn.thidua.achievement.usecase.CriteriaQueries;
import vn.thidua.achievement.model.scoring.Assignment;
import vn.thidua.achievement.usecase.SetTargets;
import vn.thidua.cluster.YearRollOver.Held;
import vn.thidua.cluster.usecase.ClusterQueries;
import vn.thidua.cluster.usecase.FormCluster;
import vn.thidua.cluster.usecase.RollOverQueries;
import vn.thidua.cluster.usecase.RollOverYear;
import vn.thidua.shared.NotFound;
import vn.thidua.unit.usecase.EndUnit;
import vn.thidua.unit.usecase.UnitQueries;

/** From one year to the next: what is made, made once, refused, and refused to whom. */
class RollOverYearIT extends CommendationInContainer {

    @Inject
    private RollOverYear rollOver;

    @Inject
    private RollOverQueries overview;

    @Inject
    private CreateCriteriaSet create;

    @Inject
    private AddCriterion add;

    @Inject
    private SetTargets setTargets;

    @Inject
    private CriteriaQueries criteria;

    @Inject
    private ClusterQueries clusters;

    @Inject
    private FormCluster formCluster;

    @Inject
    private EndUnit endUnit;

    @Inject
    private UnitQueries unitQueries;

    private RollOverYear.Command to(int number, boolean withTargets, Long... clusterIds) {
        return new RollOverYear.Command(its.yearId(), number, LocalDate.of(number, 3, 15), LocalDate.of(number, 9, 30), LocalDate.of(number, 10, 24),
                LocalDate.of(number, 10, 28), LocalDate.of(number, 10, 30), Set.of(clusterIds), withTargets);
    }

    private CriteriaQueries.SetView set(long yearId) {
        return criteria.of(its.clusterId(), yearId).set();
    }

    private void line(String code, CriterionKind kind) {
        var set = set(its.yearId());
        add.execute(new AddCriterion.Command(set.id(), set.version(), null,
                new CriterionSpec(code, "Tiêu chí " + code, kind, BigDecimal.TEN, null, "chị", true, null)));
    }

    /** As staff: two criteria with a target for each unit, and the rules of two awards. */
    private void aYear() {
        as(its.staff());
        create.execute(new CreateCriteriaSet.Command(its.clusterId(), its.yearId(), "Tiêu chí năm 2023", 2));
        line("A", CriterionKind.TARGET);
        line("B", CriterionKind.DIRECT);
        var set = set(its.yearId());
        List<SetTargets.Cell> cells = new ArrayList<>();
        its.unitIds().forEach(unit -> cells.add(new SetTargets.Cell(set.lines().get(0).id(), unit, Assignment.of(new BigDecimal("100")))));
        setTargets.execute(new SetTargets.Command(set.id(), set.version(), cells));
        setRule.execute(rule(awardType("BK-TW", AwardLevel.CENTRAL), null, 1));
        setRule.execute(rule(awardType("BK-TINH", AwardLevel.PROVINCIAL), null, 3));
    }

    @Test
    void makes_the_year_with_criteria_as_a_draft_and_rules_as_they_are() {
        aYear();
        var result = rollOver.execute(to(2024, false, its.clusterId()));
        assertTrue(result.opened());
        assertEquals(Set.of("achievement.rollover.lines 2", "commendation.rollover.rules 2"),
                Set.copyOf(result.made().stream().map(held -> held.key() + " " + held.count()).toList()));
        var set = set(result.yearId());
        assertEquals("Tiêu chí năm 2024", set.title());
        assertFalse(set.published());
        assertEquals(List.of("A", "B"), set.lines().stream().map(CriteriaQueries.LineView::code).toList());
        assertTrue(set.lines().get(0).assignments().isEmpty());
        assertEquals(List.of(1, 3), queries.page(its.clusterId(), result.yearId()).awards().stream().map(award -> award.rule().quota().number()).toList());
        assertTrue(queries.page(its.clusterId(), result.yearId()).awards().stream().noneMatch(award -> award.suggested()));
        assertEquals(5, set.members().size(), "memberships go on");
    }

    @Test
    void takes_the_targets_along_where_asked_for_the_units_that_go_on() {
        aYear();
        long ended = its.unitIds().get(4);
        endUnit.execute(new EndUnit.Command(ended, unitQueries.unit(ended).unit().version(), LocalDate.of(2023, 12, 31), "Quyết định số 9"));
        assertEquals(List.of("Hội LHPN huyện Võ Nhai"), row(2024).leftOut());
        assertEquals(4, row(2024).members());
        var set = set(rollOver.execute(to(2024, true, its.clusterId())).yearId());
        assertEquals(Set.copyOf(its.unitIds().subList(0, 4)), set.lines().get(0).assignments().keySet());
        assertEquals(4, set.members().size());
    }

    private RollOverQueries.ClusterRow row(int number) {
        return overview.page(its.yearId(), number).orElseThrow().clusters().stream().filter(one -> one.id() == its.clusterId()).findFirst().orElseThrow();
    }

    @Test
    void adds_only_what_is_missing_when_it_is_done_again() {
        aYear();
        long second = formCluster.execute(new FormCluster.Command(its.organisationId(), "Cụm thi đua số 3", null));
        create.execute(new CreateCriteriaSet.Command(second, its.yearId(), "Tiêu chí chung", 1));
        long year = rollOver.execute(to(2024, false, its.clusterId())).yearId();
        var set = set(year);
        add.execute(new AddCriterion.Command(set.id(), set.version(), null, new CriterionSpec("C", "Thêm", CriterionKind.DIRECT, BigDecimal.ONE, null, null, false, null)));
        var again = rollOver.execute(to(2024, true, its.clusterId(), second));
        assertFalse(again.opened());
        assertEquals(List.of(second), again.made().stream().map(Held::clusterId).toList());
        assertEquals(3, set(year).lines().size(), "what was edited stays");
        assertEquals(List.of(), rollOver.execute(to(2024, true, its.clusterId(), second)).made());
        assertEquals("Hội LHPN huyện Định Hóa", row(2024).leaderName());
        assertEquals(List.of(3, 2), row(2024).there().stream().map(Held::count).toList());
    }

    @Test
    void is_refused_for_a_year_with_other_dates_and_for_one_that_is_not_later() {
        aYear();
        rollOver.execute(to(2024, false, its.clusterId()));
        var other = new RollOverYear.Command(its.yearId(), 2024, LocalDate.of(2024, 3, 1), LocalDate.of(2024, 9, 30), LocalDate.of(2024, 10, 24),
                LocalDate.of(2024, 10, 28), LocalDate.of(2024, 10, 30), Set.of(its.clusterId()), false);
        refused("cluster.rollover.otherDates", () -> rollOver.execute(other));
        refused("cluster.rollover.notLater", () -> rollOver.execute(to(2023, false, its.clusterId())));
        var disorder = new RollOverYear.Command(its.yearId(), 2025, LocalDate.of(2025, 12, 1), LocalDate.of(2025, 9, 30), LocalDate.of(2025, 10, 24),
                LocalDate.of(2025, 10, 28), LocalDate.of(2025, 10, 30), Set.of(its.clusterId()), false);
        refused("cluster.year.datesOutOfOrder", () -> rollOver.execute(disorder));
        assertEquals(2, clusters.years().size());
    }

    @Test
    void takes_no_cluster_of_another_organisation() {
        aYear();
        var elsewhere = world.build();
        as(its.staff());
        assertThrows(NotFound.class, () -> rollOver.execute(to(2024, false, its.clusterId(), elsewhere.clusterId())));
        assertEquals(1, clusters.years().size());
    }

    @Test
    void nobody_else_does_it() {
        aYear();
        for (String other : new String[] {its.officers().get(0), its.leader(), its.teller(), its.readOnly(), its.admin(), its.foreign(), null}) {
            as(other);
            denied(() -> rollOver.execute(to(2024, false, its.clusterId())));
            if (!its.foreign().equals(other)) {
                denied(() -> overview.page(its.yearId(), null));
            }
        }
    }

    /** As the pages understand it: the database let in one, and refused the other as a duplicate. */
    private static boolean somebodyWasFirst(Throwable told) {
        return told != null && (told instanceof SQLException database && ("23505".equals(database.getSQLState()) || database.getErrorCode() == 1062)
                || somebodyWasFirst(told.getCause()));
    }

    @Test
    void two_staff_at_once_make_one_year() throws Exception {
        aYear();
        CyclicBarrier together = new CyclicBarrier(2);
        var people = Executors.newFixedThreadPool(2);
        List<Future<Object>> steps = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            steps.add(people.submit((Callable<Object>) () -> acting.call(its.staff(), () -> {
                together.await();
                return rollOver.execute(to(2024, false, its.clusterId()));
            })));
        }
        int done = 0;
        for (Future<Object> step : steps) {
            try {
                step.get();
                done++;
            } catch (ExecutionException second) {
                assertTrue(somebodyWasFirst(second), () -> "told by " + second);
            }
        }
        people.shutdown();
        assertTrue(done >= 1);
        as(its.staff());
        assertEquals(List.of(2024, 2023), clusters.years().stream().map(year -> year.year().number()).toList());
        assertEquals(List.of(2, 2), row(2024).there().stream().map(Held::count).toList());
    }
}
