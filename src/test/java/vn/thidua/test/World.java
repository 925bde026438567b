package vn.thidua.test;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import vn.thidua.access.AccountDirectory;
import vn.thidua.access.Grant;
import vn.thidua.access.Role;
import vn.thidua.access.ScopeKind;
import vn.thidua.cluster.ChosenBy;
import vn.thidua.cluster.ClusterFounder;
import vn.thidua.cluster.LeadershipRole;
import vn.thidua.unit.UnitFounder;
import vn.thidua.unit.UnitKind;

/** Builds a cluster-year for a test, with everybody who acts in it and somebody from elsewhere. */
@ApplicationScoped
public class World {

    /** Passwords are hashed at OWASP's cost; that is what this takes its time for, so all accounts share one. */
    public static final String PASSWORD = "mot-mat-khau-thu";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Inject
    private UnitFounder units;

    @Inject
    private ClusterFounder clusters;

    @Inject
    private SharedPassword accounts;

    /**
     * Unit 0 leads, unit 1 is deputy. {@code officers} and {@code heads} are accounts of the units in their order;
     * {@code foreign} are staff of another organisation, {@code foreignOfficer} an officer of a unit outside the cluster.
     */
    public record Case(long organisationId, long clusterId, long yearId, List<Long> unitIds, long outsideUnitId, String admin, String staff, String reviewer,
            String teller, String readOnly, List<String> officers, List<String> heads, String foreign, String foreignOfficer) {

        public long leaderUnit() {
            return unitIds.get(0);
        }

        public String leader() {
            return heads.get(0);
        }

        /** The three tellers of the cluster; {@link #teller()} is the first. */
        public List<String> tellers() {
            return List.of(teller, teller + "2", teller + "3");
        }
    }

    @Transactional
    public Case build() {
        String n = "t" + NUMBER.incrementAndGet() + "-" + Long.toString(System.nanoTime(), 36);
        long organisation = units.organisation("Hội LHPN tỉnh " + n, "Tỉnh " + n, true);
        List<Long> ids = new ArrayList<>();
        List<String> officers = new ArrayList<>();
        List<String> heads = new ArrayList<>();
        for (String name : new String[] {"Định Hóa", "Phú Lương", "Đồng Hỷ", "Đại Từ", "Võ Nhai"}) {
            long unit = units.unit(organisation, UnitKind.DISTRICT, "Hội LHPN huyện " + name, name, LocalDate.of(2021, 1, 1));
            ids.add(unit);
            officers.add(account(organisation, n + "-officer" + ids.size(), new Grant(Role.UNIT_OFFICER, ScopeKind.UNIT, unit)));
            heads.add(account(organisation, n + "-head" + ids.size(), new Grant(Role.CLUSTER_LEADER, ScopeKind.UNIT, unit),
                    new Grant(Role.REVIEWER, ScopeKind.UNIT, unit)));
        }
        long outside = units.unit(organisation, UnitKind.DISTRICT, "Hội LHPN huyện Phú Bình", "Phú Bình", LocalDate.of(2021, 1, 1));
        long year = clusters.year(organisation, 2023, LocalDate.of(2023, 3, 15), LocalDate.of(2023, 9, 30), LocalDate.of(2023, 10, 24),
                LocalDate.of(2023, 10, 28), LocalDate.of(2023, 10, 30));
        long cluster = clusters.cluster(organisation, "Cụm thi đua số 2", null, ids, LocalDate.of(2022, 1, 1));
        clusters.leader(cluster, LeadershipRole.LEADER, ids.get(0), LocalDate.of(2022, 11, 15), 2023, ChosenBy.ROTATED, null);
        clusters.leader(cluster, LeadershipRole.DEPUTY, ids.get(1), LocalDate.of(2022, 11, 15), 2023, ChosenBy.ROTATED, null);
        long elsewhere = units.organisation("Hội LHPN tỉnh khác " + n, "Khác " + n, true);
        for (int i = 2; i <= 3; i++) {
            account(organisation, n + "-teller" + i, new Grant(Role.TELLER, ScopeKind.CLUSTER, cluster));
        }
        return new Case(organisation, cluster, year, ids, outside,
                account(organisation, n + "-admin", new Grant(Role.ADMINISTRATOR, ScopeKind.ORGANISATION, organisation)),
                account(organisation, n + "-staff", new Grant(Role.PROVINCIAL_STAFF, ScopeKind.ORGANISATION, organisation)),
                account(organisation, n + "-reviewer", new Grant(Role.REVIEWER, ScopeKind.ORGANISATION, organisation)),
                account(organisation, n + "-teller", new Grant(Role.TELLER, ScopeKind.CLUSTER, cluster)),
                account(organisation, n + "-readonly", new Grant(Role.READ_ONLY, ScopeKind.ORGANISATION, organisation)),
                officers, heads,
                account(elsewhere, n + "-foreign", new Grant(Role.PROVINCIAL_STAFF, ScopeKind.ORGANISATION, elsewhere),
                        new Grant(Role.TELLER, ScopeKind.ORGANISATION, elsewhere)),
                account(organisation, n + "-outside", new Grant(Role.UNIT_OFFICER, ScopeKind.UNIT, outside),
                        new Grant(Role.CLUSTER_LEADER, ScopeKind.UNIT, outside)));
    }

    private String account(long organisation, String name, Grant... grants) {
        accounts.open(organisation, name, "Người thử " + name, List.of(grants));
        return name;
    }
}
