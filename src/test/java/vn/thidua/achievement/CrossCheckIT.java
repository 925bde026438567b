package vn.thidua.achievement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.achievement.model.CrossCheck;
import vn.thidua.achievement.usecase.CrossCheckQueries;
import vn.thidua.achievement.usecase.NameReviewer;
import vn.thidua.achievement.usecase.PairReviewers;
import vn.thidua.cluster.usecase.OpenYear;

class CrossCheckIT extends AchievementCase {

    @Inject
    CrossCheckQueries queries;

    @Inject
    PairReviewers pair;

    @Inject
    NameReviewer nameReviewer;

    @Inject
    OpenYear openYear;

    private CrossCheckQueries.PairsPage pairs(long year) {
        return queries.of(its.clusterId(), year);
    }

    private CrossCheckQueries.PairsPage pairs() {
        return pairs(its.yearId());
    }

    private List<PairReviewers.Pair> proposed(long year) {
        return new ArrayList<>(pairs(year).rows().stream().map(row -> new PairReviewers.Pair(row.unitId(), row.proposedId())).toList());
    }

    private void keep(long year, List<PairReviewers.Pair> chosen) {
        pair.execute(new PairReviewers.Command(its.clusterId(), year, pairs(year).version(), chosen));
    }

    private Long checkerOf(int unit) {
        return pairs().rows().get(unit).checkerId();
    }

    @Test
    void is_proposed_before_it_is_kept_and_the_deputy_checks_the_leader() {
        as(its.staff());
        assertNull(pairs().version());
        assertEquals(its.unitIds().get(1), pairs().rows().get(0).proposedId());
        assertEquals(CrossCheck.PairReason.DEPUTY, pairs().rows().get(0).reason());
        assertNull(checkerOf(0));
        keep(its.yearId(), proposed(its.yearId()));
        assertEquals(its.unitIds().get(1), checkerOf(0));
        assertFalse(pairs().differs());
        assertFalse(pairs().circles());
    }

    @Test
    void holds_for_reports_begun_before_and_after() {
        published();
        long before = begun(1);
        as(its.staff());
        keep(its.yearId(), proposed(its.yearId()));
        assertEquals(checkerOf(1), reports.review(before).reviewer().id());
        Long checker = checkerOf(3);
        begun(3);
        assertEquals(checker, page(3).reviewer().id());
    }

    @Test
    void is_changed_by_hand_for_all_or_for_one_report() {
        published();
        long report = begun(1);
        as(its.staff());
        List<PairReviewers.Pair> chosen = proposed(its.yearId());
        chosen.set(3, new PairReviewers.Pair(its.unitIds().get(3), null));
        keep(its.yearId(), chosen);
        assertNull(checkerOf(3));
        assertTrue(pairs().differs());
        nameReviewer.execute(new NameReviewer.Command(report, page(1).version(), its.unitIds().get(4)));
        assertEquals(its.unitIds().get(4), checkerOf(1));
    }

    @Test
    void names_members_only_and_nobody_for_herself() {
        as(its.staff());
        refused("achievement.review.ownUnit", () -> keep(its.yearId(), List.of(new PairReviewers.Pair(its.unitIds().get(1), its.unitIds().get(1)))));
        refused("shared.error.notFound", () -> keep(its.yearId(), List.of(new PairReviewers.Pair(its.unitIds().get(1), its.outsideUnitId()))));
        refused("shared.error.notFound", () -> keep(its.yearId(), List.of(new PairReviewers.Pair(its.outsideUnitId(), its.unitIds().get(1)))));
        assertNull(pairs().version());
    }

    @Test
    void leaves_a_verified_report_its_checker() {
        published();
        as(its.staff());
        keep(its.yearId(), proposed(its.yearId()));
        verified(1, "50", "yes", "2", "4");
        assertTrue(pairs().rows().get(1).fixed());
        keep(its.yearId(), proposed(its.yearId()));
        refused("achievement.review.alreadyVerified", () -> keep(its.yearId(), List.of(new PairReviewers.Pair(its.unitIds().get(1), null))));
    }

    @Test
    void gives_other_checkers_in_the_next_year_but_to_the_leader() {
        as(its.staff());
        long next = openYear.execute(new OpenYear.Command(its.organisationId(), 2024, LocalDate.of(2024, 3, 15), LocalDate.of(2024, 9, 30),
                LocalDate.of(2024, 10, 24), LocalDate.of(2024, 10, 28), LocalDate.of(2024, 10, 30)));
        keep(its.yearId(), proposed(its.yearId()));
        var before = pairs().rows();
        var after = pairs(next).rows();
        assertEquals(2023, after.get(0).lastYear());
        for (int unit = 1; unit < 5; unit++) {
            assertFalse(before.get(unit).checkerId().equals(after.get(unit).proposedId()), "unit " + unit);
            assertEquals(CrossCheck.PairReason.NEW, after.get(unit).reason());
        }
    }

    @Test
    void only_staff_of_the_organisation_pair() {
        List<PairReviewers.Pair> none = List.of();
        for (String who : List.of(its.reviewer(), its.leader(), its.officers().get(1), its.heads().get(2), its.readOnly(), its.admin(), its.foreign())) {
            as(who);
            denied(() -> queries.of(its.clusterId(), its.yearId()));
            denied(() -> pair.execute(new PairReviewers.Command(its.clusterId(), its.yearId(), null, none)));
        }
    }

    @Test
    void the_later_of_two_is_told() {
        as(its.staff());
        List<PairReviewers.Pair> chosen = proposed(its.yearId());
        keep(its.yearId(), chosen);
        stale(() -> pair.execute(new PairReviewers.Command(its.clusterId(), its.yearId(), null, chosen)));
        long seen = pairs().version();
        keep(its.yearId(), chosen);
        stale(() -> pair.execute(new PairReviewers.Command(its.clusterId(), its.yearId(), seen, chosen)));
    }
}
