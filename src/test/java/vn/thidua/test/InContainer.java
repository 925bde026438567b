package vn.thidua.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import vn.thidua.access.AccessDenied;
import vn.thidua.access.Acting;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.StaleVersion;
import vn.thidua.shared.time.ProductClock;

/** What tests of use cases share: a world of their own, people to act as, a clock to move. */
@Tag("container")
@ExtendWith(ArquillianExtension.class)
public abstract class InContainer {

    @Inject
    protected World world;

    @Inject
    protected Acting acting;

    @Inject
    protected ProductClock clock;

    @Inject
    private UserTransaction transaction;

    /** A cluster-year of five units, new for each test: its names and accounts carry a number of their own. */
    protected World.Case its;

    @BeforeEach
    void buildWorld() {
        on(LocalDate.of(2023, 10, 20));
        its = world.build();
    }

    protected void as(String account) {
        acting.as(account);
    }

    /** Eight o'clock in the morning of that day, Viet Nam's time. */
    protected void on(LocalDate day) {
        clock.continueFrom(day.atTime(LocalTime.of(8, 0)).atZone(ProductClock.ZONE).toInstant());
    }

    /**
     * What a test reads past the use cases, in a transaction as they have one: without it Payara gives the thread an entity
     * manager of its own, and a long run that the same thread began closes it.
     */
    protected <R> R read(Supplier<R> what) {
        try {
            transaction.begin();
            try {
                return what.get();
            } finally {
                transaction.rollback();
            }
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    protected static void refused(String key, Executable step) {
        assertEquals(key, assertThrows(RuleBroken.class, step).key());
    }

    protected static void denied(Executable step) {
        assertThrows(AccessDenied.class, step);
    }

    protected static void stale(Executable step) {
        assertThrows(StaleVersion.class, step);
    }
}
