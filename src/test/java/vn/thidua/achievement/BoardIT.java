package vn.thidua.achievement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thidua.achievement.model.BoardFilter;
import vn.thidua.achievement.model.BoardLine;
import vn.thidua.achievement.model.BoardOrder;
import vn.thidua.achievement.model.BoardState;
import vn.thidua.achievement.usecase.BoardQueries;
import vn.thidua.achievement.usecase.CreateCriteriaSet;
import vn.thidua.achievement.usecase.ReturnReport;
import vn.thidua.achievement.usecase.SetReminderPlan;
import vn.thidua.cluster.ClusterFounder;
import vn.thidua.shared.NotFound;
import vn.thidua.unit.UnitFounder;
import vn.thidua.unit.UnitKind;

class BoardIT extends AchievementCase {

    @Inject
    BoardQueries boards;

    @Inject
    ReturnReport giveBack;

    @Inject
    SetReminderPlan setPlan;

    @Inject
    Statements statements;

    @Inject
    UnitFounder units;

    @Inject
    ClusterFounder clusters;

    @Inject
    UserTransaction transaction;

    private BoardQueries.Board board(BoardFilter filter) {
        return boards.board(new BoardQueries.Question(its.yearId(), null, filter, BoardOrder.CLUSTER));
    }

    private BoardLine line(int unit) {
        return board(BoardFilter.ALL).lines().stream().filter(line -> line.unitId() == its.unitIds().get(unit)).findFirst().orElseThrow();
    }

    private String states(BoardFilter filter) {
        return board(filter).lines().stream().map(line -> its.unitIds().indexOf(line.unitId()) + ":" + line.state()).collect(Collectors.joining(" "));
    }

    /** Unit 0 verified, 1 handed in, 2 returned, 3 writing, 4 not begun. */
    private void inOctober() {
        published();
        verified(0, "50", "yes", "1", "3");
        submitted(1, "100", "yes", "2", "4");
        long returned = submitted(2, "100", "yes", "2", "4");
        as(its.staff());
        giveBack.execute(new ReturnReport.Command(returned, page(2).version(), "Thiếu số liệu"));
        saved(3, "30", "-", "1", "-");
        as(its.staff());
    }

    @Test
    void it_tells_how_far_each_unit_has_come() {
        inOctober();
        assertEquals("0:VERIFIED 1:HANDED_IN 2:RETURNED 3:DRAFTING 4:NOT_BEGUN", states(BoardFilter.ALL));
        BoardLine writing = line(3);
        assertEquals(50, writing.percent());
        assertEquals(1, writing.evidenceMissing());
        assertNotNull(writing.lastActivity(), "a save is an activity");
        assertNull(writing.handedInOn());
        assertEquals(LocalDate.of(2023, 10, 20), line(1).handedInOn());
        assertTrue(line(1).onTime());
        assertEquals(0, line(1).evidenceMissing());
        assertEquals(new BoardLine(its.clusterId(), "Cụm thi đua số 2", its.unitIds().get(4), "Hội LHPN huyện Võ Nhai", BoardState.NOT_BEGUN, 0, 4, 1, null, 0, null, null, null), line(4));
        assertEquals(4, board(BoardFilter.ALL).daysLeft());
    }

    @Test
    void its_filters_count_what_they_show() {
        inOctober();
        for (BoardFilter filter : BoardFilter.values()) {
            assertEquals(board(BoardFilter.ALL).count(filter), board(filter).lines().size(), filter.name());
        }
        assertEquals("2:RETURNED 3:DRAFTING 4:NOT_BEGUN", states(BoardFilter.OPEN));
        assertEquals("", states(BoardFilter.LATE));
        on(LocalDate.of(2023, 10, 27));
        as(its.staff());
        assertEquals("3:DRAFTING 4:NOT_BEGUN", states(BoardFilter.LATE));
        assertEquals(3, line(4).lateDays());
        assertEquals(3, board(BoardFilter.ALL).daysOver());
        assertTrue(line(2).onTime(), "what was handed in in time and sent back is not late");
        assertEquals(2, board(BoardFilter.ALL).sumOf(its.clusterId()).handedIn());
    }

    @Test
    void it_says_where_the_criteria_are_not_published() {
        draft();
        as(its.staff());
        assertEquals(List.of("Cụm thi đua số 2"), board(BoardFilter.ALL).unpublished());
        assertEquals(0, line(0).criteria());
    }

    @Test
    void it_takes_as_many_statements_for_forty_units_as_for_five() throws Exception {
        inOctober();
        int five = statements.during(() -> board(BoardFilter.ALL));
        transaction.begin();
        List<Long> more = new ArrayList<>();
        for (int i = 0; i < 35; i++) {
            more.add(units.unit(its.organisationId(), UnitKind.COMMUNE, "Hội LHPN xã số " + i, "Xã số " + i, LocalDate.of(2021, 1, 1)));
        }
        long cluster = clusters.cluster(its.organisationId(), "Cụm thi đua số 3", null, more.subList(0, 20), LocalDate.of(2022, 1, 1));
        clusters.cluster(its.organisationId(), "Cụm thi đua số 4", null, more.subList(20, 35), LocalDate.of(2022, 1, 1));
        transaction.commit();
        as(its.staff());
        create.execute(new CreateCriteriaSet.Command(cluster, its.yearId(), "Tiêu chí", 2));
        int forty = statements.during(() -> board(BoardFilter.ALL));
        assertEquals(40, board(BoardFilter.ALL).lines().size());
        assertEquals(five, forty);
        assertTrue(five < 20, five + " statements");
    }

    @Test
    void the_leader_sees_her_cluster_and_a_member_none() {
        inOctober();
        as(its.leader());
        assertEquals(5, board(BoardFilter.ALL).lines().size());
        assertFalse(board(BoardFilter.ALL).mayRemind());
        assertNull(board(BoardFilter.ALL).mail());
        assertNull(line(1).reportId(), "she does not open reports of others");
        as(its.readOnly());
        assertEquals(5, board(BoardFilter.ALL).lines().size());
        for (String who : List.of(its.officers().get(1), its.heads().get(1), its.teller(), its.foreignOfficer())) {
            as(who);
            denied(() -> board(BoardFilter.ALL));
        }
        as(its.foreign());
        assertThrows(NotFound.class, () -> board(BoardFilter.ALL));
    }

    @Test
    void staff_change_the_plan_and_who_saw_an_older_one_is_told() {
        as(its.staff());
        var usual = board(BoardFilter.ALL).plan();
        assertEquals("14, 7, 3, 1, 0", usual.daysBefore());
        setPlan.execute(new SetReminderPlan.Command(its.yearId(), usual.id(), usual.version(), "5;10, 1", 2, "en"));
        var changed = board(BoardFilter.ALL).plan();
        assertEquals("10, 5, 1", changed.daysBefore());
        assertEquals(2, changed.everyDaysAfter());
        stale(() -> setPlan.execute(new SetReminderPlan.Command(its.yearId(), usual.id(), usual.version(), "5", 2, "vi")));
        setPlan.execute(new SetReminderPlan.Command(its.yearId(), changed.id(), changed.version(), "", 0, "vi"));
        stale(() -> setPlan.execute(new SetReminderPlan.Command(its.yearId(), changed.id(), changed.version(), "5", 2, "vi")));
        refused("achievement.reminders.badDays", () -> setPlan.execute(new SetReminderPlan.Command(its.yearId(), changed.id(), changed.version() + 1, "mai", 2, "vi")));
        for (String who : List.of(its.leader(), its.admin(), its.readOnly(), its.foreign())) {
            as(who);
            denied(() -> setPlan.execute(new SetReminderPlan.Command(its.yearId(), 0, 0, "5", 2, "vi")));
        }
    }
}
