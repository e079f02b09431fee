package org.bihuan.server.audit;

import java.time.Instant;
import org.bihuan.server.page.Said;

/**
 * The newest signed head of a unit's log as it stands on paper. Whoever keeps the paper can later
 * show that the log was changed: a verifier prints the same digits for the same entries.
 *
 * @param size how many entries the head covers
 * @param root the first 64 bits of the root, 16 hexadecimal digits
 */
public record ShortRoot(long size, String root, Instant signedAt) {

    /** One line for the foot of a paper. */
    public Said said() {
        return Said.of("auditing.root", Long.toString(size), root);
    }
}
