package vn.thidua.achievement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thidua.achievement.usecase.FreezeRanking;
import vn.thidua.achievement.usecase.RankingQueries;
import vn.thidua.cluster.ChosenBy;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.cluster.LeadershipRole;
import vn.thidua.cluster.usecase.AdmitMembers;
import vn.thidua.cluster.usecase.ClusterQueries;
import vn.thidua.cluster.usecase.FormCluster;
import vn.thidua.cluster.usecase.NameLeader;
import vn.thidua.cluster.usecase.OpenYear;
import vn.thidua.unit.UnitDirectory;
import vn.thidua.unit.UnitKind;
import vn.thidua.unit.UnitRef;
import vn.thidua.unit.model.ReorganisationKind;
import vn.thidua.unit.usecase.RecordReorganisation;
import vn.thidua.unit.usecase.RecordReorganisation.NewUnit;
import vn.thidua.unit.usecase.Reorganising.Source;
import vn.thidua.unit.usecase.UnitQueries;

/** The whole way of a province through 1/7/2025: five districts compete in 2023, their communes in 2026, and 2023 stays what it was. */
class ReorganisationOf2025IT extends AchievementCase {

    private static final LocalDate LAST = LocalDate.of(2025, 6, 30);
    private static final LocalDate FIRST = LocalDate.of(2025, 7, 1);
    private static final String RESOLUTION = "NQ 1683/NQ-UBTVQH15";

    @Inject
    FreezeRanking freeze;

    @Inject
    RankingQueries rankings;

    @Inject
    RecordReorganisation reorganise;

    @Inject
    UnitQueries units;

    @Inject
    UnitDirectory directory;

    @Inject
    ClusterDirectory clusters;

    @Inject
    ClusterQueries clusterPages;

    @Inject
    FormCluster form;

    @Inject
    AdmitMembers admit;

    @Inject
    NameLeader nameLeader;

    @Inject
    OpenYear openYear;

    private String printed() {
        return rankings.of(its.clusterId(), its.yearId()).rows().stream().map(row -> row.rank() + (row.tied() ? "*" : "") + " " + row.unitName() + " " + row.score())
                .collect(Collectors.joining("\n"));
    }

    private List<Long> applied() {
        List<Source> sources = its.unitIds().stream().map(id -> new Source(id, units.unit(id).unit().version())).toList();
        List<NewUnit> founded = List.of(new NewUnit(UnitKind.COMMUNE, "Hội LHPN xã Phú Đình", "Phú Đình", "05611"),
                new NewUnit(UnitKind.COMMUNE, "Hội LHPN xã Chợ Chu", "Chợ Chu", "05612"),
                new NewUnit(UnitKind.COMMUNE, "Hội LHPN xã Đồng Hỷ", "Đồng Hỷ", "05613"),
                new NewUnit(UnitKind.WARD, "Hội LHPN phường Phan Đình Phùng", "Phan Đình Phùng", "05614"),
                new NewUnit(UnitKind.COMMUNE, "Hội LHPN xã Võ Nhai", "Võ Nhai", null));
        return reorganise.execute(new RecordReorganisation.Command(its.organisationId(), ReorganisationKind.SPLIT, FIRST, RESOLUTION, "Không còn cấp huyện",
                sources, Set.of(), founded, List.of(), null));
    }

    @Test
    void the_ranking_of_2023_prints_unchanged_and_the_communes_compete_in_2026() {
        published();
        verified(0, "50", "yes", "1", "3");
        verified(1, "100", "yes", "2", "4");
        verified(2, "100", "yes", "2", "4");
        verified(3, "250", "yes", "9", "5");
        verified(4, "0", "no", "0", "0");
        as(its.staff());
        freeze.execute(new FreezeRanking.Command(its.clusterId(), its.yearId()));
        String before = printed();
        assertTrue(before.startsWith("1 Hội LHPN huyện Đại Từ"), before);

        on(LocalDate.of(2025, 7, 2));
        as(its.staff());
        assertEquals(its.leaderUnit(), clusters.leaderOn(its.clusterId(), LocalDate.of(2025, 7, 2)).orElseThrow().id());
        List<Long> communes = applied();
        assertEquals(5, clusters.membersOn(its.clusterId(), LAST).size());
        assertEquals(List.of(), clusters.membersOn(its.clusterId(), FIRST));
        assertEquals(its.leaderUnit(), clusters.leaderOn(its.clusterId(), LAST).orElseThrow().id());
        assertTrue(clusters.leaderOn(its.clusterId(), FIRST).isEmpty());
        assertTrue(clusters.deputyOn(its.clusterId(), FIRST).isEmpty());

        on(LocalDate.of(2026, 2, 1));
        as(its.staff());
        openYear.execute(new OpenYear.Command(its.organisationId(), 2026, LocalDate.of(2026, 3, 15), LocalDate.of(2026, 9, 30),
                LocalDate.of(2026, 10, 24), LocalDate.of(2026, 10, 28), LocalDate.of(2026, 10, 30)));
        long cluster = form.execute(new FormCluster.Command(its.organisationId(), "Cụm thi đua số 7", "QĐ 01/QĐ-BTV"));
        admit.execute(new AdmitMembers.Command(cluster, clusterPages.cluster(cluster).version(), communes, LocalDate.of(2026, 1, 1), null));
        nameLeader.execute(new NameLeader.Command(cluster, clusterPages.cluster(cluster).version(), LeadershipRole.LEADER, communes.get(1),
                LocalDate.of(2026, 1, 1), 2026, ChosenBy.APPOINTED, null));
        long year = clusters.years(its.organisationId()).get(0).id();
        assertEquals(List.of("Phú Đình", "Chợ Chu", "Đồng Hỷ", "Phan Đình Phùng", "Võ Nhai"),
                clusters.members(cluster, year).stream().map(UnitRef::shortName).toList());

        assertEquals(before, printed());
        assertEquals("Hội LHPN huyện Định Hóa", page(0).unit().name());
        assertEquals(List.of("Hội LHPN huyện Định Hóa", "Hội LHPN huyện Phú Lương", "Hội LHPN huyện Đồng Hỷ", "Hội LHPN huyện Đại Từ",
                "Hội LHPN huyện Võ Nhai"), clusters.members(its.clusterId(), its.yearId()).stream().map(UnitRef::name).toList());
        refused("cluster.membership.unitNotExisting", () -> admit.execute(new AdmitMembers.Command(cluster, clusterPages.cluster(cluster).version(),
                List.of(its.unitIds().get(0)), LocalDate.of(2026, 1, 1), null)));
    }

    @Test
    void a_unit_tells_what_it_came_out_of_and_what_became_of_it() {
        on(LocalDate.of(2025, 7, 2));
        as(its.staff());
        List<Long> communes = applied();
        var district = units.unit(its.unitIds().get(0));
        assertEquals(LAST, district.unit().validTo());
        assertEquals(RESOLUTION, district.events().get(0).legalBasis());
        assertEquals(5, district.events().get(0).successors().size());
        assertEquals("Hội LHPN xã Phú Đình", district.events().get(0).successors().get(0).name());
        assertEquals(List.of(LAST), district.memberships().stream().map(stay -> stay.to()).toList());
        var commune = units.unit(communes.get(0));
        assertEquals("05611", commune.unit().code());
        assertEquals(5, commune.events().get(0).predecessors().size());
        assertEquals("Hội LHPN huyện Định Hóa", commune.events().get(0).predecessors().get(0).name());
        assertEquals(UnitKind.WARD, directory.unit(communes.get(3), FIRST).kind());
    }

    @Test
    void old_memberships_and_terms_keep_the_names_of_their_time() {
        on(LocalDate.of(2025, 7, 2));
        as(its.staff());
        applied();
        on(LocalDate.of(2026, 2, 1));
        as(its.staff());
        var page = clusterPages.cluster(its.clusterId());
        assertEquals("Hội LHPN huyện Định Hóa", page.members().get(0).name());
        assertEquals(LAST, page.terms().get(0).to());
        assertEquals(null, page.leaderName());
        List<Long> none = new ArrayList<>();
        page.open().forEach(member -> none.add(member.unitId()));
        assertEquals(List.of(), none);
    }
}
