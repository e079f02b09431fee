package org.bihuan.server.cycle;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bihuan.server.identity.Role;
import org.bihuan.server.page.Said;

/**
 * Somebody let a step go on although something stood against it.
 *
 * @param role in which he did: head or supervisor
 * @param sentences what stood against it, in the words and language of that moment
 */
public record GateOverride(
        UUID id,
        String step,
        Role role,
        String reason,
        List<String> sentences,
        UUID by,
        Instant at) {
    public GateOverride {
        sentences = List.copyOf(sentences);
    }

    /** What the regime calls somebody in that role. */
    public Said said() {
        return Said.of("cycle.role." + role.name().toLowerCase(Locale.ROOT));
    }
}
