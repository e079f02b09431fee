package org.bihuan.server.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * One file that shows what became of a measure (佐证). The bytes are read separately.
 *
 * @param shows what the file shows, in the words of the person who put it here
 * @param fileName for people; never used as a path
 * @param mediaType as recognised from the bytes, never as the browser said
 * @param size in bytes
 * @param sha256 of the bytes, 64 lower-case hexadecimal digits
 * @param said what its kind asks for besides
 */
record Evidence(
        UUID id,
        EvidenceKind kind,
        String shows,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        UUID addedBy,
        Instant addedAt,
        EvidenceFacts said) {

    Evidence(
            UUID id,
            EvidenceKind kind,
            String shows,
            String fileName,
            String mediaType,
            long size,
            String sha256,
            UUID addedBy,
            Instant addedAt) {
        this(
                id,
                kind,
                shows,
                fileName,
                mediaType,
                size,
                sha256,
                addedBy,
                addedAt,
                EvidenceFacts.NONE);
    }
}
