package org.bihuan.server.auditing;

import java.time.Instant;
import java.util.UUID;
import org.bihuan.proof.Checkpoint;
import org.bihuan.proof.Frontier;
import org.bihuan.proof.SignedNote;

/**
 * The head of a unit's log at one size.
 *
 * @param edge from which the tree grows on
 */
public record SignedHead(UUID unitId, Frontier edge, SignedNote note, Instant signedAt) {

    public Checkpoint head() {
        return note.head().orElseThrow();
    }
}
