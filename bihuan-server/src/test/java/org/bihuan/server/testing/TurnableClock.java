package org.bihuan.server.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Stands at nine in the morning of 5 March 2026 in Shanghai and moves one millisecond with each
 * look, so that what happened later is later; anything more has to be asked for.
 */
public final class TurnableClock extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant START = Instant.parse("2026-03-05T01:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    public void advance(Duration step) {
        now.updateAndGet(instant -> instant.plus(step));
    }

    public void reset() {
        now.set(START);
    }

    public LocalDate today() {
        return LocalDate.now(this);
    }

    @Override
    public Instant instant() {
        return now.updateAndGet(instant -> instant.plusMillis(1));
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now.get(), zone);
    }
}
