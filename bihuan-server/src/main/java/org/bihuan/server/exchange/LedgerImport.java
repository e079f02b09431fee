package org.bihuan.server.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.page.Said;

/**
 * A file on its way in.
 *
 * @param year that due phrases without one mean, when somebody said so
 * @param names that its rows give to people, with how often
 * @param reasons why the file as a whole was refused
 */
record LedgerImport(
        UUID unitId,
        UUID id,
        UUID cycleId,
        String fileName,
        String format,
        Optional<Integer> year,
        ImportState state,
        Map<String, Integer> names,
        List<Said> reasons,
        int done,
        int total,
        Instant uploadedAt) {

    boolean isAtWork() {
        return state == ImportState.READING || state == ImportState.WRITING;
    }

    LedgerImport brokenOff() {
        return new LedgerImport(
                unitId,
                id,
                cycleId,
                fileName,
                format,
                year,
                ImportState.FAILED,
                names,
                reasons,
                0,
                total,
                uploadedAt);
    }
}
