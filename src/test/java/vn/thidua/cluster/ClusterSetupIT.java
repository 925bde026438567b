package vn.thidua.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.cluster.usecase.AdmitMembers;
import vn.thidua.cluster.usecase.ClusterQueries;
import vn.thidua.cluster.usecase.FormCluster;
import vn.thidua.cluster.usecase.NameLeader;
import vn.thidua.cluster.usecase.OpenYear;
import vn.thidua.cluster.usecase.ReleaseMember;
import vn.thidua.cluster.usecase.RescheduleYear;
import vn.thidua.test.InContainer;

/** Years, clusters, members and leaders: right step, wrong step, no permission, foreign organisation, stale version. */
class ClusterSetupIT extends InContainer {

    private static final LocalDate NOV = LocalDate.of(2023, 11, 15);

    @Inject
    private OpenYear openYear;

    @Inject
    private RescheduleYear rescheduleYear;

    @Inject
    private FormCluster formCluster;

    @Inject
    private AdmitMembers admitMembers;

    @Inject
    private ReleaseMember releaseMember;

    @Inject
    private NameLeader nameLeader;

    @Inject
    private ClusterQueries queries;

    @Inject
    private CurrentUser user;

    private OpenYear.Command year(int number) {
        return new OpenYear.Command(its.organisationId(), number, LocalDate.of(number, 3, 15), LocalDate.of(number, 9, 30),
                LocalDate.of(number, 10, 24), LocalDate.of(number, 10, 28), LocalDate.of(number, 10, 30));
    }

    private RescheduleYear.Command later(long version) {
        return new RescheduleYear.Command(its.yearId(), version, LocalDate.of(2023, 3, 15), LocalDate.of(2023, 9, 30),
                LocalDate.of(2023, 10, 26), LocalDate.of(2023, 10, 28), LocalDate.of(2023, 10, 30), null);
    }

    private NameLeader.Command leader(long version, long unit, LocalDate from) {
        return new NameLeader.Command(its.clusterId(), version, LeadershipRole.LEADER, unit, from, 2024, ChosenBy.APPOINTED, null);
    }

    private long version() {
        return queries.cluster(its.clusterId()).version();
    }

    @Test
    void staff_open_a_year_once() {
        as(its.staff());
        openYear.execute(year(2024));
        assertEquals(2024, queries.years().get(0).year().number());
        refused("cluster.year.exists", () -> openYear.execute(year(2024)));
    }

    @Test
    void a_deadline_is_extended_by_whoever_saw_the_present_one() {
        as(its.staff());
        long version = queries.year(its.yearId()).version();
        rescheduleYear.execute(later(version));
        assertEquals(LocalDate.of(2023, 10, 26), queries.year(its.yearId()).year().submissionUntil());
        stale(() -> rescheduleYear.execute(later(version)));
    }

    @Test
    void two_spellings_of_a_number_are_one_cluster() {
        as(its.staff());
        refused("cluster.cluster.nameTaken", () -> formCluster.execute(new FormCluster.Command(its.organisationId(), "Cụm thi đua số 02", null)));
        formCluster.execute(new FormCluster.Command(its.organisationId(), "Cụm thi đua số 3", null));
        assertEquals(2, queries.clusters().size());
    }

    @Test
    void a_unit_is_in_one_cluster_at_a_time() {
        as(its.staff());
        long other = formCluster.execute(new FormCluster.Command(its.organisationId(), "Cụm thi đua số 3", null));
        refused("cluster.membership.elsewhere", () -> admitMembers.execute(
                new AdmitMembers.Command(other, queries.cluster(other).version(), List.of(its.unitIds().get(2)), NOV, null)));
        releaseMember.execute(new ReleaseMember.Command(its.clusterId(), version(), its.unitIds().get(2), NOV.minusDays(1)));
        admitMembers.execute(new AdmitMembers.Command(other, queries.cluster(other).version(), List.of(its.unitIds().get(2)), NOV, null));
        assertEquals(1, queries.cluster(other).members().size());
    }

    @Test
    void a_change_seen_too_late_is_refused() {
        as(its.staff());
        long version = version();
        admitMembers.execute(new AdmitMembers.Command(its.clusterId(), version, List.of(its.outsideUnitId()), NOV, null));
        stale(() -> releaseMember.execute(new ReleaseMember.Command(its.clusterId(), version, its.unitIds().get(2), NOV)));
        stale(() -> nameLeader.execute(leader(version, its.unitIds().get(2), NOV)));
        stale(() -> admitMembers.execute(new AdmitMembers.Command(its.clusterId(), version, List.of(its.outsideUnitId()), NOV, null)));
    }

    @Test
    void the_leader_stays_until_its_role_is_handed_over() {
        as(its.staff());
        refused("cluster.membership.leaderStays", () -> releaseMember.execute(new ReleaseMember.Command(its.clusterId(), version(), its.leaderUnit(), NOV)));
    }

    @Test
    void the_rights_of_the_leader_move_with_the_term_on_its_day() {
        as(its.staff());
        nameLeader.execute(leader(version(), its.unitIds().get(2), NOV));
        var place = new ClusterRef(its.clusterId(), its.organisationId(), "").place();
        on(NOV.minusDays(1));
        as(its.heads().get(0));
        assertTrue(user.may(Permission.RECORD_CONFERENCE, place));
        as(its.heads().get(2));
        assertTrue(!user.may(Permission.RECORD_CONFERENCE, place));
        on(NOV);
        as(its.heads().get(0));
        assertTrue(!user.may(Permission.RECORD_CONFERENCE, place));
        as(its.heads().get(2));
        assertTrue(user.may(Permission.RECORD_CONFERENCE, place));
    }

    @Test
    void nobody_else_configures() {
        as(its.staff());
        long version = version();
        long yearVersion = queries.year(its.yearId()).version();
        for (String other : new String[] {its.officers().get(0), its.leader(), its.teller(), its.readOnly(), its.admin(), its.foreign(), null}) {
            as(other);
            denied(() -> openYear.execute(year(2025)));
            denied(() -> rescheduleYear.execute(later(yearVersion)));
            denied(() -> formCluster.execute(new FormCluster.Command(its.organisationId(), "Cụm thi đua số 9", null)));
            denied(() -> admitMembers.execute(new AdmitMembers.Command(its.clusterId(), version, List.of(its.outsideUnitId()), NOV, null)));
            denied(() -> releaseMember.execute(new ReleaseMember.Command(its.clusterId(), version, its.unitIds().get(2), NOV)));
            denied(() -> nameLeader.execute(leader(version, its.unitIds().get(2), NOV)));
            denied(() -> queries.cluster(its.clusterId()));
        }
    }
}
