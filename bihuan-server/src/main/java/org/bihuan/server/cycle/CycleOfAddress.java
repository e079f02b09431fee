package org.bihuan.server.cycle;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Which cycle the pages of a part belong to, so that each speaks in that cycle's words and no
 * controller has to think of it.
 */
public interface CycleOfAddress {

    /**
     * By the beginning of an address up to its first hole, such as {@code /meetings/{meetingId}}:
     * from what stands in the hole to the cycle; empty when there is none in sight.
     */
    Map<String, Function<UUID, Optional<UUID>>> lookups();
}
