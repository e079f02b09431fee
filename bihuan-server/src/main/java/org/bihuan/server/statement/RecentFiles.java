package org.bihuan.server.statement;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How many files each person has handed in within the last hour, read or not: reading costs, also
 * when it ends in a refusal. Kept in memory, since a restart that forgets it does no harm.
 */
final class RecentFiles {
    private static final Duration HOUR = Duration.ofHours(1);

    private final int most;
    private final Map<UUID, Deque<Instant>> times = new HashMap<>();

    RecentFiles(int most) {
        this.most = most;
    }

    /** Counts one more, or says when the next one may come. */
    synchronized Optional<Instant> refuseUntil(UUID person, Instant now) {
        times.values().forEach(of -> forgetBefore(of, now.minus(HOUR)));
        times.values().removeIf(Deque::isEmpty);
        Deque<Instant> own = times.computeIfAbsent(person, nobodyYet -> new ArrayDeque<>());
        if (own.size() >= most) {
            return Optional.of(own.getFirst().plus(HOUR));
        }
        own.addLast(now);
        return Optional.empty();
    }

    private static void forgetBefore(Deque<Instant> times, Instant anHourAgo) {
        while (!times.isEmpty() && !times.getFirst().isAfter(anHourAgo)) {
            times.removeFirst();
        }
    }
}
