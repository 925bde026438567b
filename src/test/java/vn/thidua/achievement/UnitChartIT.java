package vn.thidua.achievement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thidua.achievement.usecase.FreezeRanking;
import vn.thidua.achievement.usecase.UnitChartQueries;
import vn.thidua.achievement.usecase.UnitChartQueries.GroupLine;
import vn.thidua.cluster.ClusterFounder;
import vn.thidua.test.World;

class UnitChartIT extends AchievementCase {

    @Inject
    UnitChartQueries charts;

    @Inject
    FreezeRanking freeze;

    @Inject
    ClusterFounder clusters;

    @Inject
    UserTransaction transaction;

    @Inject
    Statements statements;

    private UnitChartQueries.UnitChart chart(int unit) {
        return charts.of(its.clusterId(), its.yearId(), its.unitIds().get(unit));
    }

    private static String shown(GroupLine line) {
        return line.code() + ":" + line.rate() + " " + line.lowest() + "/" + line.median() + "/" + line.highest();
    }

    private String groups(int unit) {
        return chart(unit).groups().stream().map(UnitChartIT::shown).collect(Collectors.joining(" "));
    }

    /** Group A (6 for the target 100, 4 for yes), B 2,5 each up to 5, C up to 5. */
    @Test
    void sets_a_draft_beside_the_verified_reports_of_the_others() {
        published();
        verified(0, "50", "yes", "1", "3");
        verified(1, "100", "yes", "2", "5");
        verified(2, "100", "no", "0", "1");
        submitted(4, "100", "yes", "2", "5");
        saved(3, "100", "-", "1", "-");
        as(its.officers().get(3));
        assertEquals("A:60.0 60.0/70.0/100.0 B:50.0 0.0/50.0/100.0 C:0.0 20.0/60.0/100.0 :42.5 35.0/62.5/100.0", groups(3));
        assertEquals(3, chart(3).others());
        assertEquals(1, chart(3).years().size());
        assertFalse(chart(3).years().get(0).verified());
        as(its.staff());
        assertEquals("A:70.0 60.0/80.0/100.0 B:50.0 0.0/50.0/100.0 C:60.0 20.0/60.0/100.0 :62.5 35.0/67.5/100.0", groups(0));
    }

    @Test
    void shows_a_member_no_cluster_that_two_reports_would_give_away() {
        published();
        verified(0, "50", "yes", "1", "3");
        verified(1, "100", "yes", "2", "5");
        verified(2, "100", "no", "0", "1");
        as(its.officers().get(0));
        assertFalse(chart(0).compared());
        assertNull(chart(0).groups().get(0).median());
        as(its.readOnly());
        assertTrue(chart(0).compared());
    }

    @Test
    void is_for_those_who_may_read_the_report() {
        published();
        verified(0, "50", "yes", "1", "3");
        for (String who : List.of(its.staff(), its.readOnly(), its.officers().get(0), its.heads().get(0), its.reviewer())) {
            as(who);
            assertEquals("Hội LHPN huyện Định Hóa", chart(0).unit().name());
        }
        for (String who : List.of(its.officers().get(1), its.heads().get(1), its.teller(), its.admin(), its.foreign(), its.foreignOfficer())) {
            as(who);
            denied(() -> chart(0));
        }
    }

    @Test
    void tells_the_years_of_the_unit_and_takes_no_more_statements_for_frozen_ones() throws Exception {
        published();
        for (int unit = 0; unit < its.unitIds().size(); unit++) {
            verified(unit, "100", "yes", "2", "5");
        }
        as(its.officers().get(1));
        int one = statements.during(() -> chart(1));
        as(its.staff());
        freeze.execute(new FreezeRanking.Command(its.clusterId(), its.yearId()));
        World.Case first = its;
        transaction.begin();
        long next = clusters.year(its.organisationId(), 2024, LocalDate.of(2023, 10, 1), LocalDate.of(2023, 10, 2), LocalDate.of(2023, 10, 24), LocalDate.of(2023, 10, 28), LocalDate.of(2023, 10, 30));
        transaction.commit();
        its = new World.Case(first.organisationId(), first.clusterId(), next, first.unitIds(), first.outsideUnitId(), first.admin(), first.staff(), first.reviewer(), first.teller(),
                first.readOnly(), first.officers(), first.heads(), first.foreign(), first.foreignOfficer());
        published();
        verified(1, "50", "yes", "1", "3");
        as(its.officers().get(1));
        assertEquals("2023:100.0 2024:62.5", chart(1).years().stream().map(line -> line.number() + ":" + line.rate()).collect(Collectors.joining(" ")));
        int two = statements.during(() -> chart(1));
        assertTrue(two <= one, two + " statements instead of " + one);
        its = first;
        assertEquals(1, chart(1).years().size(), "a year does not show those after it");
    }
}
