package vn.thidua.sample;

import static vn.thidua.access.ScopeKind.ORGANISATION;
import static vn.thidua.access.ScopeKind.UNIT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.thidua.access.Grant;
import vn.thidua.access.Role;
import vn.thidua.achievement.AchievementSample;
import vn.thidua.cluster.ChosenBy;
import vn.thidua.cluster.ClusterFounder;
import vn.thidua.cluster.LeadershipRole;
import vn.thidua.commendation.CommendationSample;
import vn.thidua.conference.ConferenceSample;
import vn.thidua.shared.Settings;
import vn.thidua.shared.store.StoredSettings;
import vn.thidua.shared.time.ProductClock;
import vn.thidua.unit.UnitFounder;
import vn.thidua.unit.UnitKind;

/**
 * The case the product is tried on: emulation cluster no. 2 of the Women's Union of Thái Nguyên in 2023, after a report of
 * 31/10/2023. From the report: the union, the cluster, its five members, the conference of 30/10/2023 at Định Hóa with its
 * two named guests, the handover to Đồng Hỷ. Everything else is made up and marked as sample figures.
 */
@ApplicationScoped
public class SampleCase {

    private static final LocalDate UNITS_SINCE = LocalDate.of(2021, 1, 1);

    @Inject
    private UnitFounder units;

    @Inject
    private ClusterFounder clusters;

    @Inject
    private AchievementSample achievement;

    @Inject
    private ConferenceSample conference;

    @Inject
    private CommendationSample commendation;

    @Inject
    private SampleAccounts accounts;

    @Inject
    private ProductClock clock;

    @Inject
    private StoredSettings settings;

    /** Loads the case in one transaction: after a crash in the middle there is all of it or nothing. */
    @Transactional
    public void load() {
        boolean fromTheStart = Settings.sampleFromTheStart();
        startClockAt(fromTheStart ? LocalDateTime.of(2023, 1, 5, 8, 0) : LocalDateTime.of(2023, 10, 20, 8, 0));
        long organisation = units.organisation("Hội LHPN tỉnh Thái Nguyên", "Hội LHPN tỉnh", true);
        Map<String, Long> unitIds = new LinkedHashMap<>();
        for (String district : new String[] {"Võ Nhai", "Phú Lương", "Đồng Hỷ", "Đại Từ", "Định Hóa"}) {
            unitIds.put(district, units.unit(organisation, UnitKind.DISTRICT, "Hội LHPN huyện " + district, district, UNITS_SINCE));
        }
        openAccounts(organisation, unitIds);
        if (!fromTheStart) {
            clusterYear(organisation, unitIds);
        }
        accounts.list();
    }

    private void clusterYear(long organisation, Map<String, Long> unitIds) {
        long year = clusters.year(organisation, 2023, LocalDate.of(2023, 3, 15), LocalDate.of(2023, 9, 30), LocalDate.of(2023, 10, 24),
                LocalDate.of(2023, 10, 28), LocalDate.of(2023, 10, 30));
        long cluster = clusters.cluster(organisation, "Cụm thi đua số 2", "Quyết định thành lập cụm (số liệu minh họa)", unitIds.values(),
                LocalDate.of(2022, 1, 1));
        clusters.leader(cluster, LeadershipRole.LEADER, unitIds.get("Định Hóa"), LocalDate.of(2022, 11, 15), 2023, ChosenBy.ROTATED,
                "Số liệu minh họa");
        clusters.leader(cluster, LeadershipRole.DEPUTY, unitIds.get("Phú Lương"), LocalDate.of(2022, 11, 15), 2023, ChosenBy.ROTATED,
                "Số liệu minh họa");
        achievement.criteriaAndTargets(organisation, cluster, year, unitIds);
        achievement.reports(organisation, cluster, year, unitIds);
        conference.load(organisation, cluster, year, unitIds);
        commendation.load(cluster, year);
    }

    private void openAccounts(long organisation, Map<String, Long> unitIds) {
        accounts.open(organisation, "quantri", "Nguyễn Thị An (minh họa)", "quản trị hệ thống", new Grant(Role.ADMINISTRATOR, ORGANISATION, organisation));
        accounts.open(organisation, "canbo", "Trần Thị Bình (minh họa)", "cán bộ Hội LHPN tỉnh", new Grant(Role.PROVINCIAL_STAFF, ORGANISATION, organisation));
        accounts.open(organisation, "thamdinh", "Lý Thị Cúc (minh họa)", "thẩm định viên của tỉnh", new Grant(Role.REVIEWER, ORGANISATION, organisation),
                new Grant(Role.READ_ONLY, ORGANISATION, organisation));
        accounts.open(organisation, "kiemphieu", "Hoàng Thị Dung (minh họa)", "tổ kiểm phiếu", new Grant(Role.TELLER, ORGANISATION, organisation));
        accounts.open(organisation, "kiemphieu2", "Hà Thị Xuân (minh họa)", "tổ kiểm phiếu", new Grant(Role.TELLER, ORGANISATION, organisation));
        accounts.open(organisation, "kiemphieu3", "Đặng Thị Yến (minh họa)", "tổ kiểm phiếu", new Grant(Role.TELLER, ORGANISATION, organisation));
        accounts.open(organisation, "theodoi", "Phạm Thị Giang (minh họa)", "chỉ xem", new Grant(Role.READ_ONLY, ORGANISATION, organisation));
        String[][] people = {{"Võ Nhai", "vonhai", "Nông Thị Hà"}, {"Phú Lương", "phuluong", "Ma Thị Hiền"}, {"Đồng Hỷ", "donghy", "Vũ Thị Lan"},
            {"Đại Từ", "daitu", "Đỗ Thị Mai"}, {"Định Hóa", "dinhhoa", "Lộc Thị Nga"}};
        String[] heads = {"Triệu Thị Oanh", "Dương Thị Phượng", "Bùi Thị Quý", "Lưu Thị Sen", "Hoàng Thị Thu"};
        for (int i = 0; i < people.length; i++) {
            long unit = unitIds.get(people[i][0]);
            accounts.open(organisation, people[i][1], people[i][2] + " (minh họa)", "cán bộ nhập báo cáo, huyện " + people[i][0],
                    new Grant(Role.UNIT_OFFICER, UNIT, unit));
            accounts.open(organisation, "ct." + people[i][1], heads[i] + " (minh họa)", "chủ tịch Hội LHPN huyện " + people[i][0]
                    + "; giữ vai trò cụm trưởng khi huyện làm cụm trưởng", new Grant(Role.CLUSTER_LEADER, UNIT, unit), new Grant(Role.REVIEWER, UNIT, unit));
        }
    }

    private void startClockAt(LocalDateTime time) {
        clock.continueFrom(time.atZone(ProductClock.ZONE).toInstant());
        settings.put(StoredSettings.CLOCK_OFFSET, clock.offset().toString());
    }
}
