package org.bihuan.server.statement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A version without its text.
 *
 * @param fileName the file's own name, for people; never a path
 * @param sha256 of the original bytes, hexadecimal
 * @param bytes size of the original
 * @param doubts message keys of what the reader of the file was not sure of
 */
record StoredVersion(
        UUID id,
        UUID statementId,
        int number,
        String fileName,
        String format,
        Optional<String> encoding,
        List<String> doubts,
        String sha256,
        int bytes,
        UUID by,
        Instant at) {
    StoredVersion {
        doubts = List.copyOf(doubts);
    }
}
