package org.bihuan.server.web.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * So many requests within a while, for each of those who ask: a bucket that fills evenly (the token
 * bucket of RFC 2697, with one rate). Kept in memory: a restart forgives everybody.
 */
final class Pace {

    /** Who has not asked for longest is forgotten first. */
    private static final int MOST_KNOWN = 20_000;

    private final int most;
    private final Duration within;
    private final Clock clock;

    private final Map<String, Bucket> buckets =
            new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > MOST_KNOWN;
                }
            };

    /** What was left at a moment. */
    private record Bucket(double left, Instant at) {}

    /**
     * @param most at once, and again in each {@code within}
     */
    Pace(int most, Duration within, Clock clock) {
        this.most = most;
        this.within = within;
        this.clock = clock;
    }

    /** Counts a request; how long to wait if it is one too many. */
    synchronized Optional<Duration> ask(String who) {
        Instant now = clock.instant();
        Bucket before = buckets.getOrDefault(who, new Bucket(most, now));
        double nanos = Math.max(0, Duration.between(before.at(), now).toNanos());
        double left = Math.min(most, before.left() + nanos * most / within.toNanos());
        if (left < 1) {
            buckets.put(who, new Bucket(left, now));
            return Optional.of(
                    Duration.ofNanos((long) Math.ceil((1 - left) * within.toNanos() / most)));
        }
        buckets.put(who, new Bucket(left - 1, now));
        return Optional.empty();
    }
}
