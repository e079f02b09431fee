package org.bihuan.server.statement;

import java.util.Optional;
import java.util.UUID;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.outline.Item;

/**
 * One version of a statement with what the check found in it.
 *
 * @param number of the version, counted from 1
 * @param personId whom the statement belongs to; empty for the team's
 */
public record CheckedVersion(
        UUID statementId,
        UUID versionId,
        UUID unitId,
        UUID cycleId,
        String title,
        CheckReport report,
        int number,
        Optional<UUID> personId) {

    /** What people call a part of this version: finding 5.3, cause 2, measure 4. */
    public String numberOf(Item item) {
        return ItemNumbers.of(report.outline()).of(item);
    }
}
