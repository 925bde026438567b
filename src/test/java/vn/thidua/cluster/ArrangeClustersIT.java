package vn.thidua.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.usecase.AdmitMembers;
import vn.thidua.cluster.usecase.ArrangeClusters;
import vn.thidua.cluster.usecase.ClusterQueries;
import vn.thidua.cluster.usecase.FormCluster;
import vn.thidua.cluster.usecase.FormClusters;
import vn.thidua.cluster.usecase.RollOverQueries;
import vn.thidua.shared.StaleVersion;
import vn.thidua.test.InContainer;
import vn.thidua.test.Statements;
import vn.thidua.unit.UnitRef;
import vn.thidua.unit.usecase.EndUnit;
import vn.thidua.unit.usecase.UnitQueries;

/** All units into all clusters at once: right step, wrong step, no permission, foreign organisation, stale version, two at once. */
class ArrangeClustersIT extends InContainer {

    private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);

    @Inject
    private ArrangeClusters arrange;

    @Inject
    private FormCluster formCluster;

    @Inject
    private FormClusters formClusters;

    @Inject
    private AdmitMembers admit;

    @Inject
    private EndUnit endUnit;

    @Inject
    private UnitQueries unitQueries;

    @Inject
    private ClusterQueries queries;

    @Inject
    private RollOverQueries rollOver;

    @Inject
    private ClusterDirectory directory;

    private long other;

    private void twoClusters() {
        as(its.staff());
        other = formCluster.execute(new FormCluster.Command(its.organisationId(), "Cụm thi đua số 10", null));
    }

    private ClusterQueries.GroupRow group(long clusterId) {
        return queries.arrangement(NEW_YEAR).clusters().stream().filter(one -> one.id() == clusterId).findFirst().orElseThrow();
    }

    private static List<Long> ids(List<UnitRef> units) {
        return units.stream().map(UnitRef::id).toList();
    }

    /** Unit 2 and the unit of no cluster go to the other cluster, unit 4 to the front, unit 3 to none. */
    private ArrangeClusters.Command command() {
        List<Long> units = its.unitIds();
        return command(List.of(units.get(4), units.get(0), units.get(1)), List.of(its.outsideUnitId(), units.get(2)), List.of(units.get(3)));
    }

    private ArrangeClusters.Command command(List<Long> first, List<Long> second, List<Long> without) {
        return new ArrangeClusters.Command(its.organisationId(), NEW_YEAR, List.of(new ArrangeClusters.Group(its.clusterId(), group(its.clusterId()).version(), first),
                new ArrangeClusters.Group(other, group(other).version(), second)), without);
    }

    @Test
    void staff_put_all_units_where_they_are_to_be_from_a_day_on() {
        twoClusters();
        arrange.execute(command());
        List<Long> units = its.unitIds();
        assertEquals(List.of(units.get(4), units.get(0), units.get(1)), ids(group(its.clusterId()).members()));
        assertEquals(List.of(its.outsideUnitId(), units.get(2)), ids(group(other).members()));
        assertEquals(List.of(units.get(3)), ids(queries.arrangement(NEW_YEAR).without()));
        assertEquals(units.size(), directory.membersOn(its.clusterId(), NEW_YEAR.minusDays(1)).size());
    }

    @Test
    void an_arrangement_for_the_same_day_can_be_taken_back() {
        twoClusters();
        arrange.execute(command());
        arrange.execute(command(its.unitIds(), List.of(), List.of(its.outsideUnitId())));
        assertEquals(its.unitIds(), ids(group(its.clusterId()).members()));
        assertEquals(its.unitIds().size(), queries.cluster(its.clusterId()).members().size(), "no membership more than before");
        arrange.execute(command(its.unitIds().subList(0, 3), its.unitIds().subList(3, 5), List.of(its.outsideUnitId())));
        assertEquals(its.unitIds().subList(3, 5), ids(group(other).members()));
        arrange.execute(command(its.unitIds().subList(0, 4), its.unitIds().subList(4, 5), List.of(its.outsideUnitId())));
        assertEquals(its.unitIds().subList(0, 4), ids(group(its.clusterId()).members()));
    }

    @Test
    void nothing_is_stored_where_the_leader_would_leave() {
        twoClusters();
        List<Long> units = its.unitIds();
        refused("cluster.arrange.leaderStays", () -> arrange.execute(command(units.subList(1, 3), List.of(units.get(0), units.get(3), units.get(4)),
                List.of(its.outsideUnitId()))));
        assertEquals(units, ids(group(its.clusterId()).members()));
        assertEquals(List.of(), group(other).members());
    }

    @Test
    void a_unit_that_ended_is_no_member_any_more() {
        twoClusters();
        long ended = its.unitIds().get(4);
        endUnit.execute(new EndUnit.Command(ended, unitQueries.unit(ended).unit().version(), LocalDate.of(2023, 12, 15), "Quyết định số 9"));
        refused("cluster.membership.unitNotExisting", () -> arrange.execute(command(its.unitIds(), List.of(), List.of(its.outsideUnitId()))));
        arrange.execute(command(its.unitIds().subList(0, 4), List.of(), List.of(its.outsideUnitId())));
        assertEquals(List.of(), queries.arrangement(NEW_YEAR).gone());
        assertEquals(4, directory.membersOn(its.clusterId(), NEW_YEAR).size());
    }

    @Test
    void what_was_seen_too_early_is_refused() {
        twoClusters();
        ArrangeClusters.Command seen = command();
        admit.execute(new AdmitMembers.Command(other, group(other).version(), List.of(its.outsideUnitId()), LocalDate.of(2023, 11, 1), null));
        stale(() -> arrange.execute(seen));
        ArrangeClusters.Command withoutTheNew = command();
        formCluster.execute(new FormCluster.Command(its.organisationId(), "Cụm thi đua số 11", null));
        stale(() -> arrange.execute(withoutTheNew));
    }

    @Test
    void of_two_staff_at_once_one_is_told() throws Exception {
        twoClusters();
        for (int round = 0; round < 5; round++) {
            List<Long> members = group(its.clusterId()).members().stream().map(UnitRef::id).toList();
            List<Long> rest = new ArrayList<>(its.unitIds());
            rest.add(its.outsideUnitId());
            rest.removeAll(List.of(its.leaderUnit()));
            List<Throwable> refusals = atOnce(command(List.of(its.leaderUnit()), rest, List.of()), command(members, List.of(), others(members)));
            assertEquals(1, refusals.size());
            assertTrue(isStale(refusals.get(0)), () -> "told by " + refusals.get(0));
            as(its.staff());
            var stored = queries.arrangement(NEW_YEAR);
            assertEquals(6, stored.placed() + stored.without().size(), "each unit once");
            arrange.execute(command(its.unitIds(), List.of(), List.of(its.outsideUnitId())));
        }
    }

    private List<Long> others(List<Long> than) {
        return Stream.concat(its.unitIds().stream(), Stream.of(its.outsideUnitId())).filter(unit -> !than.contains(unit)).toList();
    }

    /** What the attempts that failed failed with. */
    private List<Throwable> atOnce(ArrangeClusters.Command... commands) throws Exception {
        CyclicBarrier together = new CyclicBarrier(commands.length);
        var people = Executors.newFixedThreadPool(commands.length);
        try {
            List<Future<Object>> steps = new ArrayList<>();
            for (ArrangeClusters.Command command : commands) {
                steps.add(people.submit((Callable<Object>) () -> acting.call(its.staff(), () -> {
                    together.await();
                    arrange.execute(command);
                    return null;
                })));
            }
            List<Throwable> refusals = new ArrayList<>();
            for (Future<Object> step : steps) {
                try {
                    step.get();
                } catch (ExecutionException refused) {
                    refusals.add(refused.getCause());
                }
            }
            return refusals;
        } finally {
            people.shutdownNow();
        }
    }

    private static boolean isStale(Throwable told) {
        return told != null && (told instanceof StaleVersion || told instanceof OptimisticLockException || isStale(told.getCause()));
    }

    @Test
    void several_clusters_are_formed_at_once_and_those_that_exist_stay() {
        as(its.staff());
        assertEquals(2, formClusters.execute(new FormClusters.Command(its.organisationId(), 3, "Quyết định 1")));
        assertEquals(List.of("Cụm thi đua số 1", "Cụm thi đua số 2", "Cụm thi đua số 3"), queries.clusters().stream().map(ClusterQueries.ClusterRow::name).toList());
        refused("cluster.arrange.allThere", () -> formClusters.execute(new FormClusters.Command(its.organisationId(), 3, null)));
    }

    @Test
    void nobody_else_arranges() {
        twoClusters();
        ArrangeClusters.Command command = command();
        for (String person : new String[] {its.officers().get(0), its.leader(), its.teller(), its.readOnly(), its.admin(), its.foreign(), null}) {
            as(person);
            denied(() -> arrange.execute(command));
            denied(() -> formClusters.execute(new FormClusters.Command(its.organisationId(), 5, null)));
        }
    }

    @Test
    void a_cluster_of_another_organisation_is_none_to_arrange() {
        twoClusters();
        var elsewhere = world.build();
        assertTrue(elsewhere.organisationId() != its.organisationId());
        as(its.staff());
        List<ArrangeClusters.Group> groups = new ArrayList<>(command().clusters());
        groups.add(new ArrangeClusters.Group(elsewhere.clusterId(), 1, List.of()));
        stale(() -> arrange.execute(new ArrangeClusters.Command(its.organisationId(), NEW_YEAR, groups, command().without())));
    }

    @Test
    void the_pages_ask_the_database_as_often_with_many_clusters_as_with_few() throws Exception {
        twoClusters();
        arrange.execute(command());
        int setup = Statements.of(queries::clusters);
        int arrangement = Statements.of(() -> queries.arrangement(NEW_YEAR));
        int going = Statements.of(() -> rollOver.page(its.yearId(), null));
        assertTrue(setup >= 3, setup + " statements");
        formClusters.execute(new FormClusters.Command(its.organisationId(), 15, null));
        for (ClusterQueries.GroupRow group : queries.arrangement(NEW_YEAR).clusters()) {
            if (group.members().isEmpty()) {
                long unit = queries.arrangement(NEW_YEAR).without().stream().map(UnitRef::id).findFirst().orElse(0L);
                if (unit != 0) {
                    admit.execute(new AdmitMembers.Command(group.id(), group.version(), List.of(unit), NEW_YEAR, null));
                }
            }
        }
        assertEquals(setup, Statements.of(queries::clusters));
        assertEquals(arrangement, Statements.of(() -> queries.arrangement(NEW_YEAR)));
        assertEquals(going, Statements.of(() -> rollOver.page(its.yearId(), null)));
    }
}
