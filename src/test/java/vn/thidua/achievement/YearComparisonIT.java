package vn.thidua.achievement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thidua.achievement.usecase.MapCriterion;
import vn.thidua.achievement.usecase.PublishCriteriaSet;
import vn.thidua.achievement.usecase.YearComparisonQueries;
import vn.thidua.cluster.usecase.RollOverYear;
import vn.thidua.test.World;

/** Two years side by side: A.1, A.2 and B go on, C is new and that of the year before ends. */
class YearComparisonIT extends AchievementCase {

    @Inject
    RollOverYear rollOver;

    @Inject
    MapCriterion map;

    @Inject
    YearComparisonQueries comparison;

    private World.Case first;

    private void twoYears() {
        published();
        verified(0, "50", "yes", "1", "3");
        first = its;
        as(its.staff());
        long next = rollOver.execute(new RollOverYear.Command(its.yearId(), 2024, LocalDate.of(2024, 3, 15), LocalDate.of(2024, 9, 30), LocalDate.of(2024, 10, 24), LocalDate.of(2024, 10, 28),
                LocalDate.of(2024, 10, 30), Set.of(its.clusterId()), true)).yearId();
        its = new World.Case(first.organisationId(), first.clusterId(), next, first.unitIds(), first.outsideUnitId(), first.admin(), first.staff(), first.reviewer(), first.teller(),
                first.readOnly(), first.officers(), first.heads(), first.foreign(), first.foreignOfficer());
        map.execute(new MapCriterion.Command(set().id(), set().version(), id("C"), List.of()));
        publish.execute(new PublishCriteriaSet.Command(set().id(), set().version()));
    }

    private YearComparisonQueries.YearsPage comparison(int unit) {
        return comparison.of(its.clusterId(), its.yearId(), its.unitIds().get(unit));
    }

    private String rows(int unit) {
        return comparison(unit).rows().stream().map(row -> row.now().code() + " " + row.now().rate() + " <- "
                + row.origins().stream().map(side -> side.code() + " " + side.rate()).collect(Collectors.joining(",")) + " " + row.change()).collect(Collectors.joining("; "));
    }

    @Test
    void each_criterion_stands_beside_the_one_it_goes_on_from() {
        twoYears();
        verified(0, "80", "yes", "2", "4");
        assertEquals("A 88.0 <- A 70.0 18.0; A.1 80.0 <- A.1 50.0 30.0; A.2 100.0 <- A.2 100.0 0.0; B 100.0 <- B 50.0 50.0; C 80.0 <-  null", rows(0));
        var page = comparison(0);
        assertTrue(page.counted());
        assertFalse(page.provisional());
        assertEquals(List.of("C"), page.left().stream().map(YearComparisonQueries.Side::code).toList());
        assertEquals(0, number("50").compareTo(page.rows().get(1).origins().get(0).reported().figure()));
        assertTrue(page.rows().get(4).isNew());
    }

    @Test
    void an_unverified_year_before_does_not_count_and_the_first_year_has_none() {
        twoYears();
        as(its.officers().get(1));
        assertFalse(comparison(1).counted());
        assertNull(comparison(1).rows().get(0).change());
        its = first;
        assertNull(comparison(1).before());
    }

    @Test
    void it_is_for_those_who_may_read_the_report() {
        twoYears();
        for (String who : List.of(its.staff(), its.readOnly(), its.officers().get(0), its.heads().get(0))) {
            as(who);
            assertEquals(5, comparison(0).rows().size());
        }
        for (String who : List.of(its.officers().get(1), its.teller(), its.admin(), its.foreign(), its.foreignOfficer())) {
            as(who);
            denied(() -> comparison(0));
        }
    }
}
