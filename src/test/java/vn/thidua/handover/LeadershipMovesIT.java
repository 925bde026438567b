package vn.thidua.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.naming.InitialContext;
import org.junit.jupiter.api.Test;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.handover.usecase.ConfirmItem;
import vn.thidua.handover.usecase.WitnessHandover;
import vn.thidua.shared.StaleVersion;
import vn.thidua.test.World;

class LeadershipMovesIT extends HandoverInContainer {

    @Inject
    private CurrentUser user;

    private boolean leads(String account, LocalDate day) {
        on(day);
        as(account);
        return user.may(Permission.RECORD_HANDOVER, clusters.cluster(its.clusterId()).place());
    }

    @Test
    void the_right_moves_on_the_effective_date_and_not_before() {
        witnessed();
        assertTrue(leads(its.leader(), EFFECTIVE.minusDays(1)));
        assertFalse(leads(incoming(), EFFECTIVE.minusDays(1)));
        assertFalse(sheet().moved());
        assertFalse(leads(its.leader(), EFFECTIVE));
        assertTrue(leads(incoming(), EFFECTIVE));
        assertTrue(sheet().moved());
    }

    @Test
    void nothing_moves_without_the_witness() {
        accepted();
        on(EFFECTIVE);
        assertEquals(its.leaderUnit(), leaderOn(EFFECTIVE.plusDays(10)));
    }

    @Test
    void there_is_exactly_one_leader_on_any_day_before_and_after() {
        witnessed();
        for (LocalDate day = LocalDate.of(2022, 11, 15); day.isBefore(LocalDate.of(2024, 12, 31)); day = day.plusDays(1)) {
            assertEquals(day.isBefore(EFFECTIVE) ? its.leaderUnit() : incomingUnit(), leaderOn(day), day.toString());
        }
    }

    @Test
    void a_handover_can_take_effect_on_the_day_it_is_witnessed() {
        accepted();
        on(EFFECTIVE);
        as(its.staff());
        witness.execute(new WitnessHandover.Command(sheet().id(), sheet().version(), World.PASSWORD));
        assertTrue(sheet().moved());
        assertEquals(incomingUnit(), leaderOn(EFFECTIVE));
    }

    @Test
    void of_two_people_confirming_one_item_at_once_exactly_one_succeeds() throws Exception {
        listed();
        var command = new ConfirmItem.Command(sheet().id(), sheet().version(), sheet().items().get(0).id(), true, null, World.PASSWORD);
        List<Throwable> refusals = atOnce(4, () -> acting.call(incoming(), () -> {
            confirm.execute(command);
            return null;
        }));
        assertEquals(3, refusals.size());
        refusals.forEach(LeadershipMovesIT::assertStale);
        assertEquals(1, sheet().itemsReceived());
    }

    @Test
    void of_two_leaders_starting_at_once_exactly_one_succeeds() throws Exception {
        on(CONFERENCE);
        List<Throwable> refusals = atOnce(4, () -> acting.call(its.leader(), () -> start.execute(starting())));
        assertEquals(3, refusals.size());
        refusals.forEach(refusal -> assertEquals("handover.oneAtATime", refusal.getMessage()));
    }

    @Test
    void of_two_witnesses_at_once_exactly_one_succeeds_and_the_role_passes_once() throws Exception {
        accepted();
        var command = new WitnessHandover.Command(sheet().id(), sheet().version(), World.PASSWORD);
        List<Throwable> refusals = atOnce(2, () -> acting.call(its.staff(), () -> {
            witness.execute(command);
            return null;
        }));
        assertEquals(1, refusals.size());
        assertStale(refusals.get(0));
        assertEquals(incomingUnit(), leaderOn(EFFECTIVE));
    }

    private static void assertStale(Throwable refusal) {
        Throwable cause = refusal;
        while (!(cause instanceof StaleVersion) && !(cause instanceof OptimisticLockException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (!(cause instanceof StaleVersion)) {
            assertInstanceOf(OptimisticLockException.class, cause);
        }
    }

    /** What each attempt that failed failed with. */
    private static List<Throwable> atOnce(int times, Callable<?> step) throws Exception {
        ManagedExecutorService executor = InitialContext.doLookup("java:comp/DefaultManagedExecutorService");
        CountDownLatch begin = new CountDownLatch(1);
        List<Future<?>> attempts = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            attempts.add(executor.submit(() -> {
                begin.await();
                return step.call();
            }));
        }
        begin.countDown();
        List<Throwable> refusals = new ArrayList<>();
        for (Future<?> attempt : attempts) {
            try {
                attempt.get();
            } catch (ExecutionException refused) {
                refusals.add(refused.getCause());
            }
        }
        return refusals;
    }
}
