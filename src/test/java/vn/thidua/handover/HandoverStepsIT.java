package vn.thidua.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import vn.thidua.handover.usecase.AcceptHandover;
import vn.thidua.handover.usecase.CancelHandover;
import vn.thidua.handover.usecase.ConfirmItem;
import vn.thidua.handover.usecase.ListItem;
import vn.thidua.handover.usecase.RemoveItem;
import vn.thidua.handover.usecase.SignList;
import vn.thidua.handover.usecase.StartHandover;
import vn.thidua.handover.usecase.WitnessHandover;
import vn.thidua.test.World;

class HandoverStepsIT extends HandoverInContainer {

    private static final String WRONG = "khong-phai-mat-khau";

    private ListItem.Command item(long version) {
        return new ListItem.Command(sheet().id(), version, "Quỹ cụm", null, null);
    }

    private SignList.Command signing(String password) {
        return new SignList.Command(sheet().id(), sheet().version(), password);
    }

    private ConfirmItem.Command confirming(long version, String password) {
        return new ConfirmItem.Command(sheet().id(), version, sheet().items().get(0).id(), true, null, password);
    }

    private AcceptHandover.Command accepting(String password) {
        return new AcceptHandover.Command(sheet().id(), sheet().version(), password);
    }

    private WitnessHandover.Command witnessing(String password) {
        return new WitnessHandover.Command(sheet().id(), sheet().version(), password);
    }

    @Test
    void three_sides_take_their_steps_every_step_is_kept_and_a_year_is_handed_over_once() {
        witnessed();
        assertEquals(HandoverState.WITNESSED, sheet().state());
        assertEquals(4, sheet().steps().size());
        assertEquals("Người thử " + incoming(), sheet().incoming().personName());
        assertEquals(2, sheet().itemsReceived());
        assertFalse(sheet().mayCancel());
        as(its.leader());
        refused("handover.oneAtATime", () -> start.execute(starting()));
    }

    @Test
    void only_the_leader_of_the_leading_unit_starts_it() {
        on(CONFERENCE);
        for (String other : new String[] {incoming(), its.officers().get(0), its.staff(), its.teller(), its.readOnly(), its.foreign(), its.foreignOfficer(), null}) {
            as(other);
            denied(() -> start.execute(starting()));
        }
    }

    @Test
    void it_is_not_started_for_an_outsider_a_past_day_or_the_leader_itself() {
        on(CONFERENCE);
        as(its.leader());
        refused("handover.notMemberThen", () -> start.execute(new StartHandover.Command(its.clusterId(), its.yearId(), its.outsideUnitId(), "Định Hóa", EFFECTIVE)));
        refused("handover.sameUnit", () -> start.execute(new StartHandover.Command(its.clusterId(), its.yearId(), its.leaderUnit(), "Định Hóa", EFFECTIVE)));
        refused("handover.effectiveInPast", () -> start.execute(new StartHandover.Command(its.clusterId(), its.yearId(), incomingUnit(), "Định Hóa", CONFERENCE.minusDays(1))));
    }

    @Test
    void there_is_one_handover_of_a_cluster_at_a_time() {
        drafted();
        refused("handover.oneAtATime", () -> start.execute(starting()));
        cancel.execute(new CancelHandover.Command(sheet().id(), sheet().version(), "Đổi ngày"));
        assertNull(sheet());
        start.execute(starting());
        assertEquals(1, queries.page(its.clusterId(), its.yearId()).cancelled().size());
    }

    @Test
    void the_list_is_the_outgoing_leaders_until_she_signs_it() {
        drafted();
        long seen = sheet().version();
        for (String other : new String[] {incoming(), its.staff(), its.readOnly(), its.foreign(), null}) {
            long id = sheetId();
            as(other);
            denied(() -> list.execute(new ListItem.Command(id, seen, "Quỹ cụm", null, null)));
            as(its.leader());
        }
        remove.execute(new RemoveItem.Command(sheet().id(), seen, sheet().items().get(0).id()));
        assertEquals(1, sheet().items().size());
        stale(() -> list.execute(item(seen)));
        signList.execute(signing(World.PASSWORD));
        refused("handover.listClosed", () -> list.execute(item(sheet().version())));
        refused("handover.wrongState", () -> signList.execute(signing(World.PASSWORD)));
    }

    private long sheetId() {
        as(its.leader());
        return sheet().id();
    }

    @Test
    void each_signature_asks_for_the_right_password() {
        drafted();
        refused("access.password.wrong", () -> signList.execute(signing(WRONG)));
        signList.execute(signing(World.PASSWORD));
        as(incoming());
        refused("access.password.wrong", () -> confirm.execute(confirming(sheet().version(), WRONG)));
        for (var row : sheet().items()) {
            confirm.execute(new ConfirmItem.Command(sheet().id(), sheet().version(), row.id(), true, null, World.PASSWORD));
        }
        refused("access.password.wrong", () -> accept.execute(accepting(WRONG)));
        accept.execute(accepting(World.PASSWORD));
        as(its.staff());
        refused("access.password.wrong", () -> witness.execute(witnessing(WRONG)));
        assertEquals(HandoverState.ACCEPTED, sheet().state());
    }

    @Test
    void only_the_leader_of_the_incoming_unit_confirms_and_accepts() {
        listed();
        var confirming = confirming(sheet().version(), World.PASSWORD);
        var accepting = accepting(World.PASSWORD);
        for (String other : new String[] {its.leader(), its.heads().get(3), its.officers().get(2), its.staff(), its.readOnly(), its.foreign(), its.foreignOfficer(), null}) {
            as(other);
            denied(() -> confirm.execute(confirming));
            denied(() -> accept.execute(accepting));
        }
        as(incoming());
        refused("handover.itemsOpen", () -> accept.execute(accepting));
        confirm.execute(confirming);
        stale(() -> confirm.execute(confirming));
        refused("handover.item.missingNeedsRemark", () -> confirm.execute(
                new ConfirmItem.Command(sheet().id(), sheet().version(), sheet().items().get(1).id(), false, null, World.PASSWORD)));
        assertTrue(sheet().mayConfirm());
        assertFalse(sheet().mayAccept());
    }

    @Test
    void nothing_is_confirmed_before_the_list_is_signed() {
        drafted();
        var command = confirming(sheet().version(), World.PASSWORD);
        as(incoming());
        refused("handover.notListed", () -> confirm.execute(command));
    }

    @Test
    void nothing_is_witnessed_before_both_signed() {
        listed();
        as(its.staff());
        refused("handover.wrongState", () -> witness.execute(witnessing(World.PASSWORD)));
        as(its.leader());
        assertEquals(HandoverState.LISTED, sheet().state());
    }

    @Test
    void only_the_province_witnesses() {
        accepted();
        var witnessing = witnessing(World.PASSWORD);
        for (String other : new String[] {its.leader(), incoming(), its.readOnly(), its.teller(), its.admin(), its.foreign(), null}) {
            as(other);
            denied(() -> witness.execute(witnessing));
        }
        as(its.staff());
        stale(() -> witness.execute(new WitnessHandover.Command(witnessing.handoverId(), witnessing.seenVersion() - 1, World.PASSWORD)));
        witness.execute(witnessing);
    }

    @Test
    void it_is_not_witnessed_when_its_day_has_passed() {
        accepted();
        on(EFFECTIVE.plusDays(1));
        as(its.staff());
        refused("handover.effectiveInPast", () -> witness.execute(witnessing(World.PASSWORD)));
    }

    @Test
    void it_is_cancelled_with_a_reason_by_the_outgoing_leader_or_the_province() {
        listed();
        var command = new CancelHandover.Command(sheet().id(), sheet().version(), "Hội nghị chọn đơn vị khác");
        for (String other : new String[] {incoming(), its.readOnly(), its.foreign(), null}) {
            as(other);
            denied(() -> cancel.execute(command));
        }
        as(its.staff());
        cancel.execute(command);
        assertNull(sheet());
        assertTrue(directory.ofYear(its.clusterId(), its.yearId()).isEmpty());
        refused("handover.wrongState", () -> cancel.execute(new CancelHandover.Command(command.handoverId(), command.seenVersion() + 1, "Lần nữa")));
    }

    @Test
    void members_read_it_and_others_do_not() {
        listed();
        as(its.officers().get(4));
        assertFalse(sheet().mayConfirm());
        for (String other : new String[] {its.foreign(), its.foreignOfficer(), null}) {
            as(other);
            denied(this::sheet);
        }
    }
}
