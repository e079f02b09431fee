package org.bihuan.server.talk;

import java.util.UUID;

/** A required talk that is not held, and why (例外). */
record Waiver(UUID id, Pair pair, String reason, UUID notedBy) {}
