package vn.thidua.handover.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.cluster.YearRef;
import vn.thidua.handover.HandoverState;
import vn.thidua.shared.RuleBroken;
import vn.thidua.unit.UnitRef;

class A_handoverTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 10, 30);
    private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);
    private static final Instant NOW = Instant.parse("2023-10-30T03:00:00Z");
    private static final ClusterRef CLUSTER = new ClusterRef(3, 1, "Cụm thi đua số 2");
    private static final YearRef YEAR = new YearRef(7, 1, 2023, TODAY, TODAY, TODAY, TODAY, TODAY);
    private static final UnitRef DINH_HOA = new UnitRef(15, 1, "Hội LHPN huyện Định Hóa", "Định Hóa", 5);
    private static final UnitRef DONG_HY = new UnitRef(13, 1, "Hội LHPN huyện Đồng Hỷ", "Đồng Hỷ", 3);
    private static final Leadership FITS = new Leadership(TODAY, 15L, true);
    private static final Signer OUTGOING = new Signer(100, "Nguyễn Thị Hoa");
    private static final Signer INCOMING = new Signer(200, "Trần Thị Mai");
    private static final Signer PROVINCE = new Signer(300, "Lê Thị Thúy");

    @Test
    void goes_from_the_list_to_the_witness_and_keeps_every_step() {
        Handover handover = accepted();
        handover.witness(FITS, PROVINCE, NOW);
        assertEquals(HandoverState.WITNESSED, handover.state());
        assertEquals(List.of(HandoverState.DRAFT, HandoverState.LISTED, HandoverState.ACCEPTED, HandoverState.WITNESSED),
                handover.steps().stream().map(HandoverStep::to).toList());
        assertEquals("Lê Thị Thúy", handover.stepInto(HandoverState.WITNESSED).orElseThrow().personName());
    }

    @Test
    void is_not_started_by_a_unit_that_does_not_lead_today() {
        refused("handover.notLeaderToday", () -> started(new Leadership(TODAY, 13L, true), NEW_YEAR, DONG_HY));
        refused("handover.notLeaderToday", () -> started(new Leadership(TODAY, null, true), NEW_YEAR, DONG_HY));
    }

    @Test
    void does_not_go_back_to_the_same_unit() {
        refused("handover.sameUnit", () -> started(FITS, NEW_YEAR, DINH_HOA));
    }

    @Test
    void does_not_take_effect_before_today_but_may_take_effect_today() {
        refused("handover.effectiveInPast", () -> started(FITS, TODAY.minusDays(1), DONG_HY));
        assertEquals(TODAY, started(FITS, TODAY, DONG_HY).effectiveOn());
    }

    @Test
    void goes_to_members_of_the_effective_date_only() {
        refused("handover.notMemberThen", () -> started(new Leadership(TODAY, 15L, false), NEW_YEAR, DONG_HY));
    }

    @Test
    void is_not_signed_with_an_empty_list() {
        refused("handover.listEmpty", () -> started(FITS, NEW_YEAR, DONG_HY).signList(OUTGOING, NOW));
    }

    @Test
    void keeps_its_list_once_it_is_signed() {
        Handover handover = listed();
        refused("handover.listClosed", () -> handover.list("Quỹ cụm", null, null));
        refused("handover.listClosed", () -> handover.remove(1));
    }

    @Test
    void names_every_item() {
        refused("handover.item.titleMissing", () -> started(FITS, NEW_YEAR, DONG_HY).list(" ", null, null));
    }

    @Test
    void is_confirmed_only_after_the_list_is_signed() {
        Handover draft = draft();
        refused("handover.notListed", () -> draft.confirm(1, true, null, INCOMING, NOW));
    }

    @Test
    void is_not_accepted_before_every_item_is_received() {
        Handover handover = listed();
        refused("handover.itemsOpen", () -> handover.accept(INCOMING, NOW));
        handover.confirm(1, true, null, INCOMING, NOW);
        handover.confirm(2, false, "Thiếu sổ năm 2021", INCOMING, NOW);
        refused("handover.itemsOpen", () -> handover.accept(INCOMING, NOW));
        handover.confirm(2, true, null, INCOMING, NOW);
        handover.accept(INCOMING, NOW);
        assertEquals(HandoverState.ACCEPTED, handover.state());
    }

    @Test
    void wants_to_know_what_is_missing() {
        refused("handover.item.missingNeedsRemark", () -> listed().confirm(1, false, " ", INCOMING, NOW));
    }

    @Test
    void is_never_signed_by_one_person_for_two_sides() {
        Handover listed = listed();
        refused("handover.signedForOther", () -> listed.confirm(1, true, null, OUTGOING, NOW));
        refused("handover.signedForOther", () -> listed.accept(OUTGOING, NOW));
        Handover accepted = accepted();
        refused("handover.signedForOther", () -> accepted.witness(FITS, OUTGOING, NOW));
        refused("handover.signedForOther", () -> accepted.witness(FITS, INCOMING, NOW));
        assertFalse(accepted.mayAct(Side.WITNESS, INCOMING.accountId()));
        assertTrue(accepted.mayAct(Side.WITNESS, PROVINCE.accountId()));
    }

    @Test
    void counts_who_confirmed_an_item_as_the_incoming_side() {
        Handover handover = listed();
        handover.confirm(1, true, null, PROVINCE, NOW);
        handover.confirm(2, true, null, INCOMING, NOW);
        handover.accept(INCOMING, NOW);
        refused("handover.signedForOther", () -> handover.witness(FITS, PROVINCE, NOW));
    }

    @Test
    void is_not_witnessed_after_its_effective_date() {
        Handover handover = accepted();
        refused("handover.effectiveInPast", () -> handover.witness(new Leadership(NEW_YEAR.plusDays(1), 15L, true), PROVINCE, NOW));
        assertEquals(HandoverState.ACCEPTED, handover.state());
    }

    @Test
    void is_not_witnessed_when_another_unit_leads_by_then() {
        refused("handover.notLeaderToday", () -> accepted().witness(new Leadership(TODAY, 11L, true), PROVINCE, NOW));
    }

    @Test
    void takes_no_step_out_of_turn() {
        refused("handover.wrongState", () -> draft().accept(INCOMING, NOW));
        refused("handover.wrongState", () -> listed().witness(FITS, PROVINCE, NOW));
        refused("handover.wrongState", () -> listed().signList(OUTGOING, NOW));
    }

    @Test
    void is_cancelled_with_a_reason_before_it_is_witnessed() {
        refused("handover.cancelNeedsReason", () -> draft().cancel(" ", OUTGOING, NOW));
        for (Handover handover : List.of(draft(), listed(), accepted())) {
            handover.cancel("Đổi đơn vị nhận", OUTGOING, NOW);
            assertEquals("Đổi đơn vị nhận", handover.stepInto(HandoverState.CANCELLED).orElseThrow().reason());
        }
        Handover witnessed = accepted();
        witnessed.witness(FITS, PROVINCE, NOW);
        refused("handover.wrongState", () -> witnessed.cancel("Nhầm", PROVINCE, NOW));
    }

    private static Handover started(Leadership leadership, LocalDate effectiveOn, UnitRef to) {
        return Handover.start(CLUSTER, YEAR, DINH_HOA, to, "Định Hóa", effectiveOn, leadership, OUTGOING, NOW);
    }

    private static Handover draft() {
        Handover handover = started(FITS, NEW_YEAR, DONG_HY);
        handover.list("Quy chế hoạt động của cụm", null, "01 bản");
        handover.list("Sổ theo dõi thi đua", "Năm 2019 đến 2023", "05 quyển");
        numbered(handover.items());
        return handover;
    }

    private static Handover listed() {
        Handover handover = draft();
        handover.signList(OUTGOING, NOW);
        return handover;
    }

    private static Handover accepted() {
        Handover handover = listed();
        handover.items().forEach(item -> handover.confirm(item.id(), true, null, INCOMING, NOW));
        handover.accept(INCOMING, NOW);
        return handover;
    }

    /** The database would number the items. */
    private static void numbered(List<HandoverItem> items) {
        try {
            Field id = HandoverItem.class.getDeclaredField("id");
            id.setAccessible(true);
            for (HandoverItem item : items) {
                id.set(item, (long) item.listOrder());
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refused(String key, Executable step) {
        assertEquals(key, assertThrows(RuleBroken.class, step).key());
    }
}
