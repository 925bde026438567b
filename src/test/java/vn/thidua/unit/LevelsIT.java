package vn.thidua.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.ScopeKind;
import vn.thidua.access.usecase.AccountQueries;
import vn.thidua.chain.usecase.ChainQueries;
import vn.thidua.cluster.usecase.AdmitMembers;
import vn.thidua.cluster.usecase.ClusterQueries;
import vn.thidua.cluster.usecase.FormCluster;
import vn.thidua.cluster.usecase.OpenYear;
import vn.thidua.test.InContainer;
import vn.thidua.unit.usecase.AddUnit;
import vn.thidua.unit.usecase.FoundMemberOrganisation;
import vn.thidua.unit.usecase.UnitQueries;

/** Three levels: the Central Union has provinces in a cluster, a province its communes; the same rules on each. */
class LevelsIT extends InContainer {

    private static final LocalDate SINCE = LocalDate.of(2021, 1, 1);

    @Inject
    private FoundMemberOrganisation found;

    @Inject
    private UnitQueries queries;

    @Inject
    private UnitDirectory directory;

    @Inject
    private AddUnit add;

    @Inject
    private FormCluster form;

    @Inject
    private AdmitMembers admit;

    @Inject
    private OpenYear openYear;

    @Inject
    private ClusterQueries clusters;

    @Inject
    private ChainQueries chain;

    @Inject
    private AccountQueries accounts;

    @Inject
    private CurrentUser user;

    private FoundMemberOrganisation.Command founding(long unit, String account) {
        return new FoundMemberOrganisation.Command(unit, queries.unit(unit).unit().version(), account, "Người quản trị");
    }

    /** As staff of the organisation: a cluster of the units, with a year. */
    private long clusterOf(long organisation, String name, List<Long> units) {
        openYear.execute(new OpenYear.Command(organisation, 2024, LocalDate.of(2024, 3, 15), LocalDate.of(2024, 9, 30), LocalDate.of(2024, 10, 24),
                LocalDate.of(2024, 10, 28), LocalDate.of(2024, 10, 30)));
        long cluster = form.execute(new FormCluster.Command(organisation, name, null));
        admit.execute(new AdmitMembers.Command(cluster, clusters.cluster(cluster).version(), units, LocalDate.of(2023, 1, 1), null));
        return cluster;
    }

    @Test
    void a_province_competes_above_and_its_communes_below_with_the_same_pages() {
        String n = Long.toString(System.nanoTime(), 36);
        as(its.foreign());
        long central = user.organisationId();
        long thaiNguyen = add.execute(new AddUnit.Command(central, UnitKind.ATTACHED, "Hội LHPN tỉnh Thái Nguyên " + n, "Thái Nguyên", null, null, SINCE));
        long tuyenQuang = add.execute(new AddUnit.Command(central, UnitKind.ATTACHED, "Hội LHPN tỉnh Tuyên Quang " + n, "Tuyên Quang", null, null, SINCE));
        long upper = clusterOf(central, "Cụm thi đua các tỉnh trung du", List.of(thaiNguyen, tuyenQuang));
        var province = found.execute(founding(thaiNguyen, "tn-" + n));
        found.execute(founding(tuyenQuang, "tq-" + n));
        assertTrue(province.password().length() >= 16);

        as(province.accountName());
        assertEquals(province.organisationId(), user.organisationId());
        long phuDinh = add.execute(new AddUnit.Command(province.organisationId(), UnitKind.COMMUNE, "Hội LHPN xã Phú Đình", "Phú Đình", "05611", null, SINCE));
        long choChu = add.execute(new AddUnit.Command(province.organisationId(), UnitKind.COMMUNE, "Hội LHPN xã Chợ Chu", "Chợ Chu", "05612", null, SINCE));
        long lower = clusterOf(province.organisationId(), "Cụm thi đua số 1", List.of(phuDinh, choChu));
        var commune = found.execute(founding(phuDinh, "pd-" + n));

        as(province.accountName());
        assertEquals(List.of(lower, upper), chain.home().stream().map(row -> row.cluster().id()).toList());
        assertTrue(user.may(Permission.EDIT_REPORT, new Place(central, upper, thaiNguyen)));
        assertFalse(user.may(Permission.EDIT_REPORT, new Place(central, upper, tuyenQuang)));
        assertFalse(user.may(Permission.CONFIGURE_YEAR, Place.cluster(central, upper)));
        assertFalse(user.may(Permission.MANAGE_UNITS, Place.organisation(central)));
        assertTrue(user.belongsTo(thaiNguyen));
        assertTrue(accounts.scopes().stream().anyMatch(scope -> scope.kind() == ScopeKind.UNIT && scope.id() == thaiNguyen));
        assertFalse(accounts.scopes().stream().anyMatch(scope -> scope.kind() == ScopeKind.UNIT && scope.id() == tuyenQuang));

        as(commune.accountName());
        assertEquals(List.of(commune.organisationId(), province.organisationId(), central), directory.levels(user.organisationId()));
        assertEquals(List.of(lower), chain.home().stream().map(row -> row.cluster().id()).toList());
        assertTrue(user.may(Permission.EDIT_REPORT, new Place(province.organisationId(), lower, phuDinh)));

        as(its.foreign());
        assertEquals(List.of(upper), chain.home().stream().map(row -> row.cluster().id()).toList());
        assertFalse(user.may(Permission.VIEW_CLUSTER, Place.cluster(province.organisationId(), lower)));
    }

    @Test
    void a_unit_has_one_organisation_and_an_account_name_one_person() {
        as(its.staff());
        String n = Long.toString(System.nanoTime(), 36);
        refused("unit.level.accountTaken", () -> found.execute(founding(its.outsideUnitId(), its.staff())));
        refused("unit.level.nameTaken", () -> {
            found.execute(founding(its.unitIds().get(0), "dh-" + n));
            its = world.build();
            as(its.staff());
            found.execute(founding(its.unitIds().get(0), "dh2-" + n));
        });
        refused("access.account.badName", () -> found.execute(founding(its.outsideUnitId(), "Chị Hoa " + n)));
    }

    @Test
    void it_is_founded_once_by_who_saw_the_unit_as_it_is() {
        as(its.staff());
        String n = Long.toString(System.nanoTime(), 36);
        long unit = add.execute(new AddUnit.Command(its.organisationId(), UnitKind.COMMUNE, "Hội LHPN xã " + n, n, null, null, SINCE));
        var first = founding(unit, "a-" + n);
        as(its.admin());
        found.execute(first);
        as(its.staff());
        stale(() -> found.execute(first));
        refused("unit.level.foundedAlready", () -> found.execute(founding(unit, "b-" + n)));
        assertFalse(queries.unit(unit).mayFound());
    }

    @Test
    void nobody_else_founds() {
        as(its.staff());
        var command = founding(its.outsideUnitId(), "x-" + System.nanoTime());
        for (String other : new String[] {its.officers().get(0), its.leader(), its.readOnly(), its.foreign(), null}) {
            as(other);
            denied(() -> found.execute(command));
        }
    }
}
