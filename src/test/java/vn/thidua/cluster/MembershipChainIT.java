package vn.thidua.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.naming.InitialContext;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.usecase.AdmitMembers;
import vn.thidua.cluster.usecase.ClusterQueries;
import vn.thidua.cluster.usecase.FormCluster;
import vn.thidua.cluster.usecase.ReleaseMember;
import vn.thidua.test.InContainer;
import vn.thidua.unit.UnitMemberships;
import vn.thidua.unit.usecase.EndUnit;
import vn.thidua.unit.usecase.UnitQueries;

/** No unit is in two clusters on one day: not by the rule, not by two people at once, not by hand in the database. */
class MembershipChainIT extends InContainer {

    @Inject
    private FormCluster form;

    @Inject
    private AdmitMembers admit;

    @Inject
    private ReleaseMember release;

    @Inject
    private ClusterQueries queries;

    @Inject
    private EndUnit end;

    @Inject
    private UnitQueries units;

    @Inject
    private UnitMemberships memberships;

    private long another(String name) {
        return form.execute(new FormCluster.Command(its.organisationId(), name, null));
    }

    private void admitted(long cluster, long unit, LocalDate from, LocalDate to) {
        admit.execute(new AdmitMembers.Command(cluster, queries.cluster(cluster).version(), List.of(unit), from, to));
    }

    private String stays(long unit) {
        return String.join(" ", memberships.of(unit).stream().map(stay -> stay.from() + ".." + (stay.to() == null ? "" : stay.to())).toList());
    }

    private void byHand(String sql) throws Exception {
        DataSource dataSource = InitialContext.doLookup("java:app/jdbc/thidua");
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private String row(long cluster, long unit, String from, String to, String previous) {
        return "INSERT INTO membership (cluster_id, unit_id, valid_from, valid_to, previous_to, list_order) VALUES (" + cluster + ", " + unit + ", "
                + from + ", " + to + ", " + previous + ", 9)";
    }

    @Test
    void an_overlap_cannot_be_stored_by_hand_in_any_shape() throws Exception {
        as(its.staff());
        long unit = its.outsideUnitId();
        admitted(its.clusterId(), unit, LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31));
        long other = another("Cụm thi đua số 3");
        String[] overlaps = {
                row(other, unit, "'2023-06-01'", "NULL", "NULL"),
                row(other, unit, "'2023-06-01'", "NULL", "'2023-12-31'"),
                row(other, unit, "'2023-06-01'", "'2023-07-01'", "'2023-05-31'"),
                row(other, unit, "'2022-06-01'", "'2023-03-01'", "NULL"),
                row(other, unit, "'2023-06-01'", "'2023-12-31'", "NULL"),
                "UPDATE membership SET valid_to = '2022-01-01' WHERE unit_id = " + unit};
        for (String overlap : overlaps) {
            assertThrows(SQLException.class, () -> byHand(overlap), overlap);
        }
        byHand(row(other, unit, "'2024-01-01'", "NULL", "'2023-12-31'"));
        assertThrows(SQLException.class, () -> byHand(row(its.clusterId(), unit, "'2025-01-01'", "NULL", "'2023-12-31'")));
        assertThrows(SQLException.class, () -> byHand(row(its.clusterId(), unit, "'2025-01-01'", "NULL", "NULL")));
        assertThrows(SQLException.class, () -> byHand("UPDATE membership SET valid_to = '2024-06-30' WHERE valid_from = '2023-01-01' AND unit_id = " + unit));
        assertEquals("2023-01-01..2023-12-31 2024-01-01..", stays(unit));
    }

    @Test
    void history_is_entered_in_any_order() {
        as(its.staff());
        long unit = its.outsideUnitId();
        long second = another("Cụm thi đua số 3");
        admitted(its.clusterId(), unit, LocalDate.of(2023, 1, 1), LocalDate.of(2023, 6, 30));
        admitted(second, unit, LocalDate.of(2024, 1, 1), null);
        admitted(second, unit, LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31));
        admitted(its.clusterId(), unit, LocalDate.of(2023, 7, 1), LocalDate.of(2023, 9, 30));
        refused("cluster.membership.elsewhere", () -> admitted(its.clusterId(), unit, LocalDate.of(2021, 6, 1), LocalDate.of(2022, 1, 1)));
        assertEquals("2022-01-01..2022-12-31 2023-01-01..2023-06-30 2023-07-01..2023-09-30 2024-01-01..", stays(unit));
        release.execute(new ReleaseMember.Command(second, queries.cluster(second).version(), unit, LocalDate.of(2024, 6, 30)));
        admitted(its.clusterId(), unit, LocalDate.of(2024, 7, 1), null);
        assertEquals("2022-01-01..2022-12-31 2023-01-01..2023-06-30 2023-07-01..2023-09-30 2024-01-01..2024-06-30 2024-07-01..", stays(unit));
    }

    @Test
    void of_two_who_admit_a_unit_to_two_clusters_at_once_one_is_told() throws Exception {
        for (int round = 0; round < 5; round++) {
            its = world.build();
            as(its.staff());
            long unit = its.outsideUnitId();
            List<Long> clusters = List.of(another("Cụm thi đua số 3"), another("Cụm thi đua số 4"));
            List<Long> versions = clusters.stream().map(cluster -> queries.cluster(cluster).version()).toList();
            if (round % 2 == 1) {
                admitted(its.clusterId(), unit, LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31));
            }
            CyclicBarrier start = new CyclicBarrier(2);
            List<Callable<Void>> steps = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                int which = i;
                steps.add(() -> acting.call(its.staff(), () -> {
                    start.await();
                    // overlapping, but not from the same day: the constraint of V002 alone would let both in
                    admit.execute(new AdmitMembers.Command(clusters.get(which), versions.get(which), List.of(unit), LocalDate.of(2023, 1 + which, 1), null));
                    return null;
                }));
            }
            ExecutorService people = Executors.newFixedThreadPool(2);
            int admitted = 0;
            try {
                for (Future<Void> step : people.invokeAll(steps)) {
                    try {
                        step.get();
                        admitted++;
                    } catch (ExecutionException refused) {
                        // one of the two: by the rule or by the database, as it came
                    }
                }
            } finally {
                people.shutdown();
            }
            assertEquals(1, admitted, "round " + round);
            assertEquals(1, memberships.of(unit).stream().filter(stay -> stay.to() == null).count());
        }
    }

    @Test
    void a_unit_is_a_member_for_no_longer_than_it_exists() {
        as(its.staff());
        long unit = its.outsideUnitId();
        end.execute(new EndUnit.Command(unit, units.unit(unit).unit().version(), LocalDate.of(2025, 6, 30), "NQ 1683/NQ-UBTVQH15"));
        refused("cluster.membership.unitEnds", () -> admitted(its.clusterId(), unit, LocalDate.of(2025, 1, 1), null));
        admitted(its.clusterId(), unit, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 6, 30));
    }
}
