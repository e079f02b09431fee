package org.bihuan.server.identity;

import java.time.Duration;
import java.time.Instant;

/**
 * Failed sign-ins in a row and what they cost: three are free, then the wait grows to a quarter of
 * an hour. Somebody who guesses without pause gets ten tries in the first hour and four in each
 * later one. An hour of peace and all is forgotten.
 */
record Failures(int count, Instant lastAt) {

    private static final Duration PEACE = Duration.ofHours(1);
    private static final int[] WAIT_SECONDS = {0, 0, 0, 30, 60, 120, 300, 600, 900};

    /** The first moment at which another try is looked at. */
    Instant nextTryAt() {
        return lastAt.plusSeconds(WAIT_SECONDS[Math.min(count, WAIT_SECONDS.length - 1)]);
    }

    /** The count with one more failure at this moment. */
    int afterAnother(Instant now) {
        return lastAt.plus(PEACE).isBefore(now) ? 1 : count + 1;
    }
}
