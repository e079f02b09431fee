package org.bihuan.server.reuse;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is. Every unit that waits is served once before any is served twice, however much
 * one of them has handed in.
 */
final class Turns {
    private static final Comparator<UUID> ROUND = Comparator.naturalOrder();

    private @Nullable UUID last;

    /** The next unit after the one that was served last, round and round; takes note of it. */
    Optional<UUID> next(Collection<UUID> waiting) {
        UUID before = last;
        Optional<UUID> further =
                waiting.stream()
                        .filter(unit -> before == null || ROUND.compare(unit, before) > 0)
                        .min(ROUND);
        Optional<UUID> next = further.or(() -> waiting.stream().min(ROUND));
        next.ifPresent(unit -> last = unit);
        return next;
    }
}
