package org.bihuan.server.statement;

import java.util.Optional;
import java.util.UUID;

/**
 * A statement without its versions.
 *
 * @param person whom it belongs to; empty for the team's
 * @param kind code of the framework's kind of statement
 */
record StoredStatement(
        UUID id, UUID unitId, UUID cycleId, Optional<UUID> person, String kind, String title) {}
