package org.bihuan.server.cycle;

import java.time.Instant;
import java.util.UUID;

/**
 * A running cycle took another version of its framework.
 *
 * @param before id and version
 */
record CycleUpgrade(String before, String after, String reason, UUID by, Instant at) {}
