package org.bihuan.server.roster;

import java.time.Instant;
import java.util.UUID;

/**
 * A workbook on its way in.
 *
 * @param done steps of {@code total} that are done
 * @param counts see {@link Counts}
 * @param faultCount of all faults, also those that were not kept
 */
record RosterImport(
        UUID unitId,
        UUID id,
        String fileName,
        ImportState state,
        int done,
        int total,
        Counts counts,
        int faultCount,
        Instant uploadedAt) {}
