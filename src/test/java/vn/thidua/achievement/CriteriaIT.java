package vn.thidua.achievement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thidua.achievement.model.scoring.Assignment;
import vn.thidua.achievement.model.scoring.CriterionKind;
import vn.thidua.achievement.usecase.AddCriterion;
import vn.thidua.achievement.usecase.ChangeCriterion;
import vn.thidua.achievement.usecase.CreateCriteriaSet;
import vn.thidua.achievement.usecase.ImportCriteria;
import vn.thidua.achievement.usecase.MoveCriterion;
import vn.thidua.achievement.usecase.PublishCriteriaSet;
import vn.thidua.achievement.usecase.RemoveCriterion;
import vn.thidua.achievement.usecase.SetTargets;

class CriteriaIT extends AchievementCase {

    @Inject
    ChangeCriterion change;

    @Inject
    RemoveCriterion remove;

    @Inject
    MoveCriterion move;

    @Inject
    ImportCriteria importCriteria;

    @Inject
    AchievementProgress progress;

    private String codes() {
        return set().lines().stream().map(line -> "-".repeat(line.depth()) + line.code()).collect(Collectors.joining(" "));
    }

    @Test
    void staff_draft_a_tree_and_publish_it_and_then_it_is_locked() {
        published();
        assertEquals("A -A.1 -A.2 B C", codes());
        assertTrue(set().published());
        assertEquals(0, number("20").compareTo(set().total()));
        assertTrue(progress.criteria(its.clusterId(), its.yearId()).orElseThrow().published());
        assertEquals(4, progress.criteria(its.clusterId(), its.yearId()).orElseThrow().count());
        long set = set().id();
        long version = set().version();
        refused("achievement.criteriaSet.locked", () -> addLine(null, spec("D", CriterionKind.DIRECT, "1")));
        refused("achievement.criteriaSet.locked", () -> change.execute(new ChangeCriterion.Command(set, version, id("C"), spec("C", CriterionKind.DIRECT, "6"))));
        refused("achievement.criteriaSet.locked", () -> remove.execute(new RemoveCriterion.Command(set, version, id("C"))));
        refused("achievement.criteriaSet.locked", () -> move.execute(new MoveCriterion.Command(set, version, id("C"), true)));
        refused("achievement.criteriaSet.locked", () -> assignTargets("50"));
        refused("achievement.criteriaSet.locked", () -> publish.execute(new PublishCriteriaSet.Command(set, version)));
    }

    @Test
    void there_is_one_set_for_a_cluster_year() {
        draft();
        refused("achievement.criteriaSet.exists", () -> create.execute(new CreateCriteriaSet.Command(its.clusterId(), its.yearId(), "Thứ hai", 2)));
    }

    @Test
    void lines_move_change_and_go_with_all_below_them() {
        draft();
        move.execute(new MoveCriterion.Command(set().id(), set().version(), id("A"), false));
        assertEquals("B A -A.1 -A.2 C", codes());
        move.execute(new MoveCriterion.Command(set().id(), set().version(), id("A.2"), true));
        assertEquals("B A -A.2 -A.1 C", codes());
        change.execute(new ChangeCriterion.Command(set().id(), set().version(), id("C"), spec("C9", CriterionKind.COUNT, "7.5")));
        assertEquals("B A -A.2 -A.1 C9", codes());
        remove.execute(new RemoveCriterion.Command(set().id(), set().version(), id("A")));
        assertEquals("B C9", codes());
    }

    @Test
    void a_group_that_is_not_the_sum_of_its_lines_is_not_published() {
        draft();
        assignTargets("100");
        change.execute(new ChangeCriterion.Command(set().id(), set().version(), id("A"), spec("A", CriterionKind.GROUP, "11")));
        assertEquals(List.of("achievement.publish.groupSum"), set().problems().stream().map(problem -> problem.key()).toList());
        refused("achievement.publish.groupSum", () -> publish.execute(new PublishCriteriaSet.Command(set().id(), set().version())));
        assertFalse(set().published());
    }

    @Test
    void a_target_is_needed_for_every_member_and_zero_is_none() {
        draft();
        refused("achievement.publish.targetMissing", () -> publish.execute(new PublishCriteriaSet.Command(set().id(), set().version())));
        refused("achievement.target.zero", () -> assignTargets("0"));
        refused("achievement.figure.negative", () -> assignTargets("-1"));
        refused("shared.error.notFound", () -> setTargets.execute(new SetTargets.Command(set().id(), set().version(),
                List.of(new SetTargets.Cell(id("A.1"), its.outsideUnitId(), Assignment.of(number("1")))))));
        assignTargets("2376.5");
        assertEquals(0, number("2376.5").compareTo(set().targetLines().get(0).assignment(its.unitIds().get(3)).target()));
        assignTargets(null);
        assertTrue(set().targetLines().get(0).assignments().isEmpty());
    }

    @Test
    void bad_lines_are_refused_at_their_fields() {
        draft();
        refused("achievement.criterion.codeTaken", () -> addLine(null, spec("c", CriterionKind.DIRECT, "1")));
        refused("achievement.criterion.maxNotPositive", () -> addLine(null, spec("D", CriterionKind.DIRECT, "0")));
        refused("achievement.criterion.tooManyDecimals", () -> addLine(null, spec("D", CriterionKind.DIRECT, "1.125")));
        refused("achievement.criterion.pointsEachAboveMax", () -> addLine(null, spec("D", CriterionKind.COUNT, "2")));
        refused("achievement.criterion.parentNotGroup", () -> addLine(id("C"), spec("C.1", CriterionKind.DIRECT, "1")));
        refused("achievement.criterion.hasLines", () -> change.execute(new ChangeCriterion.Command(set().id(), set().version(), id("A"), spec("A", CriterionKind.DIRECT, "10"))));
    }

    @Test
    void others_than_staff_may_not_and_members_only_look() {
        draft();
        long set = set().id();
        long version = set().version();
        for (String who : List.of(its.officers().get(0), its.heads().get(0), its.reviewer(), its.teller(), its.readOnly(), its.foreign(), its.foreignOfficer())) {
            as(who);
            denied(() -> create.execute(new CreateCriteriaSet.Command(its.clusterId(), its.yearId(), "x", 2)));
            denied(() -> add.execute(new AddCriterion.Command(set, version, null, spec("D", CriterionKind.DIRECT, "1"))));
            denied(() -> change.execute(new ChangeCriterion.Command(set, version, 1, spec("D", CriterionKind.DIRECT, "1"))));
            denied(() -> remove.execute(new RemoveCriterion.Command(set, version, 1)));
            denied(() -> move.execute(new MoveCriterion.Command(set, version, 1, true)));
            denied(() -> setTargets.execute(new SetTargets.Command(set, version, List.of())));
            denied(() -> publish.execute(new PublishCriteriaSet.Command(set, version)));
            denied(() -> criteria.configurable(its.clusterId(), its.yearId()));
            denied(() -> importCriteria.preview(new ImportCriteria.Command(set, version, new byte[0])));
            denied(() -> importCriteria.execute(new ImportCriteria.Command(set, version, new byte[0])));
        }
        as(its.officers().get(2));
        assertFalse(criteria.of(its.clusterId(), its.yearId()).mayConfigure());
        as(its.foreign());
        denied(() -> criteria.of(its.clusterId(), its.yearId()));
        as(null);
        denied(() -> criteria.of(its.clusterId(), its.yearId()));
    }

    @Test
    void the_later_of_two_is_told() {
        draft();
        long set = set().id();
        long seen = set().version();
        long c = id("C");
        addLine(null, spec("D", CriterionKind.DIRECT, "1"));
        stale(() -> add.execute(new AddCriterion.Command(set, seen, null, spec("E", CriterionKind.DIRECT, "1"))));
        stale(() -> change.execute(new ChangeCriterion.Command(set, seen, c, spec("C", CriterionKind.DIRECT, "1"))));
        stale(() -> remove.execute(new RemoveCriterion.Command(set, seen, c)));
        stale(() -> move.execute(new MoveCriterion.Command(set, seen, c, true)));
        stale(() -> setTargets.execute(new SetTargets.Command(set, seen, List.of())));
        stale(() -> publish.execute(new PublishCriteriaSet.Command(set, seen)));
        stale(() -> importCriteria.execute(new ImportCriteria.Command(set, seen, "code,name,max_points\n1,Một,5\n".getBytes(StandardCharsets.UTF_8))));
        assertEquals("A -A.1 -A.2 B C D", codes());
    }

    @Test
    void an_import_replaces_the_draft_and_stores_nothing_while_a_cell_is_bad() {
        draft();
        assignTargets("100");
        byte[] bad = "code,name,max_points\n1,Một,mười\n2,Hai,5\n".getBytes(StandardCharsets.UTF_8);
        var reading = importCriteria.preview(new ImportCriteria.Command(set().id(), set().version(), bad));
        assertEquals(1, reading.faults().size());
        assertEquals(2, reading.faults().get(0).row());
        assertEquals("max_points", reading.faults().get(0).column());
        refused("achievement.import.faulty", () -> importCriteria.execute(new ImportCriteria.Command(set().id(), set().version(), bad)));
        assertEquals("A -A.1 -A.2 B C", codes());
        // the codes of the draft come again: old lines go, new ones come, in one transaction
        byte[] good = "code;name;type;max_points\nA;Nhóm;nhóm;7,5\nA.1;Một;chỉ tiêu;7,5\nB;Hai;chấm điểm;2,5\n".getBytes(StandardCharsets.UTF_8);
        assertTrue(importCriteria.preview(new ImportCriteria.Command(set().id(), set().version(), good)).good());
        importCriteria.execute(new ImportCriteria.Command(set().id(), set().version(), good));
        assertEquals("A -A.1 B", codes());
        assertEquals(0, number("10").compareTo(set().total()));
        assertTrue(set().targetLines().get(0).assignments().isEmpty());
        assertNull(set().publishedAt());
    }
}
