package org.bihuan.server.statement;

import java.util.Optional;
import java.util.UUID;

/**
 * A version that was handed in.
 *
 * @param person whom the statement belongs to; empty for the team's
 * @param number of the version
 */
public record Submitted(
        UUID unitId,
        UUID cycleId,
        UUID statementId,
        UUID versionId,
        int number,
        Optional<UUID> person,
        String title) {}
