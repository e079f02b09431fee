package org.bihuan.server.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item as a list shows it.
 *
 * @param problem the first finding that it answers
 * @param problems how many findings it answers
 * @param received whether the present owner has signed for it
 */
record LedgerLine(
        UUID id,
        UUID unitId,
        UUID cycleId,
        ItemNumber number,
        String problem,
        int problems,
        String measure,
        Taken taken,
        People people,
        LocalDate dueOn,
        ItemState state,
        boolean received,
        Shown shown,
        Optional<Instant> closedAt) {

    /**
     * The version of the statement and the part of it that the measure was taken from.
     *
     * @param versionId null for what comes from no statement
     * @param measureRef as on the day of issue; empty for words that a person added
     * @param measureStart where the part begins, which no correction of the outline changes
     */
    record Taken(@Nullable UUID versionId, String measureRef, int measureStart) {
        boolean isFrom(UUID version, Promise.Quote quote) {
            return version.equals(versionId)
                    && !measureRef.isEmpty()
                    && measureStart == quote.start();
        }
    }

    /** How many files of evidence there are, and whether one of them shows an outcome. */
    record Shown(int files, boolean outcome) {}

    /** Who has to do with it. */
    record People(
            UUID owner, String ownerName, UUID verifier, String verifierName, UUID issuedBy) {}
}
