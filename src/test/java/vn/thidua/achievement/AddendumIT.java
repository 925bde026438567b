package vn.thidua.achievement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thidua.achievement.model.scoring.Assignment;
import vn.thidua.achievement.model.scoring.CriterionKind;
import vn.thidua.achievement.usecase.BeginAddendum;
import vn.thidua.achievement.usecase.ChangeCriterion;
import vn.thidua.achievement.usecase.IssueAddendum;
import vn.thidua.achievement.usecase.MapCriterion;
import vn.thidua.achievement.usecase.RemoveCriterion;
import vn.thidua.achievement.usecase.SetTargets;

class AddendumIT extends AchievementCase {

    private static final LocalDate ON = LocalDate.of(2023, 10, 18);

    @Inject
    private BeginAddendum amend;

    @Inject
    private IssueAddendum issue;

    @Inject
    private ChangeCriterion change;

    @Inject
    private RemoveCriterion remove;

    @Inject
    private MapCriterion map;

    @Inject
    private RankingDirectory ranking;

    private void begin() {
        as(its.staff());
        amend.execute(new BeginAddendum.Command(set().id(), set().version(), ON, "Công văn số 12 ngày 17/10/2023"));
    }

    private void change(String code, CriterionKind kind, String max) {
        change.execute(new ChangeCriterion.Command(set().id(), set().version(), id(code), spec(code, kind, max)));
    }

    private void issue() {
        issue.execute(new IssueAddendum.Command(set().id(), set().version()));
    }

    private String changes() {
        return set().addenda().stream().flatMap(addendum -> addendum.changes().stream())
                .map(change -> change.code() + " " + change.kind() + " " + change.before() + ">" + change.after()).collect(Collectors.joining("; "));
    }

    @Test
    void a_published_set_is_corrected_by_an_addendum_that_keeps_every_change() {
        published();
        begin();
        change("A.1", CriterionKind.TARGET, "5");
        change("A.2", CriterionKind.YES_NO, "5");
        setTargets.execute(new SetTargets.Command(set().id(), set().version(), List.of(new SetTargets.Cell(id("A.1"), its.unitIds().get(0), Assignment.of(number("50"))))));
        issue();
        assertEquals("A.1 POINTS 6>5; A.2 POINTS 4>5; A.1 ASSIGNMENT 100>50", changes());
        assertEquals("1 2023-10-18", set().addenda().get(0).number() + " " + set().addenda().get(0).effectiveOn());
        refused("achievement.criteriaSet.locked", () -> change("A.1", CriterionKind.TARGET, "6"));
    }

    @Test
    void reports_are_scored_anew_and_so_is_the_ranking() {
        published();
        verified(0, "50", "yes", "2", "5");
        assertEquals(0, number("17").compareTo(ranking.ranking(its.clusterId(), its.yearId()).units().get(0).score()));
        begin();
        change("A.1", CriterionKind.TARGET, "8");
        change("A.2", CriterionKind.YES_NO, "2");
        issue();
        assertEquals(0, number("16").compareTo(ranking.ranking(its.clusterId(), its.yearId()).units().get(0).score()));
        assertEquals(0, number("4").compareTo(line(0, "A.1").selfPoints()));
    }

    @Test
    void meanwhile_no_report_moves() {
        published();
        saved(0, "50", "yes", "2", "5");
        begin();
        refused("achievement.criteriaSet.amending", () -> saved(0, "60", "yes", "2", "5"));
        refused("achievement.criteriaSet.amending", () -> begun(1));
    }

    @Test
    void it_is_not_issued_while_a_group_is_not_the_sum_of_its_lines_or_a_report_no_longer_fits() {
        published();
        submitted(0, "50", "yes", "2", "5");
        begin();
        change("A.1", CriterionKind.TARGET, "7");
        refused("achievement.publish.groupSum", this::issue);
        change("A.2", CriterionKind.YES_NO, "3");
        change("C", CriterionKind.DIRECT, "4");
        refused("achievement.addendum.reportUnfit", this::issue);
        change("C", CriterionKind.DIRECT, "5");
        issue();
    }

    @Test
    void a_kind_stays_and_no_line_is_taken_out() {
        published();
        begin();
        refused("achievement.addendum.kindStays", () -> change("C", CriterionKind.YES_NO, "5"));
        refused("achievement.addendum.notInAddendum", () -> remove.execute(new RemoveCriterion.Command(set().id(), set().version(), id("C"))));
        issue();
        assertTrue(set().addenda().isEmpty(), "what changed nothing leaves no trace");
    }

    @Test
    void a_draft_needs_none_and_a_reason_is_asked_for() {
        draft();
        refused("achievement.criteriaSet.notPublished", this::begin);
        refused("achievement.addendum.notOpen", this::issue);
    }

    @Test
    void only_staff_of_the_cluster_and_who_saw_the_latest_version() {
        published();
        long id = set().id();
        long version = set().version();
        for (String other : new String[] {its.officers().get(0), its.leader(), its.reviewer(), its.foreign(), null}) {
            as(other);
            denied(() -> amend.execute(new BeginAddendum.Command(id, version, ON, "x")));
            denied(() -> issue.execute(new IssueAddendum.Command(id, version)));
            denied(() -> map.execute(new MapCriterion.Command(id, version, 1, List.of())));
        }
        begin();
        stale(() -> issue.execute(new IssueAddendum.Command(id, version)));
    }

    @Test
    void a_line_goes_on_only_from_lines_of_the_year_before() {
        published();
        long line = id("C");
        refused("shared.error.notFound", () -> map.execute(new MapCriterion.Command(set().id(), set().version(), line, List.of(id("B")))));
    }
}
