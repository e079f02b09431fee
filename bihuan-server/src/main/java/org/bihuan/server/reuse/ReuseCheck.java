package org.bihuan.server.reuse;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.text.reuse.ReuseReport.Figures;

/**
 * The comparison of one version that was handed in.
 *
 * @param outcome empty while it waits
 * @param shownAt when its author said that reviewers may see it
 */
record ReuseCheck(
        UUID id,
        UUID unitId,
        UUID statementId,
        UUID versionId,
        Instant askedAt,
        int attempts,
        Optional<Outcome> outcome,
        Optional<Instant> shownAt) {

    /** So often it is tried until the next start. */
    static final int ATTEMPTS = 3;

    /**
     * @param characters of the text, blanks not counted; the figures are shares of them
     */
    record Outcome(Instant finishedAt, int characters, Figures figures) {}

    boolean isGivenUp() {
        return outcome.isEmpty() && attempts >= ATTEMPTS;
    }
}
