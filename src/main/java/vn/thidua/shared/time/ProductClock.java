package vn.thidua.shared.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The only source of time: Viet Nam's (UTC+7). With the sample case it is a practice clock that can be moved, so that a
 * past emulation year can be played from registration to handover; in production its offset stays zero.
 */
@ApplicationScoped
public class ProductClock extends Clock {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private volatile Duration offset = Duration.ZERO;

    /** Lets the clock go on from {@code then}; the caller decides whether that is allowed. */
    public void continueFrom(Instant then) {
        offset = Duration.between(Instant.ofEpochMilli(System.currentTimeMillis()), then);
    }

    public void restore(Duration storedOffset) {
        offset = storedOffset;
    }

    public Duration offset() {
        return offset;
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(System.currentTimeMillis()).plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("times are shown in " + ZONE);
    }
}
