package org.bihuan.server.statement;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.text.outline.Correction;

/**
 * Somebody's word about what begins at one place of a version.
 *
 * @param quote the words that begin there, shortened for showing
 * @param carriedFrom the word on an earlier version that this one repeats
 * @param by name of the person who said it first
 */
record StoredCorrection(
        UUID id,
        Correction correction,
        String quote,
        Optional<UUID> carriedFrom,
        UUID personId,
        String by,
        Instant at) {}
