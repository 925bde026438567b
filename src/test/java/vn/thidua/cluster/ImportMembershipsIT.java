package vn.thidua.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.access.CurrentUser;
import vn.thidua.cluster.usecase.ClusterQueries;
import vn.thidua.cluster.usecase.ExportMemberships;
import vn.thidua.cluster.usecase.ImportMemberships;
import vn.thidua.shared.run.Progress;
import vn.thidua.shared.run.Runs;
import vn.thidua.shared.table.Preview;
import vn.thidua.shared.table.RowEffect;
import vn.thidua.shared.table.TableFormat;
import vn.thidua.test.InContainer;
import vn.thidua.unit.UnitDirectory;

class ImportMembershipsIT extends InContainer {

    private static final LocalDate NOV = LocalDate.of(2023, 11, 15);

    @Inject
    private ImportMemberships imports;

    @Inject
    private ExportMemberships exports;

    @Inject
    private ClusterQueries queries;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private UnitDirectory units;

    @Inject
    private Runs runs;

    @Inject
    private CurrentUser user;

    private ImportMemberships.Command file(String csv) {
        return new ImportMemberships.Command(its.organisationId(), csv.getBytes(StandardCharsets.UTF_8), null);
    }

    private void stored(ImportMemberships.Command command) {
        Progress progress = runs.await(imports.execute(command), user.accountId(), Duration.ofMinutes(2));
        assertFalse(progress.failed() || progress.running(), progress.key());
    }

    private List<String> faults(String csv) {
        return imports.preview(file(csv)).faults().stream().map(fault -> fault.key()).toList();
    }

    @Test
    void a_unit_joins_a_cluster_however_its_number_is_written() {
        as(its.staff());
        String list = "Đơn vị;Cụm thi đua;Từ ngày\nHội LHPN huyện Phú Bình;Cụm thi đua số 02;15/11/2023\n";
        assertEquals(1, imports.preview(file(list)).count(RowEffect.NEW));
        assertEquals(5, queries.cluster(its.clusterId()).members().size(), "a preview stores nothing");
        stored(file(list));
        assertEquals(6, read(() -> clusters.membersOn(its.clusterId(), NOV)).size());
        assertEquals(1, imports.preview(file(list)).count(RowEffect.UNCHANGED));
        stored(file(list));
        assertEquals(6, queries.cluster(its.clusterId()).members().size());
    }

    @Test
    void a_new_cluster_is_formed_with_its_leader_and_a_membership_ends() {
        as(its.staff());
        stored(file("unit,cluster,from,to,role\nHội LHPN huyện Võ Nhai,Cụm thi đua số 2,,14/11/2023,\n"));
        stored(file("unit,cluster,from,role\nHội LHPN huyện Võ Nhai,Cụm thi đua số 3,15/11/2023,Cụm trưởng\nHội LHPN huyện Phú Bình,Cụm thi đua số 3,15/11/2023,deputy\n"));
        ClusterRef formed = read(() -> clusters.clusters(its.organisationId())).stream().filter(cluster -> cluster.name().endsWith("3")).findFirst().orElseThrow();
        assertEquals("Võ Nhai", read(() -> clusters.leaderOn(formed.id(), NOV)).orElseThrow().shortName());
        assertEquals("Phú Bình", read(() -> clusters.deputyOn(formed.id(), NOV)).orElseThrow().shortName());
        assertEquals(4, read(() -> clusters.membersOn(its.clusterId(), NOV)).size());
    }

    @Test
    void the_rules_of_the_cluster_are_kept_and_nothing_is_stored_of_a_bad_file() {
        as(its.staff());
        assertEquals(List.of("cluster.import.elsewhere"), faults("unit,cluster,from\nHội LHPN huyện Võ Nhai,Cụm thi đua số 3,15/11/2023\n"));
        assertEquals(List.of("cluster.import.unitUnknown"), faults("unit,cluster,from\nHội LHPN xã Không Có,Cụm thi đua số 3,15/11/2023\n"));
        assertEquals(List.of("cluster.import.unitUnknown"), faults("unit,cluster,from,to\nHội LHPN huyện Phú Bình,Cụm thi đua số 3,15/11/1999,1/1/2000\n"));
        assertEquals(List.of("cluster.import.unitNotExisting"), faults("unit,cluster,from\nHội LHPN huyện Phú Bình,Cụm thi đua số 3,15/11/1999\n"));
        assertEquals(List.of("shared.table.missing"), faults("unit,cluster,from\nHội LHPN huyện Phú Bình,Cụm thi đua số 3,\n"));
        assertEquals(List.of("cluster.import.badRole"), faults("unit,cluster,from,role\nHội LHPN huyện Phú Bình,Cụm thi đua số 3,15/11/2023,vua\n"));
        assertEquals(List.of("cluster.import.twice"), faults("unit,cluster,from\nHội LHPN huyện Phú Bình,Cụm thi đua số 3,15/11/2023\nHội LHPN huyện Phú Bình,Cụm thi đua số 4,1/1/2024\n"));
        refused("cluster.import.faulty", () -> imports.execute(file("unit,cluster,from\nHội LHPN huyện Phú Bình,Cụm thi đua số 3,15/11/2023\nX,Y,1/1/2024\n")));
        ImportMemberships.Command leaderLeaves = file("unit,cluster,from,to\nHội LHPN huyện Định Hóa,Cụm thi đua số 2,,14/11/2023\n");
        Progress end = runs.await(imports.execute(leaderLeaves), user.accountId(), Duration.ofMinutes(2));
        assertTrue(end.failed());
        assertEquals("cluster.membership.leaderStays", end.key());
        assertEquals(1, read(() -> clusters.clusters(its.organisationId())).size());
    }

    @Test
    void lists_that_collect_clusters_leave_out_units_without_one() {
        as(its.staff());
        String organisation = read(() -> units.organisationName(its.organisationId()));
        Preview preview = imports.preview(file("source,province,organisation,year,cluster,unit,role\nx,TN," + organisation + ",from 2025-07-01,(cluster unknown),Hội LHPN xã Mới,candidate member unit\n"
                + "x,TN," + organisation + ",2023,Cụm thi đua số 2,Hội LHPN huyện Võ Nhai,thành viên (member)\nx,KH,Hội khác,n.d.,Cụm 1,Sở,member\n"));
        assertTrue(preview.good(), () -> preview.faults().toString());
        assertEquals(2, preview.count(RowEffect.LEFT_OUT));
        assertEquals(1, preview.count(RowEffect.UNCHANGED));
    }

    @Test
    void what_is_exported_changes_nothing_when_it_comes_back() {
        as(its.staff());
        for (TableFormat format : TableFormat.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            exports.execute(new ExportMemberships.Command(its.organisationId(), format), out);
            Preview preview = imports.preview(new ImportMemberships.Command(its.organisationId(), out.toByteArray(), null));
            assertTrue(preview.good(), () -> preview.faults().toString());
            assertEquals(5, preview.count(RowEffect.UNCHANGED));
        }
    }

    @Test
    void nobody_else_imports_or_exports() {
        for (String other : new String[] {its.officers().get(0), its.leader(), its.admin(), its.teller(), its.readOnly(), its.foreign(), null}) {
            as(other);
            denied(() -> imports.preview(file("unit,cluster\nX,Y\n")));
            denied(() -> imports.execute(file("unit,cluster\nX,Y\n")));
            denied(() -> exports.execute(new ExportMemberships.Command(its.organisationId(), TableFormat.CSV), new ByteArrayOutputStream()));
        }
    }
}
