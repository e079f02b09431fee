package org.bihuan.server.statement;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A statement in a list.
 *
 * @param personId whom it belongs to; empty for the team's
 * @param person his name
 * @param versions how many there are; the latest has this number
 * @param latestAt when the latest version was uploaded
 */
public record StatementLine(
        UUID id,
        String title,
        Optional<UUID> personId,
        Optional<String> person,
        UUID latestVersionId,
        int versions,
        Instant latestAt) {}
